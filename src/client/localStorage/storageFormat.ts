import * as own from '../../messages/en/localStore.js'
import { tellerOf } from '../../messages/Told.js'
import { EncounterClientError } from '../EncounterClientError.js'
import type { StorageLike } from '../StorageLike.js'
import { FORMAT_KEY } from './storageKeys.js'
import type { StorageItem } from './writeAll.js'

const tell = tellerOf('localStore', own)

/** Increase it with every change of the layout that older code would misread. 1 and 2 were never released. */
const FORMAT = 3

/** The item that states the format of the layout; written along with every record. */
export const formatItem: StorageItem = [FORMAT_KEY, String(FORMAT)]

/**
 * Checks that the storage was not written by newer code. A malformed format item is ignored: every record is
 * validated when it is read anyway.
 *
 * @throws EncounterClientError of kind `unavailable` for a newer format.
 */
export const requireFormat = (storage: StorageLike): void => {
  const raw = storage.getItem(FORMAT_KEY)
  if (raw === null || !/^\d{1,6}$/.test(raw) || Number(raw) <= FORMAT) return
  throw new EncounterClientError('unavailable', tell('newerFormat'))
}
