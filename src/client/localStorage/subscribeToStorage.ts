import type { EncounterId } from '../../encounter/Encounter.js'
import type { StorageLike } from '../StorageLike.js'
import { RECORD_PREFIX } from './storageKeys.js'

/** The part of a StorageEvent that is used. */
export interface StorageChange {
  /** Null if the storage was cleared. */
  readonly key: string | null
  readonly storageArea?: unknown
}

/** The part of `window` that is used. */
export interface StorageEvents {
  addEventListener(type: 'storage', listener: (event: StorageChange) => void): void
  removeEventListener(type: 'storage', listener: (event: StorageChange) => void): void
}

/**
 * Calls back when another tab changes records. Browsers send `storage` events only to other tabs, so that this tab's
 * own changes are not reported. Returns a function that unsubscribes.
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
