import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EncounterRecord } from '../../../src/client/EncounterClient.js'
import { EncounterClientError } from '../../../src/client/EncounterClientError.js'
import { over, visit } from '../../../src/testing/contractSupport.js'
import { createOffice, type Fate } from './support/createOffice.js'

const tabs = fc.nat({ max: 1 })

const steps = fc.array(
  fc.oneof(
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('create' as const), tab: tabs }) },
    {
      weight: 6,
      arbitrary: fc.record({ kind: fc.constant('update' as const), tab: tabs, which: fc.nat({ max: 2 }) }),
    },
    {
      weight: 2,
      arbitrary: fc.record({ kind: fc.constant('turn' as const), to: fc.constantFrom('on', 'off') }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant('fate' as const),
        fate: fc.constantFrom<Fate>('lost before it arrives', 'lost after it arrived', 'never answered'),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('kill' as const), tab: tabs }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('send' as const), tab: tabs }) },
  ),
  { minLength: 5, maxLength: 25, size: 'max' },
)

describe('the outbox of two tabs on one disk', () => {
  it('has each change once on the server that a caller was told of, in the end', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (sequence) => {
        const office = createOffice({ patience: 1 })
        const open = [office.openTab(), office.openTab()]
        const tabOf = (place: number) => open[place] ?? office.openTab()
        const records: EncounterRecord[] = []
        const numbers: number[] = []
        /** Changes that were neither made nor refused as far as their caller knows. */
        const unsure = new Set<unknown>()
        let number = 100
        for (const step of sequence) {
          number += 1
          if (step.kind === 'create') {
            const encounter = { ...visit, PatientId: number }
            records.push(await tabOf(step.tab).client.create(encounter, { idempotencyKey: `k${number}` }))
            numbers.push(number)
          } else if (step.kind === 'update') {
            const record = records[step.which]
            // A form shows the record before it saves.
            const isShown = await tabOf(step.tab)
              .client.get(record?.id ?? '')
              .then(
                (shown) => shown.version === record?.version,
                () => false,
              )
            if (record === undefined || !isShown) continue
            try {
              const encounter = { ...visit, PatientId: number }
              records[step.which] = await tabOf(step.tab).client.update(record.id, encounter, over(record))
              numbers[step.which] = number
            } catch (error) {
              // This tab has not seen the record that the other one was told of, and the server is off: nothing waits.
              if (!(error instanceof EncounterClientError)) throw error
              unsure.add(number)
            }
          } else if (step.kind === 'turn') office.turn(step.to === 'on' ? 'on' : 'off')
          else if (step.kind === 'fate') office.fates.push(step.fate)
          else if (step.kind === 'kill') {
            tabOf(step.tab).kill()
            open[step.tab] = office.openTab()
          } else void tabOf(step.tab).client.outbox.retry()
        }
        for (const tab of open) tab.kill()
        office.turn('on')
        office.fates.length = 0
        const { client } = office.openTab()
        await client.outbox.retry()
        expect(client.outbox.items()).toEqual([])
        const stored = await office.server.list({})
        expect(stored.records).toHaveLength(records.length)
        for (const [place, { id }] of records.entries()) {
          const now = await client.get(id)
          const { PatientId } = now.encounter
          expect(unsure.has(PatientId) ? numbers[place] : PatientId).toBe(numbers[place])
          const seen = (await office.server.history(now.id)).flatMap(({ changes }) =>
            changes.filter(({ property }) => property === 'PatientId').map(({ to }) => Number(to)),
          )
          expect(seen).toEqual([...new Set(seen)].toSorted((one, other) => one - other))
        }
      }),
      { numRuns: 100 },
    )
  })
})
