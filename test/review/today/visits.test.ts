import { describe, expect, it } from 'vitest'
import type { AppointmentEntry } from '../../../src/client/Directory.js'
import type { EncounterRecord } from '../../../src/client/EncounterClient.js'
import { kareoEncounterUi } from '../../../src/encounter/kareoEncounter.js'
import { encounterWorkflow } from '../../../src/encounter/workflow.js'
import { nextVisit, visitsOf } from '../../../src/review/today/visits.js'

const appointment = (id: number, patientId = id): AppointmentEntry => ({
  id,
  patientId,
  providerId: 201,
  date: '2026-06-15',
})

const record = (
  appointmentId: number | string,
  status: string,
  more: Partial<EncounterRecord> & { readonly patientId?: number } = {},
): EncounterRecord => {
  const { patientId = Number(appointmentId), ...rest } = more
  return {
    id: 8009001,
    encounter: { AppointmentId: appointmentId, PatientId: patientId, EncounterStatus: status },
    version: 'v',
    updatedAt: '2026-06-15T14:00:00.000Z',
    updatedBy: 'Dr. Lee',
    ...rest,
  }
}

const visits = (appointments: readonly AppointmentEntry[], records: readonly EncounterRecord[]) =>
  visitsOf(appointments, records, kareoEncounterUi, encounterWorkflow)

const returned = { reason: 'Add the urinalysis', by: 'Robin', at: '2026-06-15T15:00:00.000Z' }

describe('the visits of appointments', () => {
  it.each([
    ['not-started', []],
    ['draft', [record(1, 'Draft')]],
    ['documented', [record('1', 'Submitted')]],
    ['documented', [record(1, 'Approved')]],
    ['returned', [record(1, 'Draft', { marks: { returned } })]],
    ['draft', [record(1, 'Draft', { marks: { returned: { ...returned, settled: true } } })]],
    // A voided encounter documents nothing, nor does one of another patient or appointment.
    ['not-started', [record(1, 'Voided')]],
    ['draft', [record(1, 'Voided'), record(1, 'Draft')]],
    ['not-started', [record(1, 'Submitted', { patientId: 7 })]],
    ['not-started', [record(2, 'Submitted', { patientId: 1 })]],
  ] as const)('are %s (%#)', (state, records) => {
    expect(visits([appointment(1)], records).map((visit) => visit.state)).toEqual([state])
  })

  it('keep their order, and are documented by the encounter furthest along, or the latest of several', () => {
    const [first, later, submitted] = [
      record(1, 'Draft', { id: 1, updatedAt: '2026-06-15T14:00:00.000Z' }),
      record(1, 'Draft', { id: 2, updatedAt: '2026-06-15T15:00:00.000Z' }),
      record(2, 'Submitted', { id: 3, updatedAt: '2026-06-15T13:00:00.000Z' }),
    ]
    const found = visits([appointment(2), appointment(1)], [later, first, submitted, record(2, 'Draft')])
    expect(found.map((visit) => visit.record?.id)).toEqual([3, 2])
  })
})

describe('the next visit', () => {
  const day = visits(
    [1, 2, 3, 4].map((id) => appointment(id)),
    [record(2, 'Draft'), record(4, 'Submitted')],
  )
  it.each([
    [undefined, 1],
    [1, 3],
    ['2', 3],
    [3, 1],
    [99, 1],
  ])('after %s is %s', (after, next) => {
    expect(nextVisit(day, after)?.appointment.id).toBe(next)
  })

  it('is undefined if all others are started', () => {
    expect(nextVisit(visits([appointment(1), appointment(2)], [record(2, 'Draft')]), 1)).toBeUndefined()
    expect(nextVisit([], undefined)).toBeUndefined()
  })
})
