import { afterEach, describe, expect, it, vi } from 'vitest'
import type { OutboxLocks } from '../../../src/client/outbox/OutboxOptions.js'
import { withOutbox } from '../../../src/client/outbox/withOutbox.js'
import { errorOf, everyone, over, visit } from '../../../src/testing/contractSupport.js'
import { createOffice, until } from './support/createOffice.js'

/** Time goes by a hundred times as fast for what waits. */
const useFastTimers = () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const every = setInterval(() => vi.advanceTimersByTime(100), 1)
  stopTimers = () => clearInterval(every)
}
let stopTimers = () => {}

afterEach(() => {
  stopTimers()
  vi.useRealTimers()
  vi.restoreAllMocks()
})

describe('a tab that the system has suspended', () => {
  it('does not keep the others from saving though it has the lock of the queue', async () => {
    const office = createOffice()
    const { locks } = office.browser.openTab()
    const request = (name: string, work: () => unknown) =>
      name.endsWith(':queue') ? new Promise(() => {}) : locks.request(name, work)
    const client = withOutbox(office.server, {
      ...{ name: office.name, user: () => everyone, indexedDB: office.browser.indexedDB },
      // The overloads of the browser's type cannot be written as one function.
      locks: { request: request as OutboxLocks['request'] },
    })
    useFastTimers()
    await client.create(visit, { idempotencyKey: 'k' })
    await until(client.outbox.subscribe, () => client.outbox.items().length === 0)
    expect((await office.server.list({})).records).toMatchObject([{ encounter: visit }])
  })

  it('does not keep the app from working though it has the database that was to be deleted', async () => {
    const office = createOffice()
    const { client } = office.openTab()
    office.turn('off')
    await client.create(visit, { idempotencyKey: 'k' })
    const suspended = await new Promise<IDBDatabase>((resolve) => {
      const request = office.browser.indexedDB.open(`encounter-form:outbox:${office.name}`)
      request.onsuccess = () => resolve(request.result)
    })
    await client.outbox.clear()
    office.turn('on')
    useFastTimers()
    // The same user signs in again.
    const next = office.openTab().client
    const made = await next.create(visit, { idempotencyKey: 'l' })
    expect((await next.get(made.id)).encounter).toMatchObject(visit)
    office.turn('off')
    expect((await errorOf(next.create(visit, { idempotencyKey: 'm' }))).kind).toBe('unavailable')
    // It wakes up, and lets the database go.
    suspended.close()
    const save = () => next.create(visit, { idempotencyKey: 'n' }).catch(() => undefined)
    await expect.poll(async () => (await save()) !== undefined).toBe(true)
    expect(next.outbox.items()).toMatchObject([{ key: 'n' }])
  })
})

describe('a disk that fails', () => {
  it('has what waits sent later where it could not be opened once', async () => {
    const office = createOffice()
    office.turn('off')
    const { indexedDB } = office.browser
    const open = vi.spyOn(indexedDB, 'open')
    const { client } = office.openTab()
    await client.create(visit, { idempotencyKey: 'k' })
    const connection = open.mock.results[0]?.value.result
    office.turn('on')
    open.mockImplementationOnce(() => {
      throw new DOMException('Internal error.', 'UnknownError')
    })
    // The browser loses it, as where the disk fails.
    connection.close()
    connection.onclose?.(new Event('close'))
    useFastTimers()
    await until(client.outbox.subscribe, () => client.outbox.items().length === 0)
    expect(open).toHaveBeenCalledTimes(3)
    expect(office.sent).toEqual(['k'])
  })

  it('keeps again what waits where somebody has cleared the data of the site', async () => {
    const office = createOffice()
    office.turn('off')
    const { indexedDB } = office.browser
    const open = vi.spyOn(indexedDB, 'open')
    const { client } = office.openTab()
    const made = await client.create(visit, { idempotencyKey: 'k' })
    const connection = open.mock.results[0]?.value.result
    connection.close()
    indexedDB.deleteDatabase(`encounter-form:outbox:${office.name}`)
    connection.onclose?.(new Event('close'))
    await expect.poll(async () => (await office.openDisk()).count('waiting')).toBe(1)
    expect(client.outbox.items()).toMatchObject([{ key: 'k' }])
    // Another tab finds it, and the server gets it once.
    office.turn('on')
    const other = office.openTab().client
    await until(other.outbox.subscribe, () => office.sent.length > 0 && other.outbox.items().length === 0)
    expect((await office.server.list({})).records).toMatchObject([{ encounter: visit }])
    expect((await client.get(made.id)).encounter).toMatchObject(visit)
  })

  it('has a caller told of a refusal though it cannot be read after that', async () => {
    const office = createOffice()
    const { client } = office.openTab()
    const made = await client.create(visit, { idempotencyKey: 'k' })
    office.fates.push('refused')
    const { IDBDatabase } = globalThis
    const begin = IDBDatabase.prototype.transaction
    let isRefused = false
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
      this: IDBDatabase,
      ...call: Parameters<IDBDatabase['transaction']>
    ) {
      if (isRefused && call[1] !== 'readwrite') throw new DOMException('The disk fails.', 'UnknownError')
      if (call[1] === 'readwrite' && office.fates.length === 0) isRefused = true
      return begin.apply(this, call)
    })
    const error = await errorOf(client.update(made.id, { ...visit, PatientId: 404 }, over(made)))
    expect(error.kind).toBe('invalid')
  })
})
