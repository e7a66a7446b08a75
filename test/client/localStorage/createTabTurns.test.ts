import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { openDB } from 'idb'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createMemoryStorage } from '../../../src/client/localStorage/createMemoryStorage.js'
import { createTabTurns } from '../../../src/client/localStorage/createTabTurns.js'
import { guardStorage } from '../../../src/client/localStorage/guardStorage.js'
import { createQueue, type TakeTurn } from '../../../src/client/localStorage/takeTurns.js'
import { errorOf } from '../../../src/testing/contractSupport.js'
import { limitedStorage } from '../support/storages.js'
import { createTabs, type StorageTab } from '../support/storageTabs.js'

const turnKey = 'encounter-form:turn'

// IndexedDB runs in real time; timers and `performance` are fake.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  vi.stubGlobal('indexedDB', new IDBFactory())
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** Advances time until a promise is settled, by 1 ms per database request. */
const settle = async <T>(promise: Promise<T>): Promise<T> => {
  let isSettled = false
  const done = () => {
    isSettled = true
  }
  promise.then(done, done)
  while (!isSettled) {
    await new Promise((resolve) => setImmediate(resolve))
    await vi.advanceTimersByTimeAsync(1)
  }
  return promise
}

/** The result of a turn, and how many ms it took. */
const timed = async <T>(promise: Promise<T>): Promise<readonly [T, number]> => {
  const since = performance.now()
  const result = await settle(promise)
  return [result, performance.now() - since]
}

const done = async () => 'done'

/** Holds the turn like another tab, until it is released. */
const holdTurn = async () => {
  const database = await openDB('encounter-form turns', 1, {
    upgrade: (created) => void created.createObjectStore('turns'),
  })
  const { store, done } = database.transaction('turns', 'readwrite')
  await store.get('last')
  let isHeld = true
  const holding = (async () => {
    while (isHeld) await store.get('last')
    await done
    database.close()
  })()
  return async () => {
    isHeld = false
    await holding
  }
}

/** The final count of three tabs that each increment the same key ten times, taking turns. */
const countTogether = async (turnsOf: (tab: StorageTab) => TakeTurn): Promise<number> => {
  const tabs = createTabs(3, 20)
  await settle(
    Promise.all(
      tabs.map(async (tab) => {
        const takeTurn = turnsOf(tab)
        for (let time = 0; time < 10; time += 1) {
          await takeTurn(async () =>
            tab.storage.setItem('n', String(Number(tab.storage.getItem('n') ?? 0) + 1)),
          )
        }
      }),
    ),
  )
  await vi.advanceTimersByTimeAsync(20)
  return Number(tabs[0]?.storage.getItem('n'))
}

it('shows each turn what the turn before wrote in another tab, however late the storage brings it', async () => {
  expect(await countTogether(({ storage }) => createTabTurns(storage))).toBe(30)
  // Shows that the test can fail: without waiting for the storage, exclusive turns are not enough.
  const queue = createQueue()
  expect(await countTogether(() => queue)).toBeLessThan(30)
})

it.each(['', 'abc', '9'.repeat(400), '{"a":1}', 'another-token---', null])(
  'waits a second where the token is %j, and the next turn not at all',
  async (token) => {
    const storage = createMemoryStorage()
    const takeTurn = createTabTurns(storage)
    await settle(takeTurn(done))
    if (token === null) storage.removeItem(turnKey)
    else storage.setItem(turnKey, token)
    const [first, firstTook] = await timed(takeTurn(done))
    const [second, secondTook] = await timed(takeTurn(done))
    expect([first, second]).toEqual(['done', 'done'])
    expect(firstTook).toBeGreaterThanOrEqual(1000)
    expect(firstTook).toBeLessThan(1100)
    expect(secondTook).toBeLessThan(100)
  },
)

it('ends the wait for another tab after ten seconds, in words, and does not run the work later', async () => {
  const leave = await holdTurn()
  const takeTurn = createTabTurns(createMemoryStorage())
  const work = vi.fn(done)
  const [error, took] = await timed(errorOf(takeTurn(work)))
  expect([error.kind, error.message]).toEqual([
    'unavailable',
    expect.stringMatching(/^This tab has waited ten/),
  ])
  expect(took).toBeGreaterThanOrEqual(10_000)
  expect(took).toBeLessThan(10_100)
  await leave()
  expect(await settle(takeTurn(async () => 'next'))).toBe('next')
  expect(work).not.toHaveBeenCalled()
})

it("rejects with the signal's reason as soon as it is aborted, and does not run the work later", async () => {
  const leave = await holdTurn()
  const takeTurn = createTabTurns(createMemoryStorage())
  const leaving = new AbortController()
  const reason = new Error('left the page')
  const work = vi.fn(done)
  const turn = takeTurn(work, leaving.signal)
  setTimeout(() => leaving.abort(reason), 50)
  await expect(settle(turn)).rejects.toBe(reason)
  await leave()
  expect(await settle(takeTurn(async () => 'next'))).toBe('next')
  expect(work).not.toHaveBeenCalled()
})

it('is not held up by a turn that was aborted while the storage was late', async () => {
  const storage = createMemoryStorage()
  const takeTurn = createTabTurns(storage)
  await settle(takeTurn(done))
  const token = storage.getItem(turnKey) ?? ''
  storage.removeItem(turnKey)
  const leaving = new AbortController()
  const turn = takeTurn(done, leaving.signal)
  setTimeout(() => leaving.abort(new Error('left')), 50)
  await expect(settle(turn)).rejects.toThrow('left')
  storage.setItem(turnKey, token)
  expect((await timed(takeTurn(done)))[1]).toBeLessThan(100)
})

it.each([
  ['is missing', undefined],
  [
    'refuses',
    {
      open: () => {
        throw new DOMException('denied', 'SecurityError')
      },
    },
  ],
])('refuses to work unordered where IndexedDB %s, and goes on once it is there', async (_, factory) => {
  vi.stubGlobal('indexedDB', factory)
  const takeTurn = createTabTurns(createMemoryStorage())
  const work = vi.fn(done)
  const error = await settle(errorOf(takeTurn(work)))
  expect([error.kind, error.message]).toEqual(['unavailable', expect.stringContaining('IndexedDB')])
  expect(work).not.toHaveBeenCalled()
  vi.stubGlobal('indexedDB', new IDBFactory())
  expect(await settle(takeTurn(work))).toBe('done')
})

it('makes way for who deletes its database, and opens it anew', async () => {
  const takeTurn = createTabTurns(createMemoryStorage())
  await settle(takeTurn(done))
  await settle(
    new Promise<void>((resolve, reject) => {
      const deleting = indexedDB.deleteDatabase('encounter-form turns')
      deleting.onsuccess = () => resolve()
      deleting.onerror = () => reject(deleting.error)
    }),
  )
  const [result, took] = await timed(takeTurn(done))
  expect(result).toBe('done')
  expect(took).toBeLessThan(100)
})

it('throws what the work throws, and the next turn does not wait', async () => {
  const takeTurn = createTabTurns(createMemoryStorage())
  const fail = async () => {
    throw new Error('no room')
  }
  await expect(settle(takeTurn(fail))).rejects.toThrow('no room')
  expect((await timed(takeTurn(done)))[1]).toBeLessThan(100)
})

it('takes the room for its token before the work: a storage without any is full, and nothing was done', async () => {
  let room = 20
  const limited = limitedStorage(() => room)
  const storage = guardStorage(() => limited)
  const takeTurn = createTabTurns(storage)
  const work = vi.fn(done)
  expect((await settle(errorOf(takeTurn(work)))).kind).toBe('full')
  expect(work).not.toHaveBeenCalled()
  room = 100
  const fill = async () => storage.setItem('filler', 'x'.repeat(room - turnKey.length - 16 - 'filler'.length))
  await settle(takeTurn(fill))
  expect((await timed(takeTurn(done)))[1]).toBeLessThan(100)
})

it('runs the work of one tab in its order', async () => {
  const takeTurn = createTabTurns(createMemoryStorage())
  const order: number[] = []
  await settle(Promise.all([1, 2, 3].map((number) => takeTurn(async () => order.push(number)))))
  expect(order).toEqual([1, 2, 3])
})
