import type { StorageLike } from '../StorageLike.js'

/** A key and what it is to hold. */
export type StorageItem = readonly [key: string, value: string]

/**
 * Writes all of the items, in order, or none: where one is refused, those before it are put back as they were
 * and the refusal is thrown on. An item that is already as wanted is not written.
 */
export const writeAll = (storage: StorageLike, items: readonly StorageItem[]): void => {
  const written: { readonly key: string; readonly before: string | null }[] = []
  try {
    for (const [key, value] of items) {
      const before = storage.getItem(key)
      if (before === value) continue
      storage.setItem(key, value)
      written.push({ key, before })
    }
  } catch (error) {
    // What is new goes first: that makes the room which the old values need.
    for (const { key, before } of written) if (before === null) storage.removeItem(key)
    for (const { key, before } of written) if (before !== null) storage.setItem(key, before)
    throw error
  }
}
