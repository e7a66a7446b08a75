import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { BrowserClient } from '../../../src/client/BrowserClient.js'
import { createLocalStorageClient } from '../../../src/client/localStorage/createLocalStorageClient.js'
import { createMemoryStorage } from '../../../src/client/localStorage/createMemoryStorage.js'
import type { LocalStorageClientOptions } from '../../../src/client/localStorage/LocalStorageClientOptions.js'
import type { StorageChange } from '../../../src/client/localStorage/subscribeToStorage.js'
import type { StorageLike } from '../../../src/client/StorageLike.js'
import { createStarterCodeSource } from '../../../src/codes/starter/createStarterCodeSource.js'
import { createChecker } from '../../../src/encounter/createChecker.js'
import { kareoEncounterUi } from '../../../src/encounter/kareoEncounter.js'
import type { JsonSchema } from '../../../src/schema/JsonSchema.js'
import type { ContractOptions } from '../../../src/testing/ClientContract.js'
import { errorOf, everyone, over, visit } from '../../../src/testing/contractSupport.js'
import { describeClientContract } from '../../../src/testing/describeClientContract.js'
import { contentOf, limitedStorage, refusedStorage, sizeOf } from '../support/storages.js'
import { createTabs } from '../support/storageTabs.js'

afterEach(() => {
  vi.unstubAllGlobals()
})

const first = 8009001
const firstKey = `encounter-form:record:${first}`

const open = (storage: StorageLike, options: Partial<LocalStorageClientOptions> = {}): BrowserClient =>
  createLocalStorageClient({ user: () => everyone, storage, ...options })

const create = (client: BrowserClient, idempotencyKey = 'a') => client.create(visit, { idempotencyKey })

const twoTabs = async (options: ContractOptions) => {
  // Its own IndexedDB, like another browser: the database holds the turn token of this storage.
  vi.stubGlobal('indexedDB', new IDBFactory())
  const [here, there] = createTabs(2).map((tab) =>
    createLocalStorageClient({ ...options, ...tab, isShared: true }),
  )
  return [here ?? expect.fail(), there ?? expect.fail()] as const
}

describeClientContract({ describe, it, expect }, 'the localStorage client alone', async (options) =>
  createLocalStorageClient({ ...options, storage: createMemoryStorage() }),
)

describeClientContract(
  { describe, it, expect },
  'the localStorage client of a tab among others',
  async (options) => (await twoTabs(options))[0],
  twoTabs,
)

describe('the layout in localStorage', () => {
  it('is one key a record, of plain JSON with its history', async () => {
    const storage = createMemoryStorage()
    const client = open(storage, { now: () => new Date('2026-06-15T14:00:00.000Z') })
    const source = { file: 'october.json' }
    const made = await client.create(visit, { idempotencyKey: 'the first', source })
    const saved = await client.update(
      made.id,
      { ...visit, PatientId: 7 },
      { ifMatch: made.version, idempotencyKey: 'the second' },
    )
    const { [firstKey]: text = '', ...rest } = contentOf(storage)
    expect(JSON.parse(text)).toEqual({
      id: first,
      encounter: { ...visit, PatientId: 7, EncounterId: first, EncounterStatus: 'Draft' },
      version: saved.version,
      updatedAt: '2026-06-15T14:00:00.000Z',
      updatedBy: 'Dr. Test',
      marks: { source },
      history: [
        {
          kind: 'imported',
          at: '2026-06-15T14:00:00.000Z',
          by: 'Dr. Test',
          version: made.version,
          changes: expect.arrayContaining([{ property: 'PatientId', to: 100234 }]),
          marks: { source },
          keys: ['the first'],
        },
        {
          kind: 'saved',
          at: '2026-06-15T14:00:00.000Z',
          by: 'Dr. Test',
          version: saved.version,
          changes: [{ property: 'PatientId', from: 100234, to: 7 }],
          marks: { source },
          keys: ['the second'],
        },
      ],
    })
    expect(text).toMatch(/^\{"id":8009001,"encounter":\{.*\},"version":"\w+","updatedAt":".*"history":\[/)
    expect(rest).toEqual({ 'encounter-form:format': '3' })
    for (const event of await client.history(first)) expect(event).not.toHaveProperty('keys')
  })

  it('keeps the key of a write that changed nothing with the entry that it found', async () => {
    const storage = createMemoryStorage()
    const client = open(storage)
    const made = await create(client)
    await client.update(first, visit, { ifMatch: made.version, idempotencyKey: 'again' })
    expect(JSON.parse(storage.getItem(firstKey) ?? '').history).toMatchObject([{ keys: ['a', 'again'] }])
  })

  it('touches the key of the record that is saved and no other', async () => {
    const storage = createMemoryStorage()
    storage.setItem('someone-else', 'stays')
    const client = open(storage)
    const made = await create(client)
    await create(client, 'b')
    const before = contentOf(storage)
    await client.update(first, { ...visit, PatientId: 7 }, over(made))
    const { [firstKey]: was, ...others } = before
    const { [firstKey]: is, ...othersNow } = contentOf(storage)
    expect(is).not.toBe(was)
    expect(othersNow).toEqual(others)
  })

  it('keeps properties of any name, and a key of any text', async () => {
    const schema: JsonSchema = { type: 'object' }
    const odd = { '': 5, 'a\nb': 'c\nd', history: [], constructor: { x: 6 } }
    const client = open(createMemoryStorage(), { schema })
    const key = '"\\\n🙂'
    const made = await client.create(odd, { idempotencyKey: key })
    expect(made.encounter).toMatchObject(odd)
    expect(await client.get(first)).toEqual(made)
    expect(await client.create({}, { idempotencyKey: key })).toEqual(made)
    expect((await client.create({}, { idempotencyKey: 'history' })).id).toBe(first + 1)
  })

  it('gives text identifiers where the schema wants text', async () => {
    const schema: JsonSchema = {
      type: 'object',
      properties: { EncounterId: { type: 'string' }, EncounterStatus: { type: 'string' } },
    }
    const client = open(createMemoryStorage(), { schema, firstId: 1 })
    const made = await client.create({}, { idempotencyKey: 'a' })
    expect(made.encounter).toEqual({ EncounterId: '1', EncounterStatus: 'Draft' })
    expect(await client.get('1')).toEqual(made)
    expect((await client.create({}, { idempotencyKey: 'b' })).id).toBe('2')
  })

  it('gives the same rows while nothing changed, and reads again only what did', async () => {
    const storage = createMemoryStorage()
    const validated = vi.fn()
    const assess: LocalStorageClientOptions['assess'] = async (encounters) => {
      validated(encounters.length)
      return encounters.map(() => ({ errors: 0, warnings: 0 }))
    }
    const client = open(storage, { assess })
    const made = await create(client)
    await create(client, 'b')
    const [one] = (await client.list({ readiness: 'ready' })).records
    expect((await client.list({ readiness: 'ready' })).records[0]).toBe(one)
    await client.update(first, { ...visit, PatientId: 7 }, over(made))
    await client.list({ readiness: 'ready' })
    expect(validated.mock.calls).toEqual([[2], [1]])
  })

  it('does not take a value that is nested too deeply to be read again', async () => {
    const client = open(createMemoryStorage(), { schema: { type: 'object' } })
    let deep: unknown = 1
    for (let level = 0; level < 300; level += 1) deep = [deep]
    expect((await errorOf(client.create({ deep }, { idempotencyKey: 'a' }))).kind).toBe('invalid')
    expect((await client.list({})).records).toEqual([])
  })
})

describe('the ids', () => {
  it('go on above every record and whatever was set aside of one', async () => {
    const storage = createMemoryStorage()
    storage.setItem(`encounter-form:record:${first + 5}`, 'broken')
    const client = open(storage)
    await client.list({})
    expect((await create(client)).id).toBe(first + 6)
    storage.setItem(`encounter-form:set-aside:history:${first + 9}:2`, 'broken')
    expect((await create(client, 'b')).id).toBe(first + 10)
  })

  it('are not given again after a removal', async () => {
    const storage = createMemoryStorage()
    const client = open(storage)
    const made = await create(client)
    const last = await create(client, 'b')
    const id = Number(last.id)
    expect(await client.care.remove([last, made])).toEqual([id, first])
    expect(await client.care.count()).toBe(0)
    expect((await errorOf(client.get(id))).kind).toBe('not-found')
    expect((await create(open(storage), 'c')).id).toBe(id + 1)
  })

  it('begin anew after the storage was cleared, and no save over an older version matches by accident', async () => {
    const storage = createMemoryStorage()
    const [client, other] = [open(storage), open(storage)]
    const seen = await create(client)
    for (const key of Object.keys(contentOf(storage))) storage.removeItem(key)
    const change = () => client.update(first, { ...visit, PatientId: 7 }, over(seen))
    expect((await errorOf(change())).kind).toBe('not-found')
    const theirs = await other.create({ ...visit, PatientId: 100235 }, { idempotencyKey: 'other' })
    expect(theirs.id).toBe(first)
    const error = await errorOf(change())
    expect([error.kind, error.current]).toEqual(['conflict', theirs])
    expect(await client.get(first)).toEqual(theirs)
  })

  it('end where numbers are no longer exact, with words, and over nothing', async () => {
    const storage = createMemoryStorage()
    storage.setItem(`encounter-form:record:${Number.MAX_SAFE_INTEGER}`, 'broken')
    const before = contentOf(storage)
    expect((await errorOf(create(open(storage)))).kind).toBe('unavailable')
    expect(contentOf(storage)).toEqual(before)
  })
})

describe('a full storage', () => {
  it('says so and what to do, loses nothing, and saves again once there is room', async () => {
    let room = Number.POSITIVE_INFINITY
    const storage = limitedStorage(() => room)
    const client = open(storage)
    const made = await create(client)
    const before = contentOf(storage)
    const more = { ...visit, DiagnosisCodes: ['J06.9', 'R05.9', 'I10', 'E11.9'] }
    const update = () => client.update(first, more, over(made))
    const make = () => client.create(more, { idempotencyKey: 'b' })
    for (const call of [update, make]) {
      for (let free = 0; free < 200; free += 10) {
        room = sizeOf(storage) + free
        const error = await errorOf(call())
        expect(error.kind).toBe('full')
        expect(error.message).toMatch(/^This browser’s storage is full\. .*Settings → Storage.*IndexedDB/)
        expect(contentOf(storage)).toEqual(before)
      }
    }
    expect(await client.get(first)).toEqual(made)
    room = Number.POSITIVE_INFINITY
    expect((await make()).id).toBe(first + 1)
    expect((await update()).encounter).toMatchObject(more)
  })

  it('keeps nothing of a first record that it has no room for', async () => {
    const storage = limitedStorage(() => 100)
    expect((await errorOf(create(open(storage)))).kind).toBe('full')
    expect(contentOf(storage)).toEqual({})
  })

  it('keeps the records of a removal that it cannot mark', async () => {
    const storage = createMemoryStorage()
    const made = await create(open(storage))
    const before = contentOf(storage)
    const refusing: StorageLike = {
      ...storage,
      length: 2,
      setItem: (key, value) => {
        if (key === 'encounter-form:last-id') throw new DOMException('full', 'QuotaExceededError')
        storage.setItem(key, value)
      },
    }
    expect((await errorOf(open(refusing).care.remove([made]))).kind).toBe('full')
    expect(contentOf(storage)).toEqual(before)
  })

  it('has room for the mark that a removal leaves', async () => {
    let room = Number.POSITIVE_INFINITY
    const storage = limitedStorage(() => room)
    const client = open(storage)
    const made = await create(client)
    room = sizeOf(storage)
    await client.care.remove([made])
    expect(await client.care.count()).toBe(0)
    room = Number.POSITIVE_INFINITY
    expect((await create(client, 'b')).id).toBe(first + 1)
  })
})

describe('a storage that the browser refuses', () => {
  it.each([
    ['throws', { storage: refusedStorage }],
    ['is not there', {}],
  ])('rejects every call as unavailable where it %s', async (_, options) => {
    const client = createLocalStorageClient({ user: () => everyone, ...options })
    const match = over({ version: '1' })
    const errors = await Promise.all(
      [
        client.list({}),
        client.get(first),
        client.history(first),
        create(client),
        client.update(first, visit, match),
        client.transition(first, { to: 'Submitted' }, match),
        client.mark(first, { kind: 'settle-return' }, match),
        client.care.count(),
        client.care.setAside(),
        client.care.remove([{ id: first, version: '1' }]),
        client.care.restoreSetAside(firstKey),
      ].map(errorOf),
    )
    for (const { kind } of errors) expect(kind).toBe('unavailable')
  })

  it('refuses a storage that a newer version wrote, and leaves it as it is', async () => {
    const storage = createMemoryStorage()
    storage.setItem('encounter-form:format', '99')
    storage.setItem(firstKey, 'of a later form')
    const before = contentOf(storage)
    const client = open(storage)
    const removed = client.care.remove([{ id: first, version: '1' }])
    for (const call of [client.list({}), client.get(first), create(client), removed]) {
      const error = await errorOf(call)
      expect([error.kind, error.message]).toEqual(['unavailable', expect.stringContaining('newer version')])
    }
    expect(contentOf(storage)).toEqual(before)
  })

  it.each(['abc', '', '-1', '3.5', '9'.repeat(50), 'null', '{"format":3}'])(
    'takes %j for no format, and writes the right one with the next record',
    async (mark) => {
      const storage = createMemoryStorage()
      storage.setItem('encounter-form:format', mark)
      const client = open(storage)
      expect(await client.list({})).toMatchObject({ records: [], setAside: [] })
      await create(client)
      expect(storage.getItem('encounter-form:format')).toBe('3')
    },
  )
})

describe('two tabs over one storage', () => {
  it('see what the other saved, and meet as a conflict', async () => {
    const [one, two] = await twoTabs({ user: () => everyone, now: () => new Date() })
    const made = await create(one)
    expect(await two.get(first)).toEqual(made)
    const saved = await two.update(first, { ...visit, PatientId: 7 }, over(made))
    const error = await errorOf(one.update(first, { ...visit, PatientId: 8 }, over(made)))
    expect(error.current).toEqual(saved)
    expect((await one.list({})).records).toEqual([saved])
  })

  it('make one encounter of one key, and two ids of two', async () => {
    vi.stubGlobal('indexedDB', new IDBFactory())
    const tabs = createTabs(4)
    const made = await Promise.all(
      ['a', 'b', 'a', 'b'].map((key, tab) =>
        create(createLocalStorageClient({ user: () => everyone, isShared: true, ...tabs[tab] }), key),
      ),
    )
    expect(new Set(made.map(({ id }) => id))).toEqual(new Set([first, first + 1]))
    expect(made[2]).toEqual(made[0])
    expect(made[3]).toEqual(made[1])
  })

  it('tell each other which record changed, and of no other storage', async () => {
    const storage = createMemoryStorage()
    const listeners = new Set<(event: StorageChange) => void>()
    const told: unknown[] = []
    const client = open(storage, {
      events: {
        addEventListener: (_, listener) => listeners.add(listener),
        removeEventListener: (_, listener) => listeners.delete(listener),
      },
    })
    const stop = client.subscribe?.((ids) => told.push(ids))
    const tell = (event: StorageChange) => {
      for (const listener of listeners) listener(event)
    }
    tell({ key: firstKey, storageArea: storage })
    tell({ key: 'encounter-form:turn' })
    tell({ key: 'someone-else' })
    tell({ key: firstKey, storageArea: createMemoryStorage() })
    tell({ key: null })
    await create(client)
    expect(told).toEqual([[first], 'all'])
    stop?.()
    tell({ key: null })
    expect(told).toHaveLength(2)
  })

  it("take no turns, and say why, over the page's localStorage where there is no IndexedDB", async () => {
    vi.stubGlobal('indexedDB', undefined)
    const storage = createMemoryStorage()
    vi.stubGlobal('localStorage', storage)
    for (const options of [{}, { storage }]) {
      const client = createLocalStorageClient({ user: () => everyone, ...options })
      const error = await errorOf(create(client))
      expect([error.kind, error.message]).toEqual(['unavailable', expect.stringContaining('IndexedDB')])
      expect((await client.list({})).records).toEqual([])
    }
    expect(contentOf(storage)).toEqual({})
  })
})

it('keeps all that several clients of one page write at once to a storage that is not shared', async () => {
  const storage = createMemoryStorage()
  const clients = Array.from({ length: 4 }, () => open(storage))
  const made = await Promise.all(clients.map((client, number) => create(client, String(number % 3))))
  expect(new Set(made.map(({ id }) => id)).size).toBe(3)
  const [record = expect.fail()] = made
  const saves = clients.map((client, number) =>
    client.update(record.id, { ...visit, PatientId: number }, over(record)),
  )
  const settled = await Promise.allSettled(saves)
  expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await clients[0]?.history(record.id)).toHaveLength(2)
})

describe('the checks of a transition', () => {
  it('hold it up while they find an error, and a warning does not', async () => {
    let severity: 'error' | 'warning' = 'error'
    const client = open(createMemoryStorage(), {
      checkErrors: async () => [
        { id: 'procedure-missing', severity, path: ['ProcedureCodes'], message: 'Add a procedure code.' },
      ],
    })
    const made = await create(client)
    const submit = () => client.transition(first, { to: 'Submitted' }, over(made))
    const error = await errorOf(submit())
    expect([error.kind, error.message]).toEqual(['invalid', expect.stringContaining('Add a procedure code.')])
    severity = 'warning'
    expect((await submit()).encounter.EncounterStatus).toBe('Submitted')
  })

  it('reject as unavailable where they cannot be made', async () => {
    const client = open(createMemoryStorage(), { checkErrors: () => Promise.reject(new Error('no worker')) })
    const made = await create(client)
    const error = await errorOf(client.transition(first, { to: 'Submitted' }, over(made)))
    expect(error.kind).toBe('unavailable')
  })

  it('reject with what could not be looked up, and move nothing', async () => {
    const { check: checkErrors } = createChecker({
      codes: createStarterCodeSource(),
      directory: { get: () => Promise.reject(new Error('away')) },
      ui: kareoEncounterUi,
      today: () => '2026-06-15',
    })
    const client = open(createMemoryStorage(), { checkErrors })
    const made = await create(client)
    const error = await errorOf(client.transition(first, { to: 'Submitted' }, over(made)))
    expect([error.kind, error.message]).toEqual([
      'unavailable',
      '“Submit” is not possible yet. The directory is unavailable: patient, provider and appointment are not checked. Try again in a moment.',
    ])
    expect(await client.get(first)).toEqual(made)
  })
})
