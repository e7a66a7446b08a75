import { describe, expect, it } from 'vitest'
import type { EncounterChange, EncounterEvent } from '../../../src/client/EncounterClient.js'
import { kareoEncounterUi } from '../../../src/encounter/kareoEncounter.js'
import { describeEvent } from '../../../src/form/history/describeEvent.js'

const event = (kind: EncounterEvent['kind'], ...changes: EncounterChange[]): EncounterEvent => ({
  kind,
  at: '2026-06-15T10:42:00.000Z',
  by: 'Dr. Test',
  version: '2',
  changes,
})

const said = (...changes: EncounterChange[]) => describeEvent(event('saved', ...changes), kareoEncounterUi)

describe('an entry of the history', () => {
  it('says that a draft came to be', () => {
    expect(describeEvent(event('created'), kareoEncounterUi)).toBe('saved a draft')
  })

  it('says from where to where a transition went', () => {
    const moved = event('transition', { property: 'EncounterStatus', from: 'Draft', to: 'Submitted' })
    expect(describeEvent(moved, kareoEncounterUi)).toBe('moved it from Draft to Submitted')
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
      'put I10, J06.9 in this order',
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
      describeEvent(
        event('saved', change),
        kareoEncounterUi,
        (property, value) => names[`${property} ${value}`],
      ),
    ).toBe('changed provider from Dr. Lee to 202')
  })

  it('says all that one save changed', () => {
    expect(
      said({ property: 'AppointmentId', from: 1 }, { property: 'ProcedureCodes', from: [], to: ['99213'] }),
    ).toBe('cleared appointment; added 99213')
  })
})
