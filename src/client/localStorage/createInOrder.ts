import type { StorageLike } from '../StorageLike.js'
import { COUNT_KEY } from './storageKeys.js'
import type { StorageEvents } from './subscribeToStorage.js'
import type { InOrder } from './takeTurns.js'

/** A number that every tab of the origin sees as soon as it is written, as a key of localStorage is not. */
export interface WriteCount {
  read(): Promise<number>
  write(count: number): Promise<void>
}

/** So long a storage may lag behind, in ms. What is missing then was deleted, not late. */
const PATIENCE = 1000

const within = <T>(promise: Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The count of writes took too long.')), PATIENCE)
    promise.then(resolve, reject).finally(() => clearTimeout(timer))
  })

/**
 * Makes an {@link InOrder} for localStorage. The HTML standard (The localStorage getter) leaves open when one process sees
 * what another wrote; Chromium brings it some milliseconds later, on a way of its own, so that of two tabs that take turns under a
 * lock one may still read the old text and write over the new. So each turn is counted, last of all in the storage, and
 * in a count that is never late: a turn begins when the storage has come as far as the count.
 *
 * Where the count cannot be had (private windows), work runs at once.
 */
export const createInOrder = (
  storage: StorageLike,
  count: WriteCount,
  events: StorageEvents | undefined,
): InOrder => {
  const here = () => Number(storage.getItem(COUNT_KEY) ?? 0)

  const arrival = (wanted: number): Promise<void> =>
    new Promise((resolve) => {
      const stop = () => {
        clearTimeout(timer)
        events?.removeEventListener('storage', look)
        resolve()
      }
      const look = () => {
        if (here() >= wanted) stop()
      }
      const timer = setTimeout(stop, PATIENCE)
      events?.addEventListener('storage', look)
      look()
    })

  return async (work) => {
    const counted = await within(count.read()).catch(() => undefined)
    if (counted === undefined) return work()
    await arrival(counted)
    const next = Math.max(counted, here()) + 1
    const result = work()
    try {
      // As long each time: in a full storage there is room for it once it was written.
      storage.setItem(COUNT_KEY, String(next).padStart(12, '0'))
      await within(count.write(next))
    } catch {
      // The work is done and stays; the next turn waits for less.
    }
    return result
  }
}
