import fc from 'fast-check'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { EncounterQuery } from '../../src/client/EncounterClient.js'
import { createLocalStorageClient } from '../../src/client/localStorage/createLocalStorageClient.js'
import { createMemoryStorage } from '../../src/client/localStorage/createMemoryStorage.js'
import { decodeRows, encodeRows } from '../../src/client/localStorage/storedRows.js'
import type { StorageLike } from '../../src/client/StorageLike.js'
import type { Encounter } from '../../src/encounter/Encounter.js'
import { errorOf, everyone, idOf, visit } from './contractSupport.js'
import { storageOfMany } from './manyEncounters.js'
import { contentOf, copyOf, countingStorage, limitedStorage } from './storages.js'

const FIRST = 8009001
const RECORD = `encounter-form:record:${FIRST}`
const ROWS = `encounter-form:rows:${Math.floor(FIRST / 64)}`

const over = (storage: StorageLike) => createLocalStorageClient({ user: () => everyone, storage })

const drafts: EncounterQuery = { status: 'Draft' }
const idsOf = async (storage: StorageLike, query: EncounterQuery = {}) =>
  (await over(storage).list(query)).records.map(idOf).toSorted()

describe('a row of the index', () => {
  it('comes back as it was written, whatever it holds', () => {
    const codes = fc.oneof(fc.constantFrom('', 'J06.9', '99213-25 36415'), fc.array(fc.string()))
    const row = fc.record({
      id: fc.oneof(fc.nat(), fc.string()),
      version: fc.integer({ min: 1 }),
      at: fc.integer({ min: 0, max: 8.64e15 }),
      by: fc.string(),
      status: fc.constantFrom('Draft', 'Approved', ''),
      date: fc.option(fc.string(), { nil: undefined }),
      patientId: fc.option(fc.nat(), { nil: undefined }),
      providerId: fc.option(fc.string({ minLength: 1 }), { nil: undefined }),
      diagnoses: codes,
      procedures: codes,
    })
    fc.assert(
      fc.property(fc.array(row), fc.nat(), (rows, last) => {
        expect(decodeRows(encodeRows({ last, rows }))).toEqual({ last, rows })
      }),
    )
  })
})

describe('an index that does not agree with the records', () => {
  const twoDrafts = async () => {
    const storage = createMemoryStorage()
    const client = over(storage)
    const first = await client.create(visit, { idempotencyKey: 'a' })
    const second = await client.create(visit, { idempotencyKey: 'b' })
    return { storage, client, first, second }
  }

  it('is made right where a save broke off between the row and the record', async () => {
    const { storage, client, first } = await twoDrafts()
    const before = storage.getItem(RECORD) ?? expect.fail()
    await client.transition(FIRST, { to: 'Submitted' }, { ifMatch: first.version })
    storage.setItem(RECORD, before)
    expect(await idsOf(storage, drafts)).toEqual([FIRST, FIRST + 1])
    expect((await over(storage).list({ status: 'Submitted' })).total).toBe(0)
    // The save is made again, as the user does.
    await over(storage).transition(FIRST, { to: 'Submitted' }, { ifMatch: first.version })
    expect(await idsOf(storage, drafts)).toEqual([FIRST + 1])
  })

  it('is made right where the break-off went unseen, and another record of the piece was saved since', async () => {
    const { storage, client, first, second } = await twoDrafts()
    const before = storage.getItem(RECORD) ?? expect.fail()
    await client.transition(FIRST, { to: 'Submitted' }, { ifMatch: first.version })
    storage.setItem(RECORD, before)
    await over(storage).update(FIRST + 1, { ...visit, PatientId: 7 }, { ifMatch: second.version })
    expect(await idsOf(storage, drafts)).toEqual([FIRST, FIRST + 1])
  })

  it('is made right where a create broke off before its record', async () => {
    const { storage } = await twoDrafts()
    storage.removeItem(`encounter-form:record:${FIRST + 1}`)
    const page = await over(storage).list({})
    expect([page.total, page.setAside]).toEqual([1, []])
  })

  it.each([
    ['is lost', (storage: StorageLike) => storage.removeItem(ROWS)],
    ['cannot be read', (storage: StorageLike) => storage.setItem(ROWS, '[8009001,["Dr')],
    ['lacks a row', (storage: StorageLike) => storage.setItem(ROWS, encodeRows({ last: 1, rows: [] }))],
  ])('is made anew from the records where a piece of it %s, in an open client too', async (_, damage) => {
    const { storage, client } = await twoDrafts()
    await client.list({})
    const intact = storage.getItem(ROWS)
    damage(storage)
    expect((await client.list({})).records.map(idOf).toSorted()).toEqual([FIRST, FIRST + 1])
    expect(decodeRows(storage.getItem(ROWS) ?? '')?.rows.toSorted()).toEqual(
      decodeRows(intact ?? '')?.rows.toSorted(),
    )
    damage(storage)
    expect(await idsOf(storage)).toEqual([FIRST, FIRST + 1])
    expect((await over(storage).list({})).setAside).toEqual([])
  })

  it('is made right where the state of a record is another than its row says', async () => {
    const { storage, client } = await twoDrafts()
    await client.list({})
    const raw = storage.getItem(RECORD) ?? expect.fail()
    storage.setItem(RECORD, raw.replace(/^\[1,/, '[2,').replace('"p":100234', '"p":9'))
    const page = await client.list({})
    expect(page.records.map(({ encounter }) => encounter.PatientId)).toEqual([100234, 9])
    expect((await over(storage).list({ patientId: 9 })).total).toBe(1)
  })

  it('is made right where the record that was written last was broken', async () => {
    const { storage } = await twoDrafts()
    storage.setItem(`encounter-form:record:${FIRST + 1}`, 'half a rec')
    const page = await over(storage).list({ status: 'Submitted' })
    expect([page.counts, page.setAside.length]).toEqual([{ Draft: 1 }, 1])
  })

  it('is made right where a record that is not listed was broken, and whoever listens is told', async () => {
    const { storage } = await twoDrafts()
    storage.setItem(RECORD, 'half a rec')
    const client = over(storage)
    const told: unknown[] = []
    client.subscribe?.((ids) => told.push(ids))
    await client.list({ limit: 1, sort: { by: 'id', direction: 'descending' } })
    await vi.waitFor(() => expect(told).toEqual([[FIRST]]))
    const page = await client.list({ status: 'Submitted' })
    expect(page.counts).toEqual({ Draft: 1 })
    expect(page.setAside).toHaveLength(1)
  })

  it('lists right although there is no room to mend it', async () => {
    let room = Number.POSITIVE_INFINITY
    const storage = limitedStorage(() => room)
    const client = over(storage)
    await client.create(visit, { idempotencyKey: 'a' })
    storage.removeItem(ROWS)
    room = 10
    expect((await client.list({})).total).toBe(1)
    expect((await client.list({})).total).toBe(1)
    expect(storage.getItem(ROWS)).toBeNull()
    room = Number.POSITIVE_INFINITY
    await client.list({})
    expect(storage.getItem(ROWS)).not.toBeNull()
  })
})

it.each([0, -5, 'a:b', 'x y', 12, '0012', 1.5])('lists a record with the id %j', async (EncounterId) => {
  const schema = { type: 'object' }
  const storage = createMemoryStorage()
  storage.setItem('encounter-form:format', '2')
  storage.setItem(`encounter-form:record:${EncounterId}`, JSON.stringify([1, 1, 'x', { EncounterId }]))
  for (let round = 0; round < 2; round += 1) {
    const client = createLocalStorageClient({ user: () => everyone, storage, schema })
    expect((await client.list({})).records.map(({ encounter }) => encounter)).toEqual([{ EncounterId }])
    const before = contentOf(storage)
    await client.list({})
    expect(contentOf(storage)).toEqual(before)
  }
})

describe('two clients over one storage', () => {
  it('list, after any changes by either, what the records hold', async () => {
    const change = fc.record({
      by: fc.constantFrom(0, 1),
      kind: fc.constantFrom('create', 'update', 'submit', 'void', 'list', 'break'),
      which: fc.nat({ max: 5 }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 25 }), async (changes) => {
        const storage = createMemoryStorage()
        const clients = [over(storage), over(storage)]
        for (const [position, { by, kind, which }] of changes.entries()) {
          const client = clients[by] ?? expect.fail()
          const id = FIRST + which
          const record = await client.get(id).catch(() => undefined)
          if (kind === 'list') await client.list({})
          else if (kind === 'create') await client.create(visit, { idempotencyKey: `${position}` })
          else if (kind === 'break') {
            if (record && position % 3 === 0) storage.setItem(`encounter-form:record:${id}`, 'broken')
          } else if (record) {
            const ifMatch = { ifMatch: record.version }
            await (kind === 'update'
              ? client.update(id, { ...record.encounter, PatientId: position + 1 }, ifMatch)
              : client.transition(id, { to: kind === 'void' ? 'Voided' : 'Submitted', reason: 'x' }, ifMatch)
            ).catch(() => undefined)
          }
        }
        const truth: Encounter[] = []
        const reader = over(storage)
        for (let id = FIRST; id < FIRST + 30; id += 1) {
          const record = await reader.get(id).catch(() => undefined)
          if (record) truth.push(record.encounter)
        }
        for (const client of [...clients, over(storage)]) {
          const page = await client.list({ sort: { by: 'id', direction: 'ascending' } })
          expect(page.records.map(({ encounter }) => encounter)).toEqual(truth)
          const submitted = truth.filter(({ EncounterStatus }) => EncounterStatus === 'Submitted')
          expect((await client.list({ status: 'Submitted' })).total).toBe(submitted.length)
        }
      }),
      { numRuns: 150 },
    )
  })
})

describe('two thousand encounters', () => {
  // What Chromium gives, in characters; ten thousand encounters have to fit.
  const limit = 5_242_880 / 5
  let storage: StorageLike

  beforeAll(async () => {
    storage = await storageOfMany(2000)
  }, 60_000)

  it('fit into a fifth of what a browser gives, with room to spare', () => {
    const content = Object.entries(contentOf(storage))
    expect(content.reduce((sum, [key, value]) => sum + key.length + value.length, 0)).toBeLessThan(
      limit * 0.8,
    )
  })

  it('are not touched by a save: two keys are written, and few are read', async () => {
    const inner = copyOf(storage)
    const touched = { read: 0, written: new Set<string>(), characters: 0 }
    const counting: StorageLike = {
      get length() {
        return inner.length
      },
      key: (position) => {
        touched.read += 1
        return inner.key(position)
      },
      getItem: (key) => {
        touched.read += 1
        return inner.getItem(key)
      },
      setItem: (key, value) => {
        touched.written.add(key)
        touched.characters += value.length
        inner.setItem(key, value)
      },
      removeItem: (key) => inner.removeItem(key),
    }
    const client = over(counting)
    const record = await client.get(FIRST)
    touched.read = 0
    await client.update(FIRST, { ...record.encounter, AppointmentId: 1 }, { ifMatch: record.version })
    expect([...touched.written]).toEqual([ROWS, RECORD])
    expect(touched.characters).toBeLessThan(8000)
    expect(touched.read).toBeLessThan(20)
  })

  it('are listed from the index: only the records of the page are read', async () => {
    const inner = copyOf(storage)
    const read: string[] = []
    const client = over({
      get length() {
        return inner.length
      },
      key: (position) => inner.key(position),
      getItem: (key) => {
        read.push(key)
        return inner.getItem(key)
      },
      setItem: (key, value) => inner.setItem(key, value),
      removeItem: (key) => inner.removeItem(key),
    })
    const page = await client.list({ limit: 50 })
    expect([page.records.length, page.total]).toEqual([50, 2000])
    // One more for each piece: the record that was written last.
    expect(read.filter((key) => key.includes(':record:')).length).toBeLessThan(90)
    read.length = 0
    await client.list({ limit: 50, status: 'Draft' })
    expect(read.filter((key) => key.includes(':record:')).length).toBeLessThanOrEqual(50)
  })
})

describe('a thousand encounters that were all looked through before', () => {
  const PIECES = 'encounter-form:pieces'
  let known: StorageLike

  beforeAll(async () => {
    known = await storageOfMany(1000)
    await over(known).list({ limit: 1 })
    await vi.waitFor(() => expect(known.getItem(PIECES)).not.toBeNull())
  }, 60_000)

  /** The first list of a page load, and how many keys were looked through for it. */
  const firstList = async (storage: StorageLike) => {
    const counting = countingStorage(storage)
    const client = over(counting.storage)
    const page = await client.list({ limit: 1 })
    return { client, page, looked: counting.looked(), lookedSoFar: counting.looked }
  }

  it('are listed without looking through the keys', async () => {
    const { page, looked } = await firstList(copyOf(known))
    expect([page.total, looked]).toEqual([1000, 0])
  })

  it('are listed without looking through the keys again after others created more', async () => {
    const storage = copyOf(known)
    const { client, lookedSoFar } = await firstList(storage)
    // It looks once, when there is nothing else to do.
    await vi.waitFor(() => expect(lookedSoFar()).toBeGreaterThan(1000))
    const before = lookedSoFar()
    await over(storage).create(visit, { idempotencyKey: 'more' })
    expect((await client.list({ limit: 1 })).total).toBe(1001)
    expect(lookedSoFar()).toBe(before)
  })

  it('are listed without looking through the keys again after the count of writes came with the first', async () => {
    const storage = copyOf(known)
    const { client, lookedSoFar } = await firstList(storage)
    await vi.waitFor(() => expect(lookedSoFar()).toBeGreaterThan(1000))
    const before = lookedSoFar()
    storage.setItem('encounter-form:writes', '1')
    expect((await client.list({ limit: 1 })).total).toBe(1000)
    expect(lookedSoFar()).toBe(before)
  })

  it('are so again after some were created and saved', async () => {
    const storage = copyOf(known)
    for (let number = 0; number < 3; number += 1) {
      const record = await over(storage).create(visit, { idempotencyKey: `more-${number}` })
      await over(storage).update(idOf(record), { ...visit, PatientId: 5 }, { ifMatch: record.version })
    }
    const { page, looked } = await firstList(storage)
    expect([page.total, looked]).toEqual([1003, 0])
  })

  it.each([
    [
      'a record went',
      999,
      (storage: StorageLike) => storage.removeItem(`encounter-form:record:${FIRST + 9}`),
    ],
    ['a piece went', 1000, (storage: StorageLike) => storage.removeItem(ROWS)],
    ['another app stores more', 1000, (storage: StorageLike) => storage.setItem('of-another-app', '1')],
    ['what is stored of it is damaged', 1000, (storage: StorageLike) => storage.setItem(PIECES, '[7')],
  ])('are looked through where %s', async (_, total, damage) => {
    const storage = copyOf(known)
    damage(storage)
    const { page, looked } = await firstList(storage)
    expect(page.total).toBe(total)
    expect(looked).toBeGreaterThan(999)
  })

  it.each([
    [
      'a record went and another key came',
      999,
      (storage: StorageLike) => {
        storage.removeItem(`encounter-form:record:${FIRST + 9}`)
        storage.setItem('of-another-app', '1')
      },
    ],
    [
      'a record came that no row tells of, and another key went',
      1001,
      (storage: StorageLike) => {
        const raw = storage.getItem(RECORD) ?? expect.fail()
        storage.setItem(
          `encounter-form:record:${FIRST + 5000}`,
          raw.replaceAll(`${FIRST}`, `${FIRST + 5000}`),
        )
        storage.removeItem('of-another')
      },
    ],
  ])('are listed right once whoever listens was told, where %s', async (_, total, damage) => {
    const storage = copyOf(known)
    storage.setItem('of-another', '1')
    await over(storage).list({ limit: 1 })
    await vi.waitFor(() => expect(storage.getItem(PIECES)).not.toBe(known.getItem(PIECES)))
    damage(storage)
    const { client, looked } = await firstList(storage)
    expect(looked).toBe(0)
    await vi.waitFor(async () => expect((await client.list({ limit: 1 })).total).toBe(total))
  })
})

it('rejects a query for findings where nothing checks', async () => {
  const error = await errorOf(over(createMemoryStorage()).list({ readiness: 'ready' }))
  expect([error.kind, error.message]).toEqual(['invalid', expect.stringContaining('makes no checks')])
})
