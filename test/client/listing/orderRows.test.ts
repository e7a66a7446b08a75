import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { EncounterRow } from '../../../src/client/EncounterRow.js'
import { comparePlaces, createOrders, type Place } from '../../../src/client/listing/orderRows.js'

const rowAt = (id: number, at: string): EncounterRow => ({
  id,
  at,
  version: `${id}${at}`,
  by: 'Dr. Test',
  status: 'Draft',
  date: undefined,
  patientId: undefined,
  providerId: undefined,
  appointmentId: undefined,
  diagnoses: [],
  procedures: [],
  returned: undefined,
})

it('orders more rows than are sorted at once, and again after some of them have changed', async () => {
  const values = fc.constantFrom('a', 'b', 'c', 'd')
  await fc.assert(
    fc.asyncProperty(
      fc.array(values, { minLength: 1, maxLength: 30 }),
      fc.array(fc.tuple(fc.nat({ max: 6999 }), values), { maxLength: 20 }),
      async (pattern, changes) => {
        const order = createOrders()
        const idsOf = async (rows: readonly EncounterRow[]) =>
          (
            await order(
              rows,
              'updatedAt',
              ({ at }) => at,
              () => 0,
            )
          ).map(({ row }) => row.id)
        const sorted = (rows: readonly EncounterRow[]) =>
          rows
            .map(({ at, id }): Place => [at, id])
            .toSorted(comparePlaces)
            .map(([, id]) => id)
        const rows = Array.from({ length: 7000 }, (_, id) => rowAt(id, pattern[id % pattern.length] ?? ''))
        expect(await idsOf(rows)).toEqual(sorted(rows))
        const next = rows.slice()
        for (const [id, at] of changes) next[id] = rowAt(id, at)
        expect(await idsOf(next)).toEqual(sorted(next))
      },
    ),
    { numRuns: 20 },
  )
})
