import type { EncounterId } from '../../encounter/Encounter.js'
import type { EncounterEvent, EncounterRecord } from '../EncounterClient.js'
import { EncounterClientError } from '../EncounterClientError.js'
import type { StorageLike } from '../StorageLike.js'
import type { RecordStore } from './createRecordStore.js'
import { copyAside } from './setAside.js'
import { historyKey, recordKey } from './storageKeys.js'
import { decodeHistory, type StoredEvent } from './storedHistory.js'
import { encodeRecord, splitStored } from './storedRecord.js'
import { tellHistory } from './tellHistory.js'

const noRoom = () =>
  new EncounterClientError(
    'full',
    "this browser's storage is full: there is no room to set aside a history that cannot be read. Make " +
      "room in this site's storage and try again.",
  )

/**
 * The history of a record as it is stored, oldest first. One that cannot be read is set aside, and begins anew.
 *
 * @throws EncounterClientError of kind `full` where there is no room to set it aside.
 */
export const readHistory = (
  storage: StorageLike,
  store: RecordStore,
  id: EncounterId,
): readonly StoredEvent[] => {
  const stored = store.readStored(id)
  if (stored === undefined) return []
  const decoded = decodeHistory(stored.history, stored.record)
  if (decoded.ok) return decoded.value
  if (!copyAside(storage, historyKey(id), stored.history, decoded.reason)) throw noRoom()
  const key = recordKey(id)
  const raw = storage.getItem(key)
  if (raw !== null && splitStored(raw).history === stored.history) {
    storage.setItem(key, encodeRecord(stored.record, '[]'))
  }
  return []
}

/**
 * The history of a record in full, oldest first.
 *
 * @throws What {@link readHistory} throws.
 */
export const fullHistory = (
  storage: StorageLike,
  store: RecordStore,
  id: EncounterId,
  { encounter }: EncounterRecord,
): readonly EncounterEvent[] => tellHistory(readHistory(storage, store, id), encounter)
