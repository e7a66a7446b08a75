import { describe, expect, it } from 'vitest'
import { inSentence, labelOf, withArticle } from '../../src/schema/labelOf.js'

describe('labelOf', () => {
  it.each([
    ['FirstName', 'First name'],
    ['DateOfBirth', 'Date of birth'],
    ['PatientId', 'Patient ID'],
    ['patientID', 'Patient ID'],
    ['patientIds', 'Patient IDs'],
    ['PatientIDs', 'Patient IDs'],
    ['DiagnosisCodes', 'Diagnosis codes'],
    ['first_name', 'First name'],
    ['date-of-birth', 'Date of birth'],
    ['DATE_OF_BIRTH', 'Date of birth'],
    ['NPINumber', 'NPI number'],
    ['ICD10Code', 'ICD-10 code'],
    ['addressLine1', 'Address line 1'],
    ['id', 'ID'],
    ['naïveÉtat', 'Naïve état'],
  ])('reads %s as "%s"', (name, label) => {
    expect(labelOf(name)).toBe(label)
  })

  it('takes the title where there is one', () => {
    expect(labelOf('PatientId', 'Person')).toBe('Person')
    expect(labelOf('PatientId', ' ')).toBe('Patient ID')
  })
})

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
