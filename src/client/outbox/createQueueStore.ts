import { freeze } from '../freeze.js'
import { explainFailure } from '../indexedDb/explainError.js'
import type { Seal } from './createSeal.js'
import { isSent, isWaiting } from './keptShapes.js'
import type { OutboxLocks } from './OutboxOptions.js'
import { type OutboxDatabase, type Sealed, watched } from './openOutboxDatabase.js'
import type { Damaged, Queue, Sent, Waiting } from './queue.js'

/** The queue on disk, which all tabs share. */
export interface QueueStore {
  read(): Promise<Queue>
  /**
   * Changes the queue. No other tab changes it between; the promise resolves when the change is on disk. What `work` throws
   * is passed on, and nothing is changed. `work` is run again where another tab came between in spite of the lock.
   */
  change<T>(work: (queue: Queue) => Promise<{ readonly queue: Queue; readonly result: T }>): Promise<T>
}

/** What was read, with what identifies the bytes of each waiting change. */
interface Read {
  readonly queue: Queue
  readonly stamps: ReadonlyMap<number, string>
}

type Opened<T> = { readonly kind: 'opened'; readonly value: T } | { readonly kind: 'unknown' | 'sealed' }

/** How often a change is tried over what another tab has written. */
const mostAttempts = 10

/** How long a change waits for its turn, in ms. A tab that the system has suspended may never end its own. */
const longestTurn = 5_000

const stampOf = ({ iv }: Sealed): string => iv.join()

/** Opens sealed values, and keeps those that have not changed open. */
const createOpened = <T>(seal: Seal, store: string, is: (value: unknown) => value is T) => {
  const opened = new Map<string, { readonly stamp: string; readonly value: T }>()
  return {
    note: (key: string, sealed: Sealed, value: T) => opened.set(key, { stamp: stampOf(sealed), value }),
    open: async (key: string, sealed: Sealed): Promise<Opened<T>> => {
      const stamp = stampOf(sealed)
      const known = opened.get(key)
      if (known !== undefined && known.stamp === stamp) return { kind: 'opened', value: known.value }
      try {
        const value = await seal.open(sealed, `${store} ${key}`)
        if (!is(value)) return { kind: 'unknown' }
        freeze(value)
        opened.set(key, { stamp, value })
        return { kind: 'opened', value }
      } catch {
        return { kind: 'sealed' }
      }
    },
  }
}

/** Creates the {@link QueueStore} of one database. */
export const createQueueStore = (
  database: OutboxDatabase,
  seal: Seal,
  locks: OutboxLocks,
  name: string,
): QueueStore => {
  const waiting = createOpened(seal, 'waiting', isWaiting)
  const sent = createOpened(seal, 'sent', isSent)

  const read = async (): Promise<Read> => {
    const transaction = watched(database.transaction(['waiting', 'sent']))
    const [items, entries] = [transaction.objectStore('waiting'), transaction.objectStore('sent')]
    const [places, sealedItems, keys, sealedEntries] = await Promise.all([
      items.getAllKeys(),
      items.getAll(),
      entries.getAllKeys(),
      entries.getAll(),
    ])
    const [openItems, openEntries] = await Promise.all([
      Promise.all(sealedItems.map((item, at) => waiting.open(String(places[at]), item))),
      Promise.all(sealedEntries.map((entry, at) => sent.open(String(keys[at]), entry))),
    ])
    // What cannot be read stays on disk, since nobody has decided about it.
    const damaged = openItems.flatMap((opened, index): readonly Damaged[] => {
      if (opened.kind === 'opened') return []
      const at = sealedItems[index]?.at
      const place = places[index] ?? 0
      return [
        { place, ...(at === undefined ? undefined : { at }), isOfOtherVersion: opened.kind === 'unknown' },
      ]
    })
    return {
      stamps: new Map(sealedItems.map((item, at) => [places[at] ?? 0, stampOf(item)])),
      queue: {
        ...(places.length === 0 ? undefined : { lastPlace: Math.max(...places) }),
        ...(damaged.length === 0 ? undefined : { damaged }),
        waiting: openItems.flatMap((opened) => (opened.kind === 'opened' ? [opened.value] : [])),
        sent: openEntries
          .flatMap((opened) => (opened.kind === 'opened' ? [opened.value] : []))
          .toSorted((one, other) => (one.at < other.at ? -1 : 1)),
      },
    }
  }

  const sealNew = async <T extends object>(
    store: string,
    before: readonly T[],
    after: readonly T[],
    keyOf: (value: T) => string,
  ) => {
    const known = new Set(before)
    const added = after.filter((value) => !known.has(value))
    return Promise.all(
      added.map(async (value) => ({ value, sealed: await seal.close(value, `${store} ${keyOf(value)}`) })),
    )
  }

  /** Writes what has changed. Returns false if the disk has changed since it was read: then nothing is written. */
  const write = async ({ queue: before, stamps }: Read, after: Queue): Promise<boolean> => {
    const placeOf = ({ place }: Waiting) => String(place)
    const keyOf = ({ key }: Sent) => key
    // Before the transaction, which ends as soon as it waits for anything else.
    const [items, entries] = await Promise.all([
      sealNew('waiting', before.waiting, after.waiting, placeOf),
      sealNew('sent', before.sent, after.sent, keyOf),
    ])
    const left = new Set([...after.waiting, ...(after.damaged ?? [])].map(({ place }) => place))
    const gone = [...before.waiting, ...(before.damaged ?? [])].filter(({ place }) => !left.has(place))
    const keys = new Set(after.sent.map(keyOf))
    const transaction = watched(
      database.transaction(['waiting', 'sent'], 'readwrite', { durability: 'strict' }),
    )
    const [waitingStore, sentStore] = [transaction.objectStore('waiting'), transaction.objectStore('sent')]
    const done = transaction.done.then(
      () => undefined,
      (error: unknown) => {
        throw transaction.error ?? error
      },
    )
    // It is looked at below, unless something before it fails.
    done.catch(() => undefined)
    const [places, now] = await Promise.all([waitingStore.getAllKeys(), waitingStore.getAll()])
    // A lock can be stolen, or be lost with a page that the browser had frozen.
    const isSame =
      places.length === stamps.size &&
      now.every((sealed, at) => stamps.get(places[at] ?? Number.NaN) === stampOf(sealed))
    if (!isSame) return false
    const requests = Promise.all([
      ...gone.map(({ place }) => waitingStore.delete(place)),
      ...before.sent.flatMap(({ key }) => (keys.has(key) ? [] : [sentStore.delete(key)])),
      ...items.map(({ value, sealed }) =>
        waitingStore.put({ ...sealed, at: Date.parse(value.event.at), by: value.event.by }, value.place),
      ),
      ...entries.map(({ value, sealed }) => sentStore.put(sealed, value.key)),
    ])
    // A request that fails aborts the transaction, which tells why.
    requests.catch(() => undefined)
    await done
    for (const { value, sealed } of items) waiting.note(placeOf(value), sealed, freeze(value))
    for (const { value, sealed } of entries) sent.note(keyOf(value), sealed, freeze(value))
    return true
  }

  /** Writes; where there is no space, in that of what was seen, of which nothing is the only copy. */
  const writeInSpace = async (before: Read, after: Queue): Promise<boolean> => {
    try {
      return await write(before, after)
    } catch (error) {
      if (explainFailure(error).kind !== 'full') throw error
      await database.clear('seen')
      return write(before, after)
    }
  }

  /**
   * Runs work while no other tab runs any. Where that takes too long it is run all the same: what it writes is checked, and
   * the lock only saves tabs from writing in vain.
   */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      let isLate = false
      const timer = setTimeout(() => {
        isLate = true
        work().then(resolve, reject)
      }, longestTurn)
      const begin = async () => {
        clearTimeout(timer)
        return isLate ? undefined : { result: await work() }
      }
      locks.request(`${name}:queue`, begin).then((done) => {
        if (done !== undefined) resolve(done.result)
      }, reject)
    })

  return {
    read: async () => (await read()).queue,
    change: (work) =>
      inTurn(async () => {
        for (let attempt = 1; ; attempt += 1) {
          const before = await read()
          const { queue, result } = await work(before.queue)
          if (queue === before.queue || (await writeInSpace(before, queue))) return result
          if (attempt === mostAttempts) throw new Error('Other tabs change the outbox all the time.')
        }
      }),
  }
}
