import * as own from '../../messages/en/localStorage.js'
import { EncounterClientError } from '../EncounterClientError.js'
import type { StorageLike } from '../StorageLike.js'
import { FORMAT_KEY } from './storageKeys.js'
import type { StorageItem } from './writeAll.js'

/** Raise it with every change of the layout that code of before would misread. 1 and 2 were never released. */
const FORMAT = 3

/** The item that says which format the layout has; it is written along with each record. */
export const formatItem: StorageItem = [FORMAT_KEY, String(FORMAT)]

/**
 * Makes sure that no newer code has written the storage. A mark that is no format tells nothing: each record is examined
 * when it is read anyway.
 *
 * @throws EncounterClientError of kind `unavailable` for a format that is newer than this code.
 */
export const requireFormat = (storage: StorageLike): void => {
  const raw = storage.getItem(FORMAT_KEY)
  if (raw === null || !/^\d{1,6}$/.test(raw) || Number(raw) <= FORMAT) return
  throw new EncounterClientError('unavailable', own.newerFormat)
}
