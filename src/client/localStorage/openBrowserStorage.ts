import type { StorageLike } from '../StorageLike.js'
import { createMemoryStorage } from './createMemoryStorage.js'
import { isQuotaError } from './guardStorage.js'

/** A working storage. `persistent`: it outlives the page (`localStorage`) or a reload (`sessionStorage`). */
export interface OpenedStorage {
  readonly storage: StorageLike
  readonly persistent: boolean
}

/** The part of `window` that holds the storages. */
export type StorageHolder = { readonly [name in 'localStorage' | 'sessionStorage']?: StorageLike | null }

const PROBE_KEY = 'encounter-form:probe'

const isWritable = (storage: StorageLike): boolean => {
  try {
    storage.setItem(PROBE_KEY, '1')
    storage.removeItem(PROBE_KEY)
    return true
  } catch (error) {
    // A full storage still keeps its data; one that is full while empty belongs to a private window.
    return isQuotaError(error) && storage.length > 0
  }
}

/**
 * Opens the browser's `localStorage` or `sessionStorage` and tests it, because reading the property and writing can
 * each throw. If it does not work (private mode, blocked site data, sandboxed frame), returns a storage in memory
 * with `persistent: false`, so that the app runs and can say that nothing will be kept.
 */
export const openBrowserStorage = (
  name: 'localStorage' | 'sessionStorage' = 'localStorage',
  holder: StorageHolder = globalThis,
): OpenedStorage => {
  try {
    const storage = holder[name]
    if (storage && isWritable(storage)) return { storage, persistent: true }
  } catch {
    // Falls back in the same way, however the browser refuses.
  }
  return { storage: createMemoryStorage(), persistent: false }
}
