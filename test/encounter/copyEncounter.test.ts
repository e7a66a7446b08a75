import { expect, it } from 'vitest'
import { copyEncounter } from '../../src/encounter/copyEncounter.js'
import { kareoEncounterUi } from '../../src/encounter/kareoEncounter.js'

it('keeps patient, provider and codes, and leaves out what belongs to the one visit', () => {
  const kept = {
    PatientId: 100234,
    ProviderId: 201,
    DiagnosisCodes: ['J06.9'],
    ProcedureCodes: ['99213'],
    Note: '2026 was a year',
    Place: { city: 'Springfield' },
  }
  const encounter = {
    ...kept,
    EncounterId: 8009001,
    EncounterStatus: 'Approved',
    AppointmentId: 5001234,
    DateOfService: '2026-06-15',
    OnsetDate: '2026-06-01',
    SignedAt: '2026-06-15T14:00:00Z',
  }
  expect(copyEncounter(encounter, kareoEncounterUi)).toEqual(kept)
})
