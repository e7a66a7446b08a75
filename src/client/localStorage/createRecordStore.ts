import { type EncounterId, type EncounterUi, readEncounter } from '../../encounter/Encounter.js'
import type { EncounterRecord, SetAsideRecord } from '../EncounterClient.js'
import { EncounterClientError } from '../EncounterClientError.js'
import { keysWithPrefix, type StorageLike } from '../StorageLike.js'
import { type Decoded, unreadable } from './decode.js'
import { setAside } from './setAside.js'
import { historyKey, RECORD_PREFIX, recordKey, setAsidePrefixOf } from './storageKeys.js'
import { decodeHistory, type StoredEvent } from './storedHistory.js'
import { decodeRecord } from './storedRecord.js'
import type { ValidateEncounter } from './validateEncounter.js'

/** Reads records and histories out of a storage. What cannot be read is set aside on the way. */
export interface RecordStore {
  /** The record, where it was set aside just now, or undefined where there is none. */
  read(id: EncounterId): EncounterRecord | SetAsideRecord | undefined
  /** All records that can be read, and those that could not and stayed where they are for want of room. */
  readAll(): { readonly records: readonly EncounterRecord[]; readonly left: readonly SetAsideRecord[] }
  /**
   * The record's history up to its version; an entry beyond it belongs to a save that did not come to its end.
   *
   * @throws EncounterClientError of kind `full` where a history cannot be read and there is no room to set it aside.
   */
  readHistory(id: EncounterId, record: EncounterRecord): readonly StoredEvent[]
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
  const known = new Map<string, { readonly raw: string; readonly decoded: Decoded<EncounterRecord> }>()

  const decode = (key: string, raw: string): Decoded<EncounterRecord> => {
    const decoded = decodeRecord(raw)
    if (!decoded.ok) return decoded
    const { id } = readEncounter(decoded.value.encounter, ui)
    if (id === undefined || recordKey(id) !== key)
      return unreadable('it does not hold the id that its key names')
    const [problem] = validate(decoded.value.encounter)
    return problem === undefined ? decoded : unreadable(`it does not hold the schema: ${problem}`)
  }

  const readKey = (key: string): EncounterRecord | SetAsideRecord | undefined => {
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
    read: (id) => readKey(recordKey(id)),
    readAll: () => {
      const records: EncounterRecord[] = []
      const left: SetAsideRecord[] = []
      for (const key of keysWithPrefix(storage, RECORD_PREFIX)) {
        const found = readKey(key)
        if (isRecord(found)) records.push(found)
        else if (found?.location === key) left.push(found)
      }
      return { records, left }
    },
    readHistory: (id, record) => {
      const key = historyKey(id)
      const raw = storage.getItem(key)
      if (raw === null) return []
      const decoded = decodeHistory(raw)
      if (!decoded.ok) {
        const { location } = setAside(storage, key, raw, decoded.reason)
        if (location !== key) return []
        throw new EncounterClientError(
          'full',
          "this browser's storage is full: there is no room to set aside a history that cannot be read. Make " +
            "room in this site's storage and try again.",
        )
      }
      return decoded.value.filter((event) => Number(event.version) <= Number(record.version))
    },
    wasSetAside: (id) => keysWithPrefix(storage, setAsidePrefixOf(recordKey(id))).length > 0,
  }
}
