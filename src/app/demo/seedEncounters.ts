import { demoUsers } from '../../client/demo/demoUsers.js'
import type { EncounterClient } from '../../client/EncounterClient.js'
import { EncounterClientError } from '../../client/EncounterClientError.js'
import { msPerDay } from '../../codes/addDays.js'
import { todayOf } from '../../encounter/calendarDate.js'
import type { CalendarDate, EncounterStatus } from '../../encounter/Encounter.js'
import type { User } from '../../encounter/User.js'

interface DemoEncounter {
  readonly patient: number
  readonly provider: number
  readonly daysAgo: number
  readonly diagnoses: readonly string[]
  readonly procedures: readonly string[]
  readonly way?: readonly (readonly [to: EncounterStatus, reason?: string])[]
}

const demoEncounters: readonly DemoEncounter[] = [
  {
    patient: 100240,
    provider: 202,
    daysAgo: 9,
    diagnoses: ['I10', 'E11.9', 'E78.5'],
    procedures: ['99214'],
    way: [['Submitted'], ['Approved']],
  },
  {
    patient: 100235,
    provider: 201,
    daysAgo: 6,
    diagnoses: ['M54.50', 'I10'],
    procedures: ['99213'],
    way: [['Submitted'], ['Approved']],
  },
  {
    patient: 100236,
    provider: 201,
    daysAgo: 5,
    diagnoses: ['Z00.129', 'Z23'],
    procedures: ['90471'],
    way: [['Submitted']],
  },
  {
    patient: 100237,
    provider: 203,
    daysAgo: 3,
    diagnoses: ['F41.1'],
    procedures: ['99213'],
    way: [['Voided', 'Entered for the wrong patient']],
  },
  {
    patient: 100238,
    provider: 201,
    daysAgo: 2,
    diagnoses: ['N39.0'],
    procedures: ['99213'],
    way: [['Submitted'], ['Draft', 'Add the urinalysis, please']],
  },
  { patient: 100239, provider: 202, daysAgo: 1, diagnoses: ['E11'], procedures: [] },
  {
    patient: 100241,
    provider: 201,
    daysAgo: 1,
    diagnoses: ['J02.9'],
    procedures: ['99213'],
    way: [['Submitted']],
  },
]

/**
 * Stores a few encounters of invented people, as if they had been made over the last days. Idempotent: after an
 * interruption, or when another tab seeds too, each is stored only once.
 *
 * @param open Opens the store as a user, with its own clock.
 * @param now The instant from which "days ago" is counted.
 */
export const seedEncounters = async (
  open: (user: User, now: () => Date) => Pick<EncounterClient, 'create' | 'transition'>,
  now: Date,
): Promise<void> => {
  const [clinician, reviewer = clinician] = demoUsers
  for (const demo of demoEncounters) {
    let clock = now.getTime() - demo.daysAgo * msPerDay
    const tick = () => {
      clock += 60_000
      return new Date(clock)
    }
    const date: CalendarDate = todayOf(new Date(clock))
    let record = await open(clinician, tick).create(
      {
        PatientId: demo.patient,
        ProviderId: demo.provider,
        DateOfService: date,
        DiagnosisCodes: demo.diagnoses,
        ...(demo.procedures.length > 0 ? { ProcedureCodes: demo.procedures } : {}),
      },
      { idempotencyKey: `demo-${demo.patient}` },
    )
    try {
      for (const [to, reason] of demo.way ?? []) {
        record = await open(reviewer, tick).transition(
          record.id,
          reason === undefined ? { to } : { to, reason },
          {
            ifMatch: record.version,
            idempotencyKey: `demo-${demo.patient}-${to}`,
          },
        )
      }
    } catch (error) {
      // Someone has already changed it: leave it to them.
      if (!(error instanceof EncounterClientError && error.kind === 'conflict')) throw error
    }
  }
}
