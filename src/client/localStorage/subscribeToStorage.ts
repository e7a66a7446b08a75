import type { EncounterId } from '../../encounter/Encounter.js'
import type { StorageLike } from '../StorageLike.js'
import { RECORD_PREFIX } from './storageKeys.js'

/** The part of a StorageEvent that is needed. */
export interface StorageChange {
  /** Null when the storage was cleared. */
  readonly key: string | null
  readonly storageArea?: unknown
}

/** The part of `window` that is needed. */
export interface StorageEvents {
  addEventListener(type: 'storage', listener: (event: StorageChange) => void): void
  removeEventListener(type: 'storage', listener: (event: StorageChange) => void): void
}

/**
 * Tells of records that another tab changed. Browsers send `storage` events to the other tabs only, so that the
 * changes of this one are not told. Returns the way to stop it.
 */
export const subscribeToStorage = (
  events: StorageEvents,
  storage: StorageLike | undefined,
  toId: (text: string) => EncounterId,
  onChange: (ids: readonly EncounterId[] | 'all') => void,
): (() => void) => {
  const listener = ({ key, storageArea }: StorageChange): void => {
    if (storage !== undefined && storageArea && storageArea !== storage) return
    if (key === null) onChange('all')
    else if (key.startsWith(RECORD_PREFIX)) onChange([toId(key.slice(RECORD_PREFIX.length))])
  }
  events.addEventListener('storage', listener)
  return () => events.removeEventListener('storage', listener)
}
