import type { EncounterRecord } from '../EncounterClient.js'
import { type Decoded, decodeArray, isInstant, isJsonObject, isVersionNumber, unreadable } from './decode.js'
import { lengthenName, shortenName } from './shortNames.js'

/** A stored record: the record itself, and the text of its history, which is read when it is asked for. */
export interface StoredRecord {
  readonly record: EncounterRecord
  readonly history: string
}

const freeze = (value: unknown): void => {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return
  Object.freeze(value)
  for (const part of Object.values(value)) freeze(part)
}

const renamed = (
  encounter: Readonly<Record<string, unknown>>,
  rename: (name: string) => string,
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(encounter).map(([name, value]) => [rename(name), value]))

/**
 * A record as it is stored: `[version, instant in ms, user's name, encounter]`, and its history on the next line. Both
 * are one value, so that neither is ever stored without the other.
 */
export const encodeRecord = (record: EncounterRecord, history: string): string =>
  `${recordStamp(Number(record.version), Date.parse(record.updatedAt))}${JSON.stringify(record.updatedBy)},${JSON.stringify(
    renamed(record.encounter, shortenName),
  )}]\n${history}`

/** How the text of a record begins: enough to tell one state of it from every other. */
export const recordStamp = (version: number, at: number): string => `[${version},${at},`

/** Parts the text of a record from that of its history. Format 1 kept none with it, and its names in full. */
export const splitStored = (raw: string): { readonly head: string; readonly history: string | undefined } => {
  const end = raw.indexOf('\n')
  return end < 0
    ? { head: raw, history: undefined }
    : { head: raw.slice(0, end), history: raw.slice(end + 1) }
}

/** Reads a stored record. The result is frozen, as one object serves every later reading of the same text. */
export const decodeRecord = (raw: string): Decoded<StoredRecord> => {
  const { head, history } = splitStored(raw)
  const decoded = decodeArray(head)
  if (!decoded.ok) return decoded
  const [version, at, updatedBy, encounter] = decoded.value
  if (
    !isVersionNumber(version) ||
    !isInstant(at) ||
    typeof updatedBy !== 'string' ||
    !isJsonObject(encounter)
  ) {
    return unreadable('it does not have the stored form')
  }
  const record = {
    encounter: history === undefined ? encounter : renamed(encounter, lengthenName),
    version: String(version),
    updatedAt: new Date(at).toISOString(),
    updatedBy,
  }
  freeze(record)
  return { ok: true, value: { record, history: history ?? '[]' } }
}
