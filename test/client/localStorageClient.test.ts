import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EncounterClient } from '../../src/client/EncounterClient.js'
import { createLocalStorageClient } from '../../src/client/localStorage/createLocalStorageClient.js'
import { createMemoryStorage } from '../../src/client/localStorage/createMemoryStorage.js'
import type { LocalStorageClientOptions } from '../../src/client/localStorage/LocalStorageClientOptions.js'
import type { StorageChange } from '../../src/client/localStorage/subscribeToStorage.js'
import type { Locks } from '../../src/client/localStorage/takeTurns.js'
import type { StorageLike } from '../../src/client/StorageLike.js'
import type { JsonSchema } from '../../src/schema/JsonSchema.js'
import { errorOf, everyone, idOf, visit } from './contractSupport.js'
import { describeEncounterClient } from './encounterClientContract.js'
import { contentOf, limitedStorage, refusedStorage } from './storages.js'

const FIRST = 8009001

const over = (storage: StorageLike, options: Partial<LocalStorageClientOptions> = {}): EncounterClient =>
  createLocalStorageClient({ user: () => everyone, storage, ...options })

const keysThatDiffer = (before: Record<string, string>, after: Record<string, string>): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((key) => before[key] !== after[key])
    .toSorted()

/** Puts another text in the place of the first record's history. */
const breakHistory = (storage: StorageLike, broken: string): void => {
  const key = `encounter-form:record:${FIRST}`
  storage.setItem(key, `${storage.getItem(key)?.split('\n')[0]}\n${broken}`)
}

/** Locks of one browser: one callback after the other. */
const oneAfterTheOther = (): Locks => {
  let last: Promise<unknown> = Promise.resolve()
  return {
    request: (_name, _options, callback) => {
      last = last.then(callback)
      return last
    },
  }
}

describeEncounterClient('the localStorage client', async (options) =>
  createLocalStorageClient({ ...options, storage: createMemoryStorage() }),
)

describeEncounterClient('the localStorage client under Web Locks', async (options) =>
  createLocalStorageClient({ ...options, storage: createMemoryStorage(), locks: oneAfterTheOther() }),
)

describe('the layout in localStorage', () => {
  it('touches the keys of the record that is saved and no other', async () => {
    const storage = createMemoryStorage()
    storage.setItem('someone-else', 'stays')
    const client = over(storage)
    const first = await client.create(visit, { idempotencyKey: 'a' })
    await client.create(visit, { idempotencyKey: 'b' })
    const before = contentOf(storage)
    await client.update(idOf(first), { ...visit, PatientId: 7 }, { ifMatch: first.version })
    expect(keysThatDiffer(before, contentOf(storage))).toEqual([
      `encounter-form:record:${FIRST}`,
      expect.stringMatching(/^encounter-form:rows:\d+$/),
    ])
  })

  it('needs at most 200 characters for a record and the first entry of its history', async () => {
    const storage = createMemoryStorage()
    await over(storage).create({ ...visit, AppointmentId: 5001234 }, { idempotencyKey: 'a' })
    const size = Object.entries(contentOf(storage))
      .filter(([key]) => key.endsWith(String(FIRST)))
      .reduce((sum, [key, value]) => sum + key.length + value.length, 0)
    expect(size).toBeLessThanOrEqual(200)
  })

  it('keeps properties of any name, short forms of others included', async () => {
    const storage = createMemoryStorage()
    const schema: JsonSchema = { type: 'object' }
    const odd = { p: 1, '~p': 2, '~': 3, PatientId: 4, '': 5, 'a\nb': 'c\nd', __proto: { x: 6 } }
    const made = await over(storage, { schema }).create(odd, { idempotencyKey: 'a' })
    expect(made.encounter).toMatchObject(odd)
    expect(await over(storage, { schema }).get(FIRST)).toEqual(made)
  })

  it('keeps the index small, however many encounters are made', async () => {
    const storage = createMemoryStorage()
    const client = over(storage)
    for (let count = 0; count < 100; count += 1) {
      await client.create(visit, { idempotencyKey: `00000000-0000-4000-8000-${count}` })
    }
    expect(storage.getItem('encounter-form:index')?.length).toBeLessThan(3000)
  })

  it('gives text identifiers where the schema wants text', async () => {
    const schema: JsonSchema = {
      type: 'object',
      properties: { EncounterId: { type: 'string' }, EncounterStatus: { type: 'string' } },
    }
    const client = over(createMemoryStorage(), { schema, firstId: 1 })
    const made = await client.create({}, { idempotencyKey: 'a' })
    expect(made.encounter).toEqual({ EncounterId: '1', EncounterStatus: 'Draft' })
    expect(await client.get('1')).toEqual(made)
  })
})

describe('what cannot be read', () => {
  it.each([
    ['is not JSON', 'half a rec'],
    ['has another form', '{"PatientId":1}'],
    ['has a version that is none', `[0,1,"x",{"EncounterId":${FIRST},"PatientId":1}]`],
    ['does not hold the schema', `[1,1,"x",{"EncounterId":${FIRST},"PatientId":1}]`],
    [
      'holds another id',
      '[1,1,"x",{"EncounterId":5,"PatientId":1,"ProviderId":2,"DateOfService":"2026-06-15"}]',
    ],
  ])('sets a record aside that %s, says so ever after, and loads the rest', async (_, broken) => {
    const storage = createMemoryStorage()
    const client = over(storage)
    await client.create(visit, { idempotencyKey: 'a' })
    const good = await client.create(visit, { idempotencyKey: 'b' })
    storage.setItem(`encounter-form:record:${FIRST}`, broken)
    for (const reader of [client, over(storage), over(storage)]) {
      const page = await reader.list({})
      expect(page.records).toEqual([good])
      expect(page.setAside).toEqual([
        {
          id: FIRST,
          location: `encounter-form:set-aside:record:${FIRST}:1`,
          reason: expect.stringMatching(/^it .+/),
        },
      ])
    }
    const kept = storage.getItem(`encounter-form:set-aside:record:${FIRST}:1`)
    expect(kept?.endsWith(`\n${broken}`)).toBe(true)
    expect(storage.getItem(`encounter-form:record:${FIRST}`)).toBeNull()
    const error = await errorOf(client.get(FIRST))
    expect([error.kind, error.message]).toEqual(['not-found', expect.stringContaining('set aside')])
  })

  it('never gives the id of a record that was set aside to another, even when the index is lost', async () => {
    const storage = createMemoryStorage()
    storage.setItem(`encounter-form:record:${FIRST + 5}`, 'broken')
    const client = over(storage)
    await client.list({})
    const made = await client.create(visit, { idempotencyKey: 'a' })
    expect(idOf(made)).toBe(FIRST + 6)
  })

  it('sets a broken history aside, and begins a new one with the next change', async () => {
    const storage = createMemoryStorage()
    const client = over(storage)
    const made = await client.create(visit, { idempotencyKey: 'a' })
    breakHistory(storage, '[[1,2,3]]')
    expect(await client.history(FIRST)).toEqual([])
    expect(await client.get(FIRST)).toEqual(made)
    const next = await client.update(FIRST, { ...visit, PatientId: 7 }, { ifMatch: made.version })
    expect((await client.history(FIRST)).map(({ version }) => version)).toEqual([next.version])
    expect((await client.list({})).setAside.map(({ location }) => location)).toEqual([
      `encounter-form:set-aside:history:${FIRST}:1`,
    ])
  })

  it('sets a broken index aside and makes it anew from the records', async () => {
    const storage = createMemoryStorage()
    await over(storage).create(visit, { idempotencyKey: 'a' })
    storage.setItem('encounter-form:index', '{]')
    const client = over(storage)
    expect((await client.list({})).setAside).toHaveLength(1)
    expect(idOf(await client.create(visit, { idempotencyKey: 'b' }))).toBe(FIRST + 1)
  })

  it('gives an id that is free where the index lags behind the records', async () => {
    const storage = createMemoryStorage()
    const client = over(storage)
    const first = await client.create(visit, { idempotencyKey: 'a' })
    storage.setItem('encounter-form:index', `[${FIRST},[]]`)
    expect(idOf(await client.create(visit, { idempotencyKey: 'b' }))).toBe(FIRST + 1)
    expect(await client.get(FIRST)).toEqual(first)
  })

  it('leaves a broken record where it is while there is no room to set it aside', async () => {
    let room = Number.POSITIVE_INFINITY
    const storage = limitedStorage(() => room)
    const client = over(storage)
    storage.setItem(`encounter-form:record:${FIRST}`, 'broken')
    room = 60
    expect((await client.list({})).setAside.map(({ location }) => location)).toEqual([
      `encounter-form:record:${FIRST}`,
    ])
    expect(storage.getItem(`encounter-form:record:${FIRST}`)).toBe('broken')
  })

  it('does not write over a broken history that there is no room to set aside', async () => {
    let room = Number.POSITIVE_INFINITY
    const storage = limitedStorage(() => room)
    const client = over(storage)
    const { version } = await client.create(visit, { idempotencyKey: 'a' })
    const broken = `broken${'.'.repeat(500)}`
    breakHistory(storage, broken)
    room = Object.entries(contentOf(storage)).reduce(
      (sum, [key, value]) => sum + key.length + value.length,
      0,
    )
    const error = await errorOf(client.update(FIRST, { ...visit, PatientId: 7 }, { ifMatch: version }))
    expect(error.kind).toBe('full')
    expect(storage.getItem(`encounter-form:record:${FIRST}`)).toMatch(/\nbroken/)
  })

  it('survives any text under any of its keys', async () => {
    const keys = ['index', 'format', `record:${FIRST}`, `history:${FIRST}`, `rows:${Math.floor(FIRST / 64)}`]
    const text = fc.oneof(
      fc.string(),
      fc.json(),
      fc.constantFrom('[1]', '[1,1,"x",{}]', '[1,1,"x",{}]\n[]', '[[1,1,"x","c"]]', '9', '1'),
      fc.constantFrom(
        `[${FIRST},[],[]]`,
        `[${FIRST},["x"],[[${FIRST},1,1,0,0,0,1,1,"",""]]]`,
        '[5,["x"],[[5]]]',
      ),
    )
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...keys), text, async (key, broken) => {
        const storage = createMemoryStorage()
        await over(storage).create(visit, { idempotencyKey: 'a' })
        storage.setItem(`encounter-form:${key}`, broken)
        const client = over(storage)
        try {
          await client.list({})
          await client.history(FIRST).catch((error) => expect(error).toHaveProperty('kind', 'not-found'))
          const made = await client.create({ ...visit, PatientId: 7 }, { idempotencyKey: 'b' })
          expect((await client.get(idOf(made))).encounter.PatientId).toBe(7)
          expect(idOf(made)).not.toBe(FIRST)
        } catch (error) {
          // A number that is greater than this format is one of a newer page.
          expect([key, error]).toEqual(['format', expect.objectContaining({ kind: 'unavailable' })])
        }
      }),
    )
  })
})

describe('a full storage', () => {
  it('says so, loses nothing, and saves again once there is room', async () => {
    let room = Number.POSITIVE_INFINITY
    const storage = limitedStorage(() => room)
    const client = over(storage)
    const made = await client.create(visit, { idempotencyKey: 'a' })
    const before = contentOf(storage)
    const used = Object.entries(before).reduce((sum, [key, value]) => sum + key.length + value.length, 0)
    const more = { ...visit, DiagnosisCodes: ['J06.9', 'Z00.00', 'I10', 'E11.9'] }
    const update = () => client.update(FIRST, more, { ifMatch: made.version })
    const create = () => client.create(more, { idempotencyKey: 'b' })
    // Whichever of the writes it is that finds no room, none of them stays.
    for (const [call, mostFree] of [[update, 30] as const, [create, 200] as const]) {
      for (let free = 0; free < mostFree; free += 10) {
        room = used + free
        const error = await errorOf(call())
        expect(error.kind).toBe('full')
        expect(error.message).toMatch(/^this browser's storage is full/)
        expect(contentOf(storage)).toEqual(before)
      }
    }
    expect(await client.get(FIRST)).toEqual(made)
    room = Number.POSITIVE_INFINITY
    expect(idOf(await create())).toBe(FIRST + 1)
    expect((await update()).encounter).toMatchObject(more)
  })
})

describe('a storage that the browser refuses', () => {
  it.each([
    ['throws', { storage: refusedStorage }],
    ['is not there', {}],
  ])('rejects every call as unavailable where it %s', async (_, options) => {
    const client = createLocalStorageClient({ user: () => everyone, ...options })
    for (const call of [
      client.list({}),
      client.get(FIRST),
      client.history(FIRST),
      client.create(visit, { idempotencyKey: 'a' }),
      client.update(FIRST, visit, { ifMatch: '1' }),
      client.transition(FIRST, { to: 'Submitted' }, { ifMatch: '1' }),
    ]) {
      expect((await errorOf(call)).kind).toBe('unavailable')
    }
  })

  it('refuses a storage that a newer version wrote, and leaves it as it is', async () => {
    const storage = createMemoryStorage()
    storage.setItem('encounter-form:format', '99')
    storage.setItem(`encounter-form:record:${FIRST}`, 'of a later form')
    const before = contentOf(storage)
    expect((await errorOf(over(storage).list({}))).kind).toBe('unavailable')
    expect((await errorOf(over(storage).create(visit, { idempotencyKey: 'a' }))).kind).toBe('unavailable')
    expect(contentOf(storage)).toEqual(before)
  })
})

describe('two tabs over one storage', () => {
  it('see what the other saved, and meet as a conflict', async () => {
    const storage = createMemoryStorage()
    const locks = oneAfterTheOther()
    const [one, two] = [over(storage, { locks }), over(storage, { locks })]
    const made = await one.create(visit, { idempotencyKey: 'a' })
    expect(await two.get(FIRST)).toEqual(made)
    const saved = await two.update(FIRST, { ...visit, PatientId: 7 }, { ifMatch: made.version })
    const error = await errorOf(one.update(FIRST, { ...visit, PatientId: 8 }, { ifMatch: made.version }))
    expect(error.current).toEqual(saved)
    expect((await one.list({})).records).toEqual([saved])
  })

  it('make one encounter of one key, and two ids of two', async () => {
    const storage = createMemoryStorage()
    const locks = oneAfterTheOther()
    const made = await Promise.all(
      ['a', 'b', 'a', 'b'].map((idempotencyKey) =>
        over(storage, { locks }).create(visit, { idempotencyKey }),
      ),
    )
    expect(made.map(idOf)).toEqual([FIRST, FIRST + 1, FIRST, FIRST + 1])
  })

  it('tell each other which record changed', async () => {
    const storage = createMemoryStorage()
    const listeners = new Set<(event: StorageChange) => void>()
    const told: unknown[] = []
    const client = over(storage, {
      events: {
        addEventListener: (_, listener) => listeners.add(listener),
        removeEventListener: (_, listener) => listeners.delete(listener),
      },
    })
    const stop = client.subscribe?.((ids) => told.push(ids))
    const tell = (event: StorageChange) => {
      for (const listener of listeners) listener(event)
    }
    tell({ key: `encounter-form:record:${FIRST}`, storageArea: storage })
    tell({ key: `encounter-form:history:${FIRST}` })
    tell({ key: 'someone-else' })
    tell({ key: `encounter-form:record:${FIRST}`, storageArea: createMemoryStorage() })
    tell({ key: null })
    await client.create(visit, { idempotencyKey: 'a' })
    expect(told).toEqual([[FIRST], 'all'])
    stop?.()
    tell({ key: null })
    expect(told).toHaveLength(2)
  })

  it('work without locks where the browser has them and refuses them', async () => {
    const refusing: Locks = {
      request: () => Promise.reject(new DOMException('Access is denied.', 'SecurityError')),
    }
    const client = over(createMemoryStorage(), { locks: refusing })
    expect(idOf(await client.create(visit, { idempotencyKey: 'a' }))).toBe(FIRST)
  })
})

describe('the checks of a transition', () => {
  it('hold it up while they find an error, and a warning does not', async () => {
    let severity: 'error' | 'warning' = 'error'
    const client = over(createMemoryStorage(), {
      checkErrors: async () => [
        { id: 'procedure-missing', severity, path: ['ProcedureCodes'], message: 'Add a procedure code.' },
      ],
    })
    const { version } = await client.create(visit, { idempotencyKey: 'a' })
    const submit = () => client.transition(FIRST, { to: 'Submitted' }, { ifMatch: version })
    const error = await errorOf(submit())
    expect([error.kind, error.message]).toEqual(['invalid', expect.stringContaining('Add a procedure code.')])
    severity = 'warning'
    expect((await submit()).encounter.EncounterStatus).toBe('Submitted')
  })

  it('reject as unavailable where they cannot be made', async () => {
    const client = over(createMemoryStorage(), { checkErrors: () => Promise.reject(new Error('no worker')) })
    const { version } = await client.create(visit, { idempotencyKey: 'a' })
    const error = await errorOf(client.transition(FIRST, { to: 'Submitted' }, { ifMatch: version }))
    expect(error.kind).toBe('unavailable')
  })
})
