import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { describe, expect, it } from 'vitest'
import type { BrowserClient, BrowserClientOptions } from '../../src/client/BrowserClient.js'
import { createIndexedDbClient } from '../../src/client/indexedDb/createIndexedDbClient.js'
import { createLocalStorageClient } from '../../src/client/localStorage/createLocalStorageClient.js'
import { createMemoryStorage } from '../../src/client/localStorage/createMemoryStorage.js'
import { createMemoryClient } from '../../src/client/memory/createMemoryClient.js'
import { errorOf, everyone, over, visit } from '../../src/testing/contractSupport.js'

const adapters: readonly (readonly [string, (options: BrowserClientOptions) => BrowserClient])[] = [
  ['memory', createMemoryClient],
  [
    'localStorage',
    (options) => createLocalStorageClient({ ...options, storage: createMemoryStorage(), isShared: false }),
  ],
  [
    'IndexedDB',
    (options) =>
      createIndexedDbClient({ ...options, indexedDB: new IDBFactory(), openChannel: () => undefined }),
  ],
]

const key = () => ({ idempotencyKey: crypto.randomUUID() })

describe.each(adapters)('the care of a storage in %s', (_, open) => {
  const openOne = () => open({ user: () => everyone, firstId: 10 })

  it('knows the highest number that was given, whatever was removed', async () => {
    const client = openOne()
    expect(await client.care.lastNumber()).toBe(9)
    await client.create(visit, key())
    const last = await client.create(visit, key())
    await client.care.remove([last])
    expect(await client.care.lastNumber()).toBe(11)
  })

  it('gives only numbers above one that is reserved', async () => {
    const client = openOne()
    await client.care.reserve(20)
    expect(await client.care.lastNumber()).toBe(20)
    expect((await client.create(visit, key())).id).toBe(21)
    await client.care.reserve(15)
    expect((await client.create(visit, key())).id).toBe(22)
    expect(await client.care.count()).toBe(2)
  })

  it('removes a record only as it was seen, and says which it removed', async () => {
    const client = openOne()
    const [seen, other] = [await client.create(visit, key()), await client.create(visit, key())]
    const now = await client.update(seen.id, { ...visit, PatientId: 7 }, over(seen))
    expect(await client.care.remove([seen, other, { id: 99, version: 'none' }])).toEqual([other.id])
    expect(await client.get(seen.id)).toEqual(now)
    expect(await client.care.remove([now])).toEqual([now.id])
    expect(await client.care.remove([now])).toEqual([])
    expect(await client.care.count()).toBe(0)
  })
})

describe.each(adapters.slice(1))('a record that cannot be shown, in %s', (_, open) => {
  it('is set aside though it can be read, told of, and can be put back as it was', async () => {
    const client = open({ user: () => everyone })
    const [bad, good] = [await client.create(visit, key()), await client.create(visit, key())]
    const history = await client.history(bad.id)
    await client.care.moveAside(bad.id, 'it could not be shown')
    const page = await client.list({})
    expect([page.records, page.total]).toEqual([[good], 1])
    expect(page.setAside).toMatchObject([{ id: bad.id, reason: 'it could not be shown' }])
    expect((await errorOf(client.get(bad.id))).kind).toBe('not-found')
    expect((await errorOf(client.care.moveAside(bad.id, 'again'))).kind).toBe('not-found')
    expect((await client.create(visit, key())).id).not.toBe(bad.id)
    const [aside = expect.fail()] = await client.care.setAside()
    await client.care.restoreSetAside(aside.location)
    expect(await client.get(bad.id)).toEqual(bad)
    expect(await client.history(bad.id)).toEqual(history)
    expect((await client.list({})).setAside).toEqual([])
  })
})
