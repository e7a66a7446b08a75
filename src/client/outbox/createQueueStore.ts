import { freeze } from '../freeze.js'
import type { Seal } from './createSeal.js'
import { isSent, isWaiting } from './keptShapes.js'
import type { OutboxLocks } from './OutboxOptions.js'
import type { OutboxDatabase, Sealed } from './openOutboxDatabase.js'
import type { Queue, Sent, Waiting } from './queue.js'

/** The queue on disk, which all tabs share. */
export interface QueueStore {
  read(): Promise<Queue>
  /**
   * Changes the queue. No other tab reads or changes it between; the promise resolves when the change is on disk. What
   * `work` throws is passed on, and nothing is changed.
   */
  change<T>(work: (queue: Queue) => Promise<{ readonly queue: Queue; readonly result: T }>): Promise<T>
}

const sameBytes = (one: Uint8Array, other: Uint8Array) => one.every((byte, place) => byte === other[place])

/** Opens sealed values, and keeps those that have not changed open. */
const createOpened = <T>(seal: Seal, store: string, is: (value: unknown) => value is T) => {
  const opened = new Map<string, { readonly iv: Uint8Array; readonly value: T }>()
  return {
    note: (key: string, { iv }: Sealed, value: T) => opened.set(key, { iv, value }),
    open: async (key: string, sealed: Sealed): Promise<T | undefined> => {
      const known = opened.get(key)
      if (known !== undefined && sameBytes(known.iv, sealed.iv)) return known.value
      const value = await seal.open(sealed, `${store} ${key}`).catch(() => undefined)
      // Damaged, or of another version of this app. It stays on disk, since nobody has decided about it.
      if (!is(value)) return undefined
      freeze(value)
      opened.set(key, { iv: sealed.iv, value })
      return value
    },
  }
}

const isThere = <T>(value: T | undefined): value is T => value !== undefined

/** Creates the {@link QueueStore} of one database. */
export const createQueueStore = (
  database: OutboxDatabase,
  seal: Seal,
  locks: OutboxLocks,
  name: string,
): QueueStore => {
  const waiting = createOpened(seal, 'waiting', isWaiting)
  const sent = createOpened(seal, 'sent', isSent)

  const read = async (): Promise<Queue> => {
    const transaction = database.transaction(['waiting', 'sent'])
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
    return {
      ...(places.length === 0 ? undefined : { lastPlace: Math.max(...places) }),
      waiting: openItems.filter(isThere),
      sent: openEntries.filter(isThere).toSorted((one, other) => (one.at < other.at ? -1 : 1)),
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

  const write = async (before: Queue, after: Queue): Promise<void> => {
    const placeOf = ({ place }: Waiting) => String(place)
    const keyOf = ({ key }: Sent) => key
    // Before the transaction, which ends as soon as it waits for anything else.
    const [items, entries] = await Promise.all([
      sealNew('waiting', before.waiting, after.waiting, placeOf),
      sealNew('sent', before.sent, after.sent, keyOf),
    ])
    const places = new Set(after.waiting.map(({ place }) => place))
    const keys = new Set(after.sent.map(keyOf))
    const transaction = database.transaction(['waiting', 'sent'], 'readwrite', { durability: 'strict' })
    const [waitingStore, sentStore] = [transaction.objectStore('waiting'), transaction.objectStore('sent')]
    await Promise.all([
      ...before.waiting.flatMap(({ place }) => (places.has(place) ? [] : [waitingStore.delete(place)])),
      ...before.sent.flatMap(({ key }) => (keys.has(key) ? [] : [sentStore.delete(key)])),
      ...items.map(({ value, sealed }) => waitingStore.put(sealed, value.place)),
      ...entries.map(({ value, sealed }) => sentStore.put(sealed, value.key)),
      transaction.done,
    ])
    for (const { value, sealed } of items) waiting.note(placeOf(value), sealed, freeze(value))
    for (const { value, sealed } of entries) sent.note(keyOf(value), sealed, freeze(value))
  }

  return {
    read,
    change: (work) =>
      locks.request(`${name}:queue`, async () => {
        const before = await read()
        const { queue, result } = await work(before)
        if (queue !== before) await write(before, queue)
        return result
      }),
  }
}
