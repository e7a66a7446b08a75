import { type EncounterUi, readEncounter } from '../../encounter/Encounter.js'
import * as words from '../../messages/en/browserStorage.js'
import * as reasons from '../../messages/en/unreadable.js'
import type { ValidateEncounter } from '../changes/validateEncounter.js'
import { freeze } from '../freeze.js'
import type { StorageLike } from '../StorageLike.js'
import type { Unreadable } from './setAside.js'
import { recordKey } from './storageKeys.js'
import { decodeRecord, type StoredRecord } from './storedRecord.js'

/** The value of a key: a record, or the reason why it cannot be read. */
export type Found =
  | { readonly ok: true; readonly value: StoredRecord }
  | ({ readonly ok: false } & Unreadable)

/** Parses a text as the record of a key. */
export type ReadRecord = (key: string, raw: string) => Found

/** Creates a {@link ReadRecord}. The record must validate against the schema and have the id that its key names. */
export const readerOf =
  (ui: EncounterUi, validate: ValidateEncounter): ReadRecord =>
  (key, text) => {
    const decoded = decodeRecord(text)
    if (!decoded.ok) return { ...decoded, text }
    const { id, encounter } = decoded.value.record
    if (recordKey(id) !== key || readEncounter(encounter, ui).id !== id) {
      return { ok: false, reason: reasons.otherId, text }
    }
    const [problem] = validate(encounter)
    return problem === undefined
      ? { ok: true, value: freeze(decoded.value) }
      : { ok: false, reason: words.notOfSchema(problem), text }
  }

/** Reads the value of a key; undefined if there is none. Returns the same object as long as the text is the same. */
export type FindRecord = (key: string) => Found | undefined

/** Creates a {@link FindRecord} that caches parsed records by their text. */
export const createFind = (storage: StorageLike, read: ReadRecord): FindRecord => {
  const known = new Map<string, { readonly raw: string; readonly found: Found }>()
  return (key) => {
    const raw = storage.getItem(key)
    if (raw === null) {
      known.delete(key)
      return undefined
    }
    const before = known.get(key)
    if (before?.raw === raw) return before.found
    const found = read(key, raw)
    known.set(key, { raw, found })
    return found
  }
}
