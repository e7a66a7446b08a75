import type { StorageLike } from '../StorageLike.js'

/** A key and what it is to hold; null: it is to go. */
export type StorageItem = readonly [key: string, value: string | null]

const put = (storage: StorageLike, [key, value]: StorageItem): void =>
  value === null ? storage.removeItem(key) : storage.setItem(key, value)

/**
 * Writes all of the items, in order, or none: where one is refused, those before it are put back as they were
 * and the refusal is thrown on. An item that is already as wanted is not written.
 */
export const writeAll = (storage: StorageLike, items: readonly StorageItem[]): void => {
  const before: StorageItem[] = []
  try {
    for (const item of items) {
      const now = storage.getItem(item[0])
      if (now === item[1]) continue
      put(storage, item)
      before.push([item[0], now])
    }
  } catch (error) {
    // What is new goes first: that makes the room which the old values need.
    for (const item of before) if (item[1] === null) put(storage, item)
    for (const item of before) if (item[1] !== null) put(storage, item)
    throw error
  }
}
