import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import type { EncounterRecord } from '../../../src/client/EncounterClient.js'
import type { createMemoryClient } from '../../../src/client/memory/createMemoryClient.js'
import type { OutboxClient } from '../../../src/client/outbox/withOutbox.js'
import { over, visit } from '../../../src/testing/contractSupport.js'
import { type Cut, createCutOffice } from './support/createCutOffice.js'

type Client = OutboxClient<ReturnType<typeof createMemoryClient>>

interface Told {
  readonly create?: EncounterRecord
  readonly number?: number
}

/** A clinician's minute: a new encounter, two saves and a status while the server is off, on and off again. */
const work = async (client: Client, turn: (next: 'on' | 'off') => void, tell: (told: Told) => void) => {
  turn('off')
  const made = await client.create({ ...visit, PatientId: 1 }, { idempotencyKey: 'create' })
  tell({ create: made, number: 1 })
  const saved = await client.update(
    made.id,
    { ...visit, PatientId: 2 },
    { ...over(made), idempotencyKey: 'two' },
  )
  tell({ number: 2 })
  turn('on')
  await client.outbox.retry()
  const again = await client.update(
    made.id,
    { ...visit, PatientId: 3 },
    { ...over(saved), idempotencyKey: 'three' },
  )
  tell({ number: 3 })
  turn('off')
  const last = await client.update(
    made.id,
    { ...visit, PatientId: 4 },
    { ...over(again), idempotencyKey: 'four' },
  )
  tell({ number: 4 })
  await client.transition(made.id, { to: 'Submitted' }, { ...over(last), idempotencyKey: 'submit' })
  tell({ number: 5 })
  turn('on')
  await client.outbox.retry()
}

describe('an outbox whose tab is cut off in the middle of anything', () => {
  const cuts: readonly Cut[] = ['before', 'aborted', 'after']
  for (const cut of cuts) {
    it(`has what its callers were told of once on the server: ${cut} each step`, async () => {
      let steps = Number.POSITIVE_INFINITY
      for (let at = 1; at <= steps; at += 1) {
        const office = createCutOffice()
        const tab = office.openTab({ at, cut })
        let told: Told = {}
        // A page that is gone does nothing more and is told nothing.
        const turn = (next: 'on' | 'off') => (tab.isCut() ? undefined : office.turn(next))
        const tell = (next: Told) => {
          if (!tab.isCut()) told = { ...told, ...next }
        }
        const ended = work(tab.client, turn, tell).then(
          () => true,
          () => true,
        )
        const isWhole = await Promise.race([ended, tab.cut.then(() => false)])
        if (isWhole && !tab.isCut()) steps = at
        office.turn('on')
        const next = office.openTab()
        await next.client.outbox.retry()
        expect(next.client.outbox.items()).toEqual([])
        expect(next.client.outbox.damaged()).toEqual([])
        const { records } = await office.server.list({})
        expect(records.length, `step ${at}`).toBeLessThanOrEqual(1)
        const [stored] = records
        if (told.create !== undefined) {
          expect((await next.client.get(told.create.id)).id, `step ${at}`).toBe(stored?.id)
        }
        const events = stored === undefined ? [] : await office.server.history(stored.id)
        const numbers = events.flatMap(({ changes }) =>
          changes.filter(({ property }) => property === 'PatientId').map(({ to }) => Number(to)),
        )
        // In order, each once, and none that was told is missing in the end.
        expect(numbers, `step ${at}`).toEqual([...new Set(numbers)].toSorted((one, other) => one - other))
        expect(numbers.at(-1) ?? 0, `step ${at}`).toBeGreaterThanOrEqual(Math.min(told.number ?? 0, 4))
        const submitted = events.filter(({ kind }) => kind === 'transition')
        expect(submitted.length, `step ${at}`).toBeLessThanOrEqual(1)
        if (told.number === 5) expect(submitted, `step ${at}`).toHaveLength(1)
      }
      // It was cut in many places.
      expect(steps).toBeGreaterThan(20)
    })
  }
})
