import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import type { EncounterRecord } from '../../../src/client/EncounterClient.js'
import { EncounterClientError } from '../../../src/client/EncounterClientError.js'
import { createMemoryClient } from '../../../src/client/memory/createMemoryClient.js'
import { withOutbox } from '../../../src/client/outbox/withOutbox.js'
import { everyone, over, visit } from '../../../src/testing/contractSupport.js'
import { createBrowser } from '../support/createBrowser.js'

/** A server that counts the versions of each encounter from 1, as those with numbers for ETags do. */
const openCounting = () => {
  const server = createMemoryClient({ user: () => everyone })
  const known = new Map<string, string[]>()
  const asked: string[] = []
  let next = async () => {}
  let isOff = false
  const count = (record: EncounterRecord): EncounterRecord => {
    const versions = known.get(String(record.id)) ?? []
    known.set(String(record.id), versions)
    if (!versions.includes(record.version)) versions.push(record.version)
    return { ...record, version: String(versions.indexOf(record.version) + 1) }
  }
  const reach = async (ask: () => Promise<EncounterRecord>): Promise<EncounterRecord> => {
    if (isOff) throw new EncounterClientError('unavailable', 'The server is off.')
    try {
      return count(await ask())
    } catch (error) {
      if (!(error instanceof EncounterClientError) || error.current === undefined) throw error
      throw new EncounterClientError(error.kind, error, { current: count(error.current) })
    }
  }
  const real = (id: unknown, version: string) => {
    asked.push(version)
    return known.get(String(id))?.[Number(version) - 1] ?? 'none'
  }
  const { list: _, subscribe: __, restore: ___, ...rest } = server
  const browser = createBrowser()
  const client = withOutbox(
    {
      ...rest,
      get: (...call: Parameters<typeof server.get>) => reach(() => server.get(...call)),
      create: (...call: Parameters<typeof server.create>) => reach(() => server.create(...call)),
      update: async (...[id, encounter, options]: Parameters<typeof server.update>) => {
        const made = await reach(() =>
          server.update(id, encounter, { ...options, ifMatch: real(id, options.ifMatch) }),
        )
        await next()
        next = async () => {}
        return made
      },
      transition: (...[id, change, options]: Parameters<typeof server.transition>) =>
        reach(() => server.transition(id, change, { ...options, ifMatch: real(id, options.ifMatch) })),
    },
    {
      ...{ name: `counting-${crypto.randomUUID()}`, user: () => everyone },
      ...{ indexedDB: browser.indexedDB, locks: browser.openTab().locks, openChannel: () => undefined },
    },
  )
  return {
    client,
    asked,
    server,
    /** Does something once the server has made the next update. */
    afterUpdate: (work: () => Promise<void>) => {
      next = work
    },
    turn: (to: 'on' | 'off') => {
      isOff = to === 'off'
    },
  }
}

describe('an outbox over a server that counts versions by encounter', () => {
  it('gives a record no version that stands for another encounter', async () => {
    const { client, turn } = openCounting()
    const other = await client.create({ ...visit, PatientId: 5 }, { idempotencyKey: 'other' })
    expect(other.version).toBe('1')
    turn('off')
    const made = await client.create(visit, { idempotencyKey: 'k' })
    turn('on')
    await client.outbox.retry()
    expect((await client.get(made.id)).version).toBe(made.version)
    // A form that has it open would take it for a change by somebody else.
    expect((await client.get(other.id)).version).toBe('1')
    expect((await client.history(other.id)).map(({ version }) => version)).not.toContain(made.version)
  })

  it('is asked for no version that it never gave', async () => {
    const { client, server, turn, asked, afterUpdate } = openCounting()
    const made = await client.create(visit, { idempotencyKey: 'k' })
    turn('off')
    const first = await client.update(made.id, { ...visit, PatientId: 6 }, over(made))
    const moved = await client.transition(made.id, { to: 'Submitted' }, over(first))
    const back = await client.transition(made.id, { to: 'Draft', reason: 'more' }, over(moved))
    await client.update(made.id, { ...visit, PatientId: 7 }, over(back))
    turn('on')
    afterUpdate(async () => {
      // Somebody else comes between the save and the status change.
      await server.update(made.id, { ...visit, PatientId: 8 }, over(await server.get(made.id)))
    })
    await client.outbox.retry()
    const [conflict] = client.outbox.items()
    expect(conflict).toMatchObject({ kind: 'transition', problem: { kind: 'conflict' } })
    await client.outbox.retry(conflict?.key)
    expect(client.outbox.items()).toMatchObject([{ kind: 'update', problem: { kind: 'conflict' } }])
    expect(asked.filter((version) => !/^[0-9]+$/.test(version))).toEqual([])
  })
})
