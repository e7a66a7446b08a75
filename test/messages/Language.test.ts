import { describe, expect, it } from 'vitest'
import * as findings from '../../src/messages/en/findings.js'
import { createLanguage, english } from '../../src/messages/Language.js'
import { tellerOf } from '../../src/messages/Told.js'

const tell = tellerOf('findings', findings)

describe('a language', () => {
  it('says the English words that travel with the code', () => {
    expect(english.wordsOf('findings', findings)).toBe(findings)
    expect(english.say(tell('unknownPatient', '7'))).toBe(findings.unknownPatient('7'))
  })

  it('says the words that are laid over them, and the English ones where there are none', () => {
    const language = createLanguage('es', [
      { findings: { addDiagnosis: 'Añada', sources: { claim: 'CMS' } } },
      { findings: { addProcedure: 'Ours' } },
    ])
    const words = language.wordsOf('findings', findings)
    expect(words.addDiagnosis).toBe('Añada')
    expect(words.addProcedure).toBe('Ours')
    expect(words.ready).toBe(findings.ready)
    expect(words.sources).toEqual({ ...findings.sources, claim: 'CMS' })
    expect(language.wordsOf('findings', findings)).toBe(words)
  })

  it('says the last of the words over each other', () => {
    const language = createLanguage('es', [
      { findings: { ready: 'Listo' } },
      { findings: { ready: 'Preparado' } },
    ])
    expect(language.wordsOf('findings', findings).ready).toBe('Preparado')
    expect(language.say(tell('ready'))).toBe('Preparado')
  })

  it('says what was told below React, with what that holds', () => {
    const language = createLanguage('es', [
      {
        findings: {
          unknownPatient: (id) => `¿Quién es ${id}?`,
          notChecked: (why) => `Sin verificar: ${why}`,
        },
      },
    ])
    const inner = tell('unknownPatient', '7')
    expect(language.say(inner)).toBe('¿Quién es 7?')
    expect(language.say(tell('notChecked', inner))).toBe('Sin verificar: ¿Quién es 7?')
    expect(tell('notChecked', inner).message).toBe(findings.notChecked(findings.unknownPatient('7')))
  })

  it('says a text that is no message as it is', () => {
    expect(createLanguage('es').say({ message: 'Of the server' })).toBe('Of the server')
    expect(createLanguage('es').say(tell('ready'))).toBe(findings.ready)
  })

  it('knows the direction of its script', () => {
    expect(createLanguage('ar-EG').direction).toBe('rtl')
    expect(createLanguage('he').direction).toBe('rtl')
    expect(createLanguage('es-US').direction).toBe('ltr')
    // Arawak is no Arabic.
    expect(createLanguage('arw').direction).toBe('ltr')
  })
})
