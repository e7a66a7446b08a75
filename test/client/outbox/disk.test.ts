import { describe, expect, it, vi } from 'vitest'
import type { OutboxLocks } from '../../../src/client/outbox/OutboxOptions.js'
import { withOutbox } from '../../../src/client/outbox/withOutbox.js'
import { errorOf, everyone, over, visit } from '../../../src/testing/contractSupport.js'
import { createOffice, until } from './support/createOffice.js'

const day = 24 * 60 * 60 * 1000

describe('changes that cannot be read any more', () => {
  it('are told with what is known of them, and stay until a person discards them', async () => {
    const time = Date.parse('2026-06-15T14:00:00Z')
    const office = createOffice({ now: () => new Date(time) })
    office.turn('off')
    const first = office.openTab()
    await first.client.create(visit, { idempotencyKey: 'a' })
    first.kill()
    // The browser has lost the keys and kept the rest.
    const disk = await office.openDisk()
    await disk.clear('keys')
    const { client } = office.openTab()
    await client.create(visit, { idempotencyKey: 'b' })
    const { outbox } = client
    expect(outbox.items()).toMatchObject([{ key: 'b' }])
    expect(outbox.damaged()).toEqual([
      { key: expect.any(String), since: '2026-06-15T14:00:00.000Z', isOfOtherVersion: false },
    ])
    office.turn('on')
    await outbox.retry()
    expect(outbox.items()).toEqual([])
    expect(outbox.damaged()).toHaveLength(1)
    expect(await disk.count('waiting')).toBe(1)
    await outbox.discard(outbox.damaged()[0]?.key ?? '')
    expect(outbox.damaged()).toEqual([])
    expect(await disk.count('waiting')).toBe(0)
    disk.close()
  })

  it('are told though the browser has lost one key of two', async () => {
    const office = createOffice()
    office.turn('off')
    const first = office.openTab()
    await first.client.create(visit, { idempotencyKey: 'a' })
    first.kill()
    const disk = await office.openDisk()
    await disk.delete('keys', 'name')
    disk.close()
    // What waits can still be read: only the names of what was seen are lost.
    const { client } = office.openTab()
    await client.create(visit, { idempotencyKey: 'b' })
    expect(client.outbox.items()).toMatchObject([{ key: 'a' }, { key: 'b' }])
    expect(client.outbox.damaged()).toEqual([])
  })
})

describe('a disk that a newer version of the app has changed', () => {
  it('is left alone, and the user is told to reload', async () => {
    const office = createOffice()
    const { client } = office.openTab()
    await client.create(visit, { idempotencyKey: 'k' })
    await new Promise((resolve, reject) => {
      const request = office.browser.indexedDB.open(`encounter-form:outbox:${office.name}`, 2)
      request.onsuccess = () => resolve(request.result.close())
      request.onerror = reject
    })
    expect(client.outbox.hold()).toEqual({ kind: 'newer-version' })
    const made = await client.create(visit, { idempotencyKey: 'l' })
    expect(await office.server.get(made.id)).toEqual(made)
    office.turn('off')
    expect((await errorOf(client.create(visit, { idempotencyKey: 'm' }))).kind).toBe('unavailable')
    const later = office.openTab()
    await later.client.outbox.retry()
    expect(later.client.outbox.hold()).toEqual({ kind: 'newer-version' })
  })
})

describe('a clock that is set back', () => {
  it('has what was seen removed, since nobody knows how old it is', async () => {
    let time = Date.parse('2026-06-15T14:00:00Z')
    const office = createOffice({ now: () => new Date(time) })
    const made = await office.server.create(visit, { idempotencyKey: 'k' })
    const first = office.openTab()
    await first.client.get(made.id)
    await expect.poll(() => office.countSeen()).toBe(1)
    office.turn('off')
    time -= 2 * 60 * 60 * 1000
    expect((await errorOf(first.client.get(made.id))).kind).toBe('unavailable')
    first.kill()
    expect((await errorOf(office.openTab().client.get(made.id))).kind).toBe('unavailable')
    expect(await office.countSeen()).toBe(0)
  })

  it('has a person asked about a create that may have been sent long ago', async () => {
    let time = Date.parse('2026-06-15T14:00:00Z')
    const office = createOffice({ now: () => new Date(time) })
    office.fates.push('lost after it arrived')
    const first = office.openTab()
    await first.client.create(visit, { idempotencyKey: 'k' })
    first.kill()
    time -= 10 * day
    const { client } = office.openTab()
    await client.outbox.retry()
    expect(client.outbox.items()).toMatchObject([{ key: 'k', problem: { kind: 'refused' } }])
    expect(office.sent).toEqual(['k'])
  })
})

describe('what was seen while the app was closed', () => {
  it('is removed from the disk when it is opened again a day later', async () => {
    let time = Date.parse('2026-06-15T14:00:00Z')
    const office = createOffice({ now: () => new Date(time) })
    const made = await office.server.create(visit, { idempotencyKey: 'k' })
    const first = office.openTab()
    await first.client.get(made.id)
    await expect.poll(() => office.countSeen()).toBe(1)
    first.kill()
    time += day
    const { client } = office.openTab()
    await client.outbox.retry()
    expect(await office.countSeen()).toBe(0)
  })
})

describe('a device without space', () => {
  it('keeps a change in the place of what was seen', async () => {
    const office = createOffice()
    const { client } = office.openTab()
    const made = await client.create(visit, { idempotencyKey: 'k' })
    await client.get(made.id)
    await expect.poll(() => office.countSeen()).toBeGreaterThan(0)
    office.turn('off')
    const { IDBObjectStore } = globalThis
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
      throw new DOMException('There is no space.', 'QuotaExceededError')
    })
    await client.update(made.id, { ...visit, PatientId: 7 }, over(made))
    put.mockRestore()
    expect(client.outbox.items()).toMatchObject([{ kind: 'update' }])
  })

  it('says so where there is still none', async () => {
    const office = createOffice()
    const { client } = office.openTab()
    await client.outbox.retry()
    office.turn('off')
    const put = vi.spyOn(globalThis.IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('There is no space.', 'QuotaExceededError')
    })
    const error = await errorOf(client.create(visit, { idempotencyKey: 'k' }))
    put.mockRestore()
    expect(error.kind).toBe('full')
  })
})

describe('a lock that is stolen', () => {
  it('loses nothing that two tabs put on the disk at once', async () => {
    const office = createOffice()
    office.turn('off')
    const request = async (_: string, work: () => unknown) => work()
    // The overloads of the browser's type cannot be written as one function.
    const free = { request: request as OutboxLocks['request'] }
    const open = () =>
      withOutbox(office.server, {
        ...{ name: office.name, user: () => everyone, patience: 1, indexedDB: office.browser.indexedDB },
        // Nobody takes turns.
        locks: free,
      })
    const tabs = [open(), open(), open()]
    await Promise.all(
      tabs.flatMap((tab, at) =>
        [1, 2, 3].map((number) =>
          tab.create({ ...visit, PatientId: number }, { idempotencyKey: `${at}-${number}` }),
        ),
      ),
    )
    const { client } = office.openTab()
    office.turn('on')
    await client.outbox.retry()
    expect(client.outbox.items()).toEqual([])
    expect((await office.server.list({})).records).toHaveLength(9)
  })
})

describe('clear', () => {
  it('leaves no database and no alias, also where another tab is open, with or without a channel', async () => {
    for (const openChannel of [undefined, () => undefined]) {
      const office = createOffice(openChannel === undefined ? {} : { openChannel })
      office.turn('off')
      const [first, second] = [office.openTab(), office.openTab()]
      const made = await first.client.create(visit, { idempotencyKey: 'k' })
      await second.client.outbox.retry()
      expect(second.client.outbox.items()).toHaveLength(1)
      office.turn('on')
      await first.client.outbox.retry()
      expect((await first.client.get(made.id)).id).not.toBe(made.id)
      office.turn('off')
      await first.client.create(visit, { idempotencyKey: 'l' })
      await first.client.outbox.clear()
      expect(first.client.outbox.items()).toEqual([])
      const { outbox } = second.client
      await until(outbox.subscribe, () => outbox.items().length === 0)
      expect(await office.browser.indexedDB.databases()).toEqual([])
    }
  })

  it('ends although another tab does not close the database, of which nothing is left', async () => {
    const office = createOffice()
    const { client } = office.openTab()
    office.turn('off')
    await client.create(visit, { idempotencyKey: 'k' })
    const frozen = await new Promise<IDBDatabase>((resolve) => {
      const request = office.browser.indexedDB.open(`encounter-form:outbox:${office.name}`)
      request.onsuccess = () => resolve(request.result)
    })
    await client.outbox.clear()
    const counts = await Promise.all(
      [...frozen.objectStoreNames].map(
        (store) =>
          new Promise((resolve) => {
            const request = frozen.transaction(store).objectStore(store).count()
            request.onsuccess = () => resolve(request.result)
          }),
      ),
    )
    expect(counts).toEqual([0, 0, 0, 0])
    frozen.close()
  })

  it('has nobody told that a change waits which was removed', async () => {
    const office = createOffice()
    const { client } = office.openTab()
    office.fates.push('held')
    const creating = errorOf(client.create(visit, { idempotencyKey: 'k' }))
    await office.isHeld()
    await client.outbox.clear()
    office.letGo()
    expect((await creating).kind).toBe('unavailable')
    expect(client.outbox.items()).toEqual([])
  })
})
