import { describe, expect, it } from 'vitest'
import type {
  EncounterChange,
  EncounterEvent,
  EncounterSource,
  MarkChange,
} from '../../../src/client/EncounterClient.js'
import { kareoEncounterUi } from '../../../src/encounter/kareoEncounter.js'
import { encounterWorkflow } from '../../../src/encounter/workflow.js'
import { describeEvent } from '../../../src/form/history/describeEvent.js'
import { isolate } from '../../../src/messages/isolate.js'
import { english } from '../../../src/messages/Language.js'

const event = (kind: EncounterEvent['kind'], ...changes: EncounterChange[]): EncounterEvent => ({
  kind,
  at: '2026-06-15T10:42:00.000Z',
  by: 'Dr. Test',
  version: '2',
  changes,
})

const terms = { ui: kareoEncounterUi, workflow: encounterWorkflow, language: english }

const said = (...changes: EncounterChange[]) => describeEvent(event('saved', ...changes), terms)

describe('an entry of the history', () => {
  it('says that a draft came to be', () => {
    expect(describeEvent(event('created'), terms)).toBe('saved a draft')
  })

  it.each([
    ['Draft', 'Submitted', 'submitted'],
    ['Submitted', 'Approved', 'approved'],
    ['Submitted', 'Draft', 'returned to draft'],
    ['Approved', 'Submitted', 'reopened'],
    ['Approved', 'Voided', 'voided'],
    ['Draft', 'In review', 'moved to In review'],
  ])('says what a transition from %s to %s did', (from, to, words) => {
    const moved = event('transition', { property: 'EncounterStatus', from, to })
    expect(describeEvent(moved, terms)).toBe(words)
  })

  it('says that a transition was undone', () => {
    const undone = event('transition', { property: 'EncounterStatus', from: 'Submitted', to: 'Draft' })
    expect(describeEvent({ ...undone, undoes: '1' }, terms)).toBe('undid the change to Submitted')
  })

  it('says from which file it came, and which number it had there', () => {
    const from = (source: EncounterSource | undefined) =>
      describeEvent(
        {
          ...event('imported', { property: 'PatientId', to: 100234 }),
          ...(source === undefined ? {} : { marks: { source } }),
        },
        terms,
      )
    expect(from({ file: 'october.json', originalId: 17 })).toBe(
      `imported from ${isolate('october.json')} (number 17 there)`,
    )
    expect(from({ file: 'october.json' })).toBe(`imported from ${isolate('october.json')}`)
    expect(from(undefined)).toBe('imported')
  })

  it('says that it was restored', () => {
    expect(describeEvent(event('restored'), terms)).toBe('restored from a backup')
  })

  it.each<[MarkChange, string]>([
    [{ kind: 'settle-return' }, 'marked the return as fixed'],
    [{ kind: 'dismiss-finding', finding: 'code-age', reason: 'x' }, 'dismissed a warning (code age)'],
    [{ kind: 'restore-finding', finding: 'code-age' }, 'restored a dismissed warning (code age)'],
  ])('says what was marked: %o', (mark, words) => {
    expect(describeEvent({ ...event('marked'), mark }, terms)).toBe(words)
  })

  it('says which codes came and went', () => {
    expect(said({ property: 'DiagnosisCodes', to: ['J06.9', 'I10'] })).toBe('added J06.9, I10')
    expect(said({ property: 'DiagnosisCodes', from: ['J06.9', 'I10'], to: ['I10', 'E78.5'] })).toBe(
      'added E78.5 and removed J06.9',
    )
    expect(said({ property: 'DiagnosisCodes', from: ['J06.9'] })).toBe('removed J06.9')
  })

  it('says in which order codes were put', () => {
    expect(said({ property: 'DiagnosisCodes', from: ['J06.9', 'I10'], to: ['I10', 'J06.9'] })).toBe(
      'reordered diagnoses',
    )
  })

  it('says what a value was and what it became, by the name of its field', () => {
    expect(said({ property: 'PatientId', from: 100234, to: 100235 })).toBe(
      'changed patient from 100234 to 100235',
    )
    expect(said({ property: 'AppointmentId', from: 5001234 })).toBe('cleared appointment')
  })

  it('says what a value that was not there became', () => {
    expect(said({ property: 'DateOfService', to: '2026-06-15' })).toBe('set date of service to Jun 15, 2026')
  })

  it('names what is referred to as far as it is known by name', () => {
    const names: Readonly<Record<string, string>> = { 'ProviderId 201': 'Dr. Lee' }
    const change = { property: 'ProviderId', from: 201, to: 202 }
    expect(
      describeEvent(event('saved', change), terms, (property, value) => names[`${property} ${value}`]),
    ).toBe(`changed provider from ${isolate('Dr. Lee')} to 202`)
  })

  it('says all that one save changed', () => {
    expect(
      said({ property: 'AppointmentId', from: 1 }, { property: 'ProcedureCodes', from: [], to: ['99213'] }),
    ).toBe('cleared appointment; added 99213')
  })
})
