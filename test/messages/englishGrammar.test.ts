import { describe, expect, it } from 'vitest'
import { inSentence, withArticle } from '../../src/messages/englishGrammar.js'

describe('a label inside a sentence', () => {
  it('is in lower case but for an acronym', () => {
    expect([inSentence('Patient ID'), inSentence('NPI number')]).toEqual(['patient ID', 'NPI number'])
  })

  it.each([
    ['Date of service', 'a date of service'],
    ['Appointment', 'an appointment'],
    ['NPI number', 'an NPI number'],
    ['CPT code', 'a CPT code'],
    ['Unit', 'a unit'],
    ['Address', 'an address'],
    ['Status', 'a status'],
    ['Diagnosis codes', 'diagnosis codes'],
  ])('%s has its article: %s', (label, text) => {
    expect(withArticle(label)).toBe(text)
  })
})
