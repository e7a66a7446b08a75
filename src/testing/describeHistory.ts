import fc from 'fast-check'
import type { EncounterEvent, EncounterRecord } from '../client/EncounterClient.js'
import { EncounterClientError } from '../client/EncounterClientError.js'
import type { Encounter, EncounterId } from '../encounter/Encounter.js'
import { kareoEncounterSchema } from '../encounter/kareoEncounter.js'
import type { User } from '../encounter/User.js'
import { encounterWorkflow, findTransition, isReadOnly } from '../encounter/workflow.js'
import { compileSchema } from '../schema/compileSchema.js'
import type { ContractRunner, MakeClient } from './ClientContract.js'
import { everyone, idOf, missing, over } from './contractSupport.js'
import { newKeys, ticking } from './fourEncounters.js'

const statuses: readonly string[] = ['Draft', 'Submitted', 'Approved', 'Voided']

const encounters = fc.record(
  {
    PatientId: fc.integer({ min: 1, max: 3 }),
    ProviderId: fc.integer({ min: 1, max: 3 }),
    DateOfService: fc.constantFrom('2026-06-14', '2026-06-15', '2026-02-30'),
    DiagnosisCodes: fc.array(fc.constantFrom('J06.9', 'R05.9', 'I10'), { maxLength: 3 }),
    AppointmentId: fc.constantFrom<unknown>(5001234, undefined, 'not a number'),
  },
  { requiredKeys: ['PatientId'] },
)

const steps = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('create' as const), encounter: encounters }),
    fc.record({
      kind: fc.constant('update' as const),
      which: fc.nat({ max: 3 }),
      stale: fc.boolean(),
      encounter: encounters,
    }),
    fc.record({
      kind: fc.constant('transition' as const),
      which: fc.nat({ max: 3 }),
      to: fc.constantFrom(...statuses),
      reason: fc.constantFrom('', 'Asked for by the payer'),
    }),
  ),
  { maxLength: 20 },
)

/** What holds after any changes. */
export const describeHistory = ({ it, expect }: ContractRunner, makeClient: MakeClient): void => {
  /** Undoes a history from its end, which must lead to nothing. */
  const undo = (events: readonly EncounterEvent[], encounter: Encounter): Map<string, unknown> => {
    const state = new Map<string, unknown>(Object.entries(encounter))
    for (const { changes } of events.toReversed()) {
      for (const { property, to, ...rest } of changes) {
        expect(state.get(property)).toEqual(to)
        if ('from' in rest) state.set(property, rest.from)
        else state.delete(property)
      }
    }
    return state
  }

  const make = (user: () => User = () => everyone) => makeClient({ user, now: ticking() })

  it('keeps, after any changes, records that hold the schema and a history that tells each acknowledged one', async () => {
    const { validator } = compileSchema(kareoEncounterSchema)
    await fc.assert(
      fc.asyncProperty(steps, async (sequence) => {
        const client = await make()
        const newKey = newKeys()
        const records: EncounterRecord[] = []
        const acknowledged = new Map<EncounterId, EncounterRecord[]>()
        const note = (record: EncounterRecord) => {
          const before = acknowledged.get(idOf(record)) ?? []
          if (before.at(-1)?.version !== record.version) {
            acknowledged.set(idOf(record), [...before, record])
          }
        }
        for (const step of sequence) {
          try {
            if (step.kind === 'create') {
              records.push(await client.create(step.encounter, { idempotencyKey: newKey() }))
              note(records.at(-1) ?? missing())
              continue
            }
            const record = records[step.which]
            if (!record) continue
            const from = String(record.encounter.EncounterStatus)
            const next =
              step.kind === 'update'
                ? await client.update(
                    idOf(record),
                    step.encounter,
                    over(step.stale ? { version: 'stale' } : record),
                  )
                : await client.transition(idOf(record), step, over(record))
            if (step.kind === 'update') {
              expect(step.stale || isReadOnly(encounterWorkflow, from)).toBe(false)
            } else {
              const way = findTransition(encounterWorkflow, from, step.to)
              expect(way && (!way.needsReason || step.reason !== '')).toBe(true)
            }
            records[step.which] = next
            note(next)
          } catch (error) {
            if (!(error instanceof EncounterClientError)) throw error
          }
        }
        const page = await client.list({ limit: 100 })
        expect(page.records.map(idOf).toSorted()).toEqual(records.map(idOf).toSorted())
        for (const record of records) {
          expect(await client.get(idOf(record))).toEqual(record)
          expect(validator.safeParse(record.encounter).success).toBe(true)
          const events = await client.history(idOf(record))
          expect(events.map(({ version, at, by }) => ({ version, at, by }))).toEqual(
            acknowledged.get(idOf(record))?.map(({ version, updatedAt, updatedBy }) => ({
              version,
              at: updatedAt,
              by: updatedBy,
            })),
          )
          expect(undo(events, record.encounter).size).toBe(0)
        }
      }),
      { numRuns: 60 },
    )
  })
}
