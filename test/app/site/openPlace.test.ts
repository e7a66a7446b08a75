// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { type AppStorage, type ConfigAnswer, openAppStorage } from '../../../src/app/appStorage.js'
import { createWriteGate, type Locks } from '../../../src/app/createWriteGate.js'
import { chooseStorage } from '../../../src/app/site/openClient.js'
import { createMemoryClient } from '../../../src/client/memory/createMemoryClient.js'
import { errorOf, everyone, over, visit } from '../../../src/testing/contractSupport.js'

beforeEach(() => localStorage.clear())

const read = (config: unknown): ConfigAnswer => ({ kind: 'read', config })
const choose = (answer: ConfigAnswer, storage: AppStorage = openAppStorage()) =>
  chooseStorage(storage, Promise.resolve(answer))

describe('where encounters are kept', () => {
  it.each<[string, ConfigAnswer, string]>([
    ['config.json names one', read({ client: 'indexed-db' }), 'indexed-db'],
    ['config.json names the other', read({ client: 'local-storage' }), 'local-storage'],
    ['there is no config.json', { kind: 'missing' }, 'local-storage'],
    ['config.json names none', read({}), 'local-storage'],
  ])('is told where %s', async (_, answer, choice) => {
    expect(await choose(answer)).toEqual({ kind: 'chosen', choice })
  })

  it('is what Settings chose, whatever config.json says, and without waiting for it', async () => {
    const storage = openAppStorage()
    storage.writeChoice('indexed-db')
    const never = new Promise<ConfigAnswer>(() => undefined)
    expect(await chooseStorage(storage, never)).toEqual({ kind: 'chosen', choice: 'indexed-db' })
  })

  it('is not guessed where config.json names one that the app does not have', async () => {
    for (const client of ['postgres', 7, 'http'])
      expect(await choose(read({ client }))).toEqual({ kind: 'unreachable' })
  })

  it('is what config.json said last where it cannot be asked, and not guessed where it never was', async () => {
    expect(await choose({ kind: 'unreachable' })).toEqual({ kind: 'unreachable' })
    await choose(read({ client: 'indexed-db' }))
    for (const answer of [
      { kind: 'unreachable' },
      { kind: 'missing' },
      { kind: 'broken', text: '{' },
    ] as const)
      expect(await choose(answer)).toEqual({ kind: 'chosen', choice: 'indexed-db' })
  })

  it('is kept where the storage is full, and refused with words where it is not', () => {
    const storage = openAppStorage()
    const setItem = Storage.prototype.setItem
    let room = 0
    const removed = vi.spyOn(Storage.prototype, 'removeItem').mockImplementation(() => {
      room = 64
    })
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(function (this: Storage, key, value) {
      if (key.length + value.length > room) throw new DOMException('Full', 'QuotaExceededError')
      setItem.call(this, key, value)
    })
    storage.writeChoice('indexed-db')
    expect(storage.readChoice()).toBe('indexed-db')
    removed.mockImplementation(() => undefined)
    room = 0
    expect(() => storage.writeChoice('local-storage')).toThrow(/did not save the choice/)
  })

  it('tells when another tab chose, and not of other keys', () => {
    const told = vi.fn()
    const stop = openAppStorage().onChoiceChange(told)
    const change = (key: string | null) => window.dispatchEvent(new StorageEvent('storage', { key }))
    change('encounter-form-app:user')
    expect(told).not.toHaveBeenCalled()
    change('encounter-form-app:storage')
    change(null)
    stop()
    change('encounter-form-app:storage')
    expect(told).toHaveBeenCalledTimes(2)
  })
})

/** Locks as a browser has them: shared ones together, an exclusive one alone, in the order in which they were asked for. */
const createLocks = (): Locks => {
  let exclusive: Promise<unknown> = Promise.resolve()
  let shared: Promise<unknown>[] = []
  const request = (_name: string, options: LockOptions, callback: () => Promise<unknown>) => {
    const wait = async (before: Promise<unknown>) => {
      const { signal } = options
      const ended = new Promise<never>((_, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason))
      })
      ended.catch(() => undefined)
      await Promise.race([before, ended])
      return callback()
    }
    if (options.mode === 'shared') {
      const run = wait(exclusive)
      shared.push(run.catch(() => undefined))
      return run
    }
    const run = wait(Promise.all([exclusive, ...shared]))
    shared = []
    exclusive = run.catch(() => undefined)
    return run
  }
  return { request: request as Locks['request'] }
}

describe('the write gate', () => {
  it('lets writes through as long as the storage is the one in use', async () => {
    let isInUse = true
    const client = createMemoryClient({ user: () => everyone })
    const guarded = createWriteGate(() => isInUse, undefined).guard(client)
    const record = await guarded.create(visit, { idempotencyKey: 'a' })
    isInUse = false
    const refused = [
      guarded.create(visit, { idempotencyKey: 'b' }),
      guarded.update(record.id, visit, over(record)),
      guarded.transition(record.id, { to: 'Submitted' }, over(record)),
      guarded.mark(record.id, { kind: 'settle-return' }, over(record)),
      guarded.restore([]),
      guarded.care.remove([record]),
      guarded.care.reserve(9_000_000),
    ]
    for (const call of refused) expect((await errorOf(call)).message).toMatch(/moved to another storage/)
    expect(await guarded.get(record.id)).toEqual(record)
  })

  it('shuts writes out while a move ends, and for good after it', async () => {
    let isInUse = true
    const locks = createLocks()
    const gate = createWriteGate(() => isInUse, locks)
    const guarded = gate.guard(createMemoryClient({ user: () => everyone }))
    const before = guarded.create(visit, { idempotencyKey: 'a' })
    const written: string[] = []
    const move = gate.runExclusive(async () => {
      written.push((await before).version)
      isInUse = false
      return 'moved'
    })
    const after = guarded.create(visit, { idempotencyKey: 'b' }).then(
      () => written.push('after'),
      () => written.push('refused'),
    )
    expect(await move).toBe('moved')
    const other = createMemoryClient({ user: () => everyone })
    await other.create(visit, { idempotencyKey: 'c' })
    expect(written).toHaveLength(1)
    void after
  })

  it('runs nothing exclusively where it cannot keep other tabs out', async () => {
    const work = vi.fn(async () => undefined)
    const error = await errorOf(createWriteGate(() => true, undefined).runExclusive(work))
    expect([error.kind, error.message]).toEqual(['unavailable', expect.stringMatching(/needs https/)])
    expect(work).not.toHaveBeenCalled()
  })

  it('waits for no other tab for ever, says so, and does not write later', async () => {
    const locks = createLocks()
    const client = createMemoryClient({ user: () => everyone })
    const gate = createWriteGate(() => true, locks, 20)
    let release: () => void = () => undefined
    const move = createWriteGate(() => true, locks).runExclusive(
      () =>
        new Promise<void>((resolve) => {
          release = resolve
        }),
    )
    const error = await errorOf(gate.guard(client).create(visit, { idempotencyKey: 'a' }))
    expect([error.kind, error.message]).toEqual([
      'unavailable',
      expect.stringMatching(/^Another tab of this app is moving encounters/),
    ])
    release()
    await move
    expect(await client.care.count()).toBe(0)
    expect(await gate.guard(client).create(visit, { idempotencyKey: 'a' })).toBeDefined()
  })

  it('ends the wait of a move for a write that does not end, and no write that has begun', async () => {
    const locks = createLocks()
    let release: () => void = () => undefined
    const client = createMemoryClient({ user: () => everyone })
    const slow = {
      ...client,
      create: async (...call: Parameters<typeof client.create>) => {
        await new Promise<void>((resolve) => {
          release = resolve
        })
        return client.create(...call)
      },
    }
    const gate = createWriteGate(() => true, locks, 20)
    const saving = gate.guard(slow).create(visit, { idempotencyKey: 'a' })
    const work = vi.fn(async () => undefined)
    const error = await errorOf(gate.runExclusive(work))
    expect([error.kind, error.message]).toEqual(['unavailable', expect.stringMatching(/still saving/)])
    release()
    expect((await saving).id).toBe(8009001)
    expect(work).not.toHaveBeenCalled()
  })

  it('lets writes go on where a move fails', async () => {
    const gate = createWriteGate(() => true, createLocks())
    const guarded = gate.guard(createMemoryClient({ user: () => everyone }))
    await expect(gate.runExclusive(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect((await guarded.create(visit, { idempotencyKey: 'a' })).id).toBe(8009001)
  })
})
