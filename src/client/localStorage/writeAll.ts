import type { StorageLike } from '../StorageLike.js'

/** A key with its new value; null removes it. */
export type StorageItem = readonly [key: string, value: string | null]

const put = (storage: StorageLike, [key, value]: StorageItem): void =>
  value === null ? storage.removeItem(key) : storage.setItem(key, value)

/**
 * Writes all items in order, or none: if a write is refused, rolls back the earlier ones and rethrows. Unchanged
 * items are not written.
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
    // Removes new items first, which frees the space that the old values need.
    for (const item of before) if (item[1] === null) put(storage, item)
    for (const item of before) if (item[1] !== null) put(storage, item)
    throw error
  }
}
