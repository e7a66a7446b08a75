import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createLocalStorageClient } from '../../../src/client/localStorage/createLocalStorageClient.js'
import { createMemoryStorage } from '../../../src/client/localStorage/createMemoryStorage.js'
import { createMemoryClient } from '../../../src/client/memory/createMemoryClient.js'
import { moveEncounters } from '../../../src/client/move/moveEncounters.js'
import type { StorageLike } from '../../../src/client/StorageLike.js'
import { errorOf, everyone, over, visit } from '../../../src/testing/contractSupport.js'
import { contentOf, limitedStorage, sizeOf } from '../support/storages.js'

const first = 8009001
const firstKey = `encounter-form:record:${first}`
const asideKey = `encounter-form:set-aside:record:${first}:1`

const open = (storage: StorageLike) => createLocalStorageClient({ user: () => everyone, storage })

/** A storage with one record, its client, and the record's value to change. */
const openOne = async (storage = createMemoryStorage()) => {
  const client = open(storage)
  const made = await client.create(visit, { idempotencyKey: 'a' })
  const whole = storage.getItem(firstKey) ?? ''
  const value: Record<string, unknown> = JSON.parse(whole)
  const put = (change: object) => storage.setItem(firstKey, JSON.stringify({ ...value, ...change }))
  return { storage, client, made, whole, value, put }
}

const nested = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`

const breaks: readonly (readonly [what: string, text: (value: Record<string, unknown>) => string])[] = [
  ['is not JSON', () => 'half a rec'],
  ['is nothing', () => ''],
  ['is no object', () => '[1]'],
  ['is null', () => 'null'],
  ['is nested deeply', () => nested(100_000)],
  [
    'holds something nested deeply',
    (value) =>
      JSON.stringify(value).replace('"PatientId":100234', `"PatientId":100234,"More":${nested(100_000)}`),
  ],
  ['has no version', (value) => JSON.stringify({ ...value, version: 1 })],
  ['has no instant', (value) => JSON.stringify({ ...value, updatedAt: '2026-13-45T00:00:00.000Z' })],
  ['has no author', (value) => JSON.stringify({ ...value, updatedBy: null })],
  ['has marks that are none', (value) => JSON.stringify({ ...value, marks: { dismissed: [{}] } })],
  ['holds another id', (value) => JSON.stringify({ ...value, id: 5 })],
  [
    'holds the data of another id',
    (value) =>
      JSON.stringify({ ...value, encounter: { ...visit, EncounterId: 5, EncounterStatus: 'Draft' } }),
  ],
  [
    'does not hold the schema',
    (value) => JSON.stringify({ ...value, encounter: { PatientId: 1, EncounterId: first } }),
  ],
]

describe('a record that cannot be read', () => {
  it.each(breaks)('is set aside where it %s, reported ever after, and the rest loads', async (_, textOf) => {
    const { storage, client, value } = await openOne()
    const good = await client.create(visit, { idempotencyKey: 'b' })
    const broken = textOf(value)
    storage.setItem(firstKey, broken)
    const error = await errorOf(client.get(first))
    expect([error.kind, error.isDamaged, error.message]).toEqual([
      'not-found',
      true,
      expect.stringContaining('is damaged'),
    ])
    for (const reader of [client, open(storage), open(storage)]) {
      const page = await reader.list({})
      expect([page.records, page.total]).toEqual([[good], 1])
      expect(page.setAside).toEqual([
        { id: first, location: asideKey, reason: expect.stringMatching(/^it.* .+/) },
      ])
      expect(await reader.care.setAside()).toEqual(page.setAside)
    }
    expect(await client.care.readSetAside(asideKey)).toBe(broken)
    expect(storage.getItem(firstKey)).toBeNull()
    expect((await errorOf(client.get(first))).message).toContain('is damaged')
  })

  it('stays where it is while there is no room, is reported all the same, and is not written over', async () => {
    let room = Number.POSITIVE_INFINITY
    const storage = limitedStorage(() => room)
    const { client, made } = await openOne(storage)
    const broken = `broken${'.'.repeat(2000)}`
    storage.setItem(firstKey, broken)
    room = sizeOf(storage)
    for (const reader of [client, open(storage)]) {
      expect((await reader.list({})).setAside).toMatchObject([{ id: first, location: firstKey }])
      expect(await reader.care.readSetAside(firstKey)).toBe(broken)
    }
    expect((await errorOf(client.update(first, visit, over(made)))).kind).toBe('full')
    expect(storage.getItem(firstKey)).toBe(broken)
  })

  it('is not written over by a backup of the same id, but set aside', async () => {
    const { storage, client, made } = await openOne()
    const backup = { record: made, history: await client.history(first) }
    storage.setItem(firstKey, 'broken')
    expect(await client.restore([backup])).toMatchObject([{ kind: 'restored' }])
    expect(await client.care.readSetAside(asideKey)).toBe('broken')
    expect((await client.get(first)).encounter).toEqual(made.encounter)
  })

  it('is set aside beside those that were there before', async () => {
    const { storage, client } = await openOne()
    for (const text of ['broken', 'broken again']) {
      storage.setItem(firstKey, text)
      await client.list({})
    }
    const { setAside } = await client.list({})
    expect(await Promise.all(setAside.map(({ location }) => client.care.readSetAside(location)))).toEqual([
      'broken',
      'broken again',
    ])
  })
})

describe('a history that cannot be read', () => {
  const histories: readonly unknown[] = [null, 7, [[1, 2, 3]], [{ kind: 'created' }], { 0: 'x' }]

  it.each(histories.map((history) => [history]))(
    'is set aside, as %j is, and a new one tells all and goes on with the next change',
    async (history) => {
      const { storage, client, made, put } = await openOne()
      put({ history })
      const { updatedAt: at, updatedBy: by, version, encounter } = made
      const changes = Object.entries(encounter).map(([property, to]) => ({ property, to }))
      const told = { kind: 'restored', at, by, version, changes }
      expect(await client.history(first)).toEqual([told])
      expect(await client.get(first)).toEqual(made)
      const next = await client.update(first, { ...visit, PatientId: 7 }, over(made))
      expect(await client.history(first)).toEqual([told, expect.objectContaining({ version: next.version })])
      const location = `encounter-form:set-aside:history:${first}:1`
      expect((await client.list({})).setAside).toEqual([
        { id: first, location, reason: 'its history is not in the stored format' },
      ])
      expect(JSON.parse((await client.care.readSetAside(location)) ?? '')).toEqual(history)
      expect((await errorOf(client.care.restoreSetAside(location))).kind).toBe('conflict')
      expect(storage.getItem(location)).not.toBeNull()
    },
  )

  it('is one that ends at another version than its record', async () => {
    const { client, put, value } = await openOne()
    put({ version: 'another' })
    expect(await client.history(first)).toMatchObject([{ kind: 'restored', version: 'another' }])
    const [aside] = (await client.list({})).setAside
    expect(JSON.parse((await client.care.readSetAside(aside?.location ?? '')) ?? '')).toEqual(value.history)
  })

  it('holds up no backup and no move, before the next change or after it', async () => {
    const { client, made, put } = await openOne()
    const source = { file: 'a.json' }
    const marked = await client.mark(
      first,
      { kind: 'dismiss-finding', finding: 'x', reason: 'y' },
      over(made),
    )
    put({ version: marked.version, marks: { ...marked.marks, source }, history: 'lost' })
    const to = createMemoryClient({ user: () => everyone })
    const moveTo = () =>
      moveEncounters({ from: client, to, runExclusive: (work) => work(), switchOver: () => undefined })
    expect(await moveTo()).toEqual({ kind: 'moved', count: 1, others: 0 })
    expect((await to.get(first)).marks).toEqual({ ...marked.marks, source })
    await client.update(first, { ...visit, PatientId: 7 }, over(marked))
    expect(await moveTo()).toEqual({ kind: 'moved', count: 1, others: 0 })
    expect((await to.get(first)).encounter.PatientId).toBe(7)
    const back = await moveEncounters({
      from: to,
      to: client,
      runExclusive: (work) => work(),
      switchOver: () => undefined,
    })
    expect(back).toEqual({ kind: 'moved', count: 1, others: 0 })
  })

  it('lets no other encounter of the same number be written over', async () => {
    const { client, put } = await openOne()
    put({ history: [] })
    const from = createMemoryClient({ user: () => everyone })
    await from.create({ ...visit, PatientId: 5 }, { idempotencyKey: 'other' })
    const outcome = await moveEncounters({
      from,
      to: client,
      runExclusive: (work) => work(),
      switchOver: () => undefined,
    })
    expect(outcome).toEqual({ kind: 'differs', ids: [first] })
  })

  it('is not written over where there is no room to set it aside, and is reported', async () => {
    let room = Number.POSITIVE_INFINITY
    const storage = limitedStorage(() => room)
    const { client, made, put } = await openOne(storage)
    put({ history: `broken${'.'.repeat(2000)}` })
    const before = storage.getItem(firstKey)
    room = sizeOf(storage)
    const error = await errorOf(client.update(first, { ...visit, PatientId: 7 }, over(made)))
    expect(error.kind).toBe('full')
    expect(storage.getItem(firstKey)).toBe(before)
    const page = await client.list({})
    expect(page.records).toEqual([made])
    expect(page.setAside).toMatchObject([{ id: first, location: firstKey }])
  })
})

describe('what was set aside', () => {
  it('is put back once it can be read, and reported no more', async () => {
    const { storage, client, made, whole } = await openOne()
    storage.setItem(firstKey, 'broken')
    await client.list({})
    const refused = await errorOf(client.care.restoreSetAside(asideKey))
    expect([refused.kind, refused.message]).toEqual(['invalid', expect.stringContaining('it is not JSON')])
    storage.setItem(asideKey, `the reason\n${whole}`)
    await client.care.restoreSetAside(asideKey)
    expect(await client.get(first)).toEqual(made)
    expect((await client.list({})).setAside).toEqual([])
    expect((await errorOf(client.care.restoreSetAside(asideKey))).kind).toBe('not-found')
  })

  it('is not put back over a record that has its id', async () => {
    const { storage, client, made, whole } = await openOne()
    storage.setItem(asideKey, `the reason\n${whole.replace('100234', '7')}`)
    const error = await errorOf(client.care.restoreSetAside(asideKey))
    expect([error.kind, error.current]).toEqual(['conflict', made])
    expect(storage.getItem(firstKey)).toBe(whole)
  })

  it('is not put back under another id than its own', async () => {
    const { storage, client, whole } = await openOne()
    const location = 'encounter-form:set-aside:record:9:1'
    storage.setItem(location, `the reason\n${whole}`)
    expect((await errorOf(client.care.restoreSetAside(location))).kind).toBe('invalid')
    expect(await client.care.count()).toBe(1)
  })

  it('is all that can be read as such', async () => {
    const { storage, client } = await openOne()
    storage.setItem('someone-else', 'a secret')
    expect(await client.care.readSetAside('someone-else')).toBeUndefined()
    expect(await client.care.readSetAside(firstKey)).toBeUndefined()
    expect((await errorOf(client.care.restoreSetAside('someone-else'))).kind).toBe('not-found')
  })
})

it('survives any text under any key: what comes of it is an EncounterClientError at most', async () => {
  const keys = fc.oneof(
    fc.constantFrom(
      ...['format', 'last-id', 'turn', 'writes', `record:${first}`, 'record:', 'record:abc', 'record:0x10'],
      ...[`set-aside:record:${first}:1`, 'set-aside:record:1', 'set-aside:', 'set-aside:history:1:1:1'],
    ),
    fc.string(),
  )
  const parts = fc.record(
    {
      id: fc.constantFrom<unknown>(first, String(first), null),
      encounter: fc.oneof(
        fc.jsonValue(),
        fc.constant({ ...visit, EncounterId: first, EncounterStatus: 'Draft' }),
      ),
      version: fc.constantFrom<unknown>('v', '', 1),
      updatedAt: fc.constantFrom<unknown>('2026-06-15T14:00:00.000Z', 'yesterday'),
      updatedBy: fc.constant('x'),
      marks: fc.oneof(fc.jsonValue(), fc.constant({ source: { file: 'x' } })),
      history: fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue())),
    },
    { requiredKeys: ['id', 'encounter', 'version', 'updatedAt', 'updatedBy'] },
  )
  const texts = fc.oneof(
    fc.string(),
    fc.json(),
    parts.map((value) => JSON.stringify(value)),
    fc.constantFrom(nested(50_000), '9'.repeat(400), String(Number.MAX_SAFE_INTEGER)),
  )
  await fc.assert(
    fc.asyncProperty(keys, texts, async (key, text) => {
      const { storage, made } = await openOne()
      storage.setItem(`encounter-form:${key}`, text)
      const client = open(storage)
      const settled = await Promise.allSettled([
        client.list({}),
        client.history(first),
        client.get(first),
        client.update(first, { ...visit, PatientId: 7 }, over(made)),
        client.mark(first, { kind: 'dismiss-finding', finding: 'x', reason: 'y' }, over(made)),
        client.create(visit, { idempotencyKey: 'b' }),
        client.create(visit, { idempotencyKey: 'a' }),
        client.care.count(),
        client.care.setAside(),
        client.care.restoreSetAside(`encounter-form:${key}`),
        client.care.remove([made]),
      ])
      for (const result of settled) {
        if (result.status === 'rejected') {
          expect(result.reason).toHaveProperty('name', 'EncounterClientError')
        }
      }
      // Whatever the value was, it is still stored, unless it was a record that was removed.
      const kept = Object.entries(contentOf(storage))
      const isKept = kept.some(([name, value]) => name.startsWith('encounter-form:') && value.includes(text))
      const isReplaced = ['format', 'last-id', `record:${first}`].includes(key)
      const wasPutBack = !isKept && kept.every(([name]) => name !== `encounter-form:${key}`)
      expect(isKept || isReplaced || wasPutBack).toBe(true)
    }),
    { numRuns: 300 },
  )
})
