import { type EncounterId, type EncounterUi, readEncounter } from '../../encounter/Encounter.js'
import type { EncounterRecord, SetAsideRecord } from '../EncounterClient.js'
import { keysWithPrefix, type StorageLike } from '../StorageLike.js'
import type { ValidateEncounter } from '../validateEncounter.js'
import { type Decoded, unreadable } from './decode.js'
import { setAside } from './setAside.js'
import { recordKey, setAsidePrefixOf } from './storageKeys.js'
import { decodeRecord, type StoredRecord } from './storedRecord.js'

/** Reads records out of a storage. What cannot be read is set aside on the way. */
export interface RecordStore {
  /** The record, where it was set aside just now, or undefined where there is none. */
  read(id: EncounterId): EncounterRecord | SetAsideRecord | undefined
  /** The record with its history as it is stored; undefined where there is none that can be read. */
  readStored(id: EncounterId): StoredRecord | undefined
  /** Whether a record of this id was set aside at some time. */
  wasSetAside(id: EncounterId): boolean
}

/** Whether a reading found a record. */
export const isRecord = (found: EncounterRecord | SetAsideRecord | undefined): found is EncounterRecord =>
  found !== undefined && 'encounter' in found

/**
 * Makes a {@link RecordStore}. It remembers what it made of each text, so that reading an unchanged record again
 * costs one look into the storage.
 */
export const createRecordStore = (
  storage: StorageLike,
  ui: EncounterUi,
  validate: ValidateEncounter,
): RecordStore => {
  const known = new Map<string, { readonly raw: string; readonly decoded: Decoded<StoredRecord> }>()

  const decode = (key: string, raw: string): Decoded<StoredRecord> => {
    const decoded = decodeRecord(raw)
    if (!decoded.ok) return decoded
    const { encounter } = decoded.value.record
    const { id } = readEncounter(encounter, ui)
    if (id === undefined || recordKey(id) !== key)
      return unreadable('it does not hold the id that its key names')
    const [problem] = validate(encounter)
    return problem === undefined ? decoded : unreadable(`it does not hold the schema: ${problem}`)
  }

  const readStored = (key: string): StoredRecord | SetAsideRecord | undefined => {
    const raw = storage.getItem(key)
    if (raw === null) {
      known.delete(key)
      return undefined
    }
    const before = known.get(key)
    const decoded = before?.raw === raw ? before.decoded : decode(key, raw)
    if (decoded !== before?.decoded) known.set(key, { raw, decoded })
    return decoded.ok ? decoded.value : setAside(storage, key, raw, decoded.reason)
  }

  return {
    read: (id) => {
      const stored = readStored(recordKey(id))
      return stored && 'record' in stored ? stored.record : stored
    },
    readStored: (id) => {
      const stored = readStored(recordKey(id))
      return stored && 'record' in stored ? stored : undefined
    },
    wasSetAside: (id) => keysWithPrefix(storage, setAsidePrefixOf(recordKey(id))).length > 0,
  }
}
