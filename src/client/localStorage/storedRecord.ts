import type { EncounterRecord } from '../EncounterClient.js'
import { type Decoded, decodeArray, isInstant, isJsonObject, isVersionNumber, unreadable } from './decode.js'

const freeze = (value: unknown): void => {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return
  Object.freeze(value)
  for (const part of Object.values(value)) freeze(part)
}

/** A record as it is stored: `[version, instant in ms, user's name, encounter]`, as short as JSON gets. */
export const encodeRecord = (record: EncounterRecord): string =>
  JSON.stringify([Number(record.version), Date.parse(record.updatedAt), record.updatedBy, record.encounter])

/** Reads a stored record. The result is frozen, as one object serves every later reading of the same text. */
export const decodeRecord = (raw: string): Decoded<EncounterRecord> => {
  const decoded = decodeArray(raw)
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
    encounter,
    version: String(version),
    updatedAt: new Date(at).toISOString(),
    updatedBy,
  }
  freeze(record)
  return { ok: true, value: record }
}
