import { keysWithPrefix, type StorageLike } from '../StorageLike.js'
import { type Decoded, decodeArray, isInstant, isVersionNumber, unreadable } from './decode.js'
import { setAside } from './setAside.js'
import { HISTORY_PREFIX, RECORD_PREFIX } from './storageKeys.js'
import { encodeHistory, type StoredChange, type StoredEvent } from './storedHistory.js'
import { decodeRecord, encodeRecord, splitStored } from './storedRecord.js'

const KINDS = new Map<unknown, StoredEvent['kind']>([
  ['c', 'created'],
  ['s', 'saved'],
  ['t', 'transition'],
])

const decodeBefore = (value: unknown): readonly StoredChange[] | undefined => {
  if (!Array.isArray(value)) return undefined
  const changes: StoredChange[] = []
  for (const item of value) {
    const parts: readonly unknown[] = Array.isArray(item) ? item : []
    const [property, from] = parts
    if (typeof property !== 'string') return undefined
    changes.push(parts.length > 1 ? { property, from } : { property })
  }
  return changes
}

const decodeEvent = (value: unknown): StoredEvent | undefined => {
  const parts: readonly unknown[] = Array.isArray(value) ? value : []
  const [version, at, by, letter, changes = [], reason] = parts
  const kind = KINDS.get(letter)
  const before = decodeBefore(changes)
  if (!isVersionNumber(version) || !isInstant(at) || typeof by !== 'string') return undefined
  if (!kind || !before || (reason !== undefined && typeof reason !== 'string')) return undefined
  return {
    kind,
    at: new Date(at).toISOString(),
    by,
    version: String(version),
    before,
    ...(reason === undefined ? undefined : { reason }),
  }
}

/** A history of format 1: `[[version, instant in ms, user's name, kind, [[property, before]], reason]]`, oldest first. */
const decodeHistory1 = (raw: string): Decoded<readonly StoredEvent[]> => {
  const decoded = decodeArray(raw)
  if (!decoded.ok) return decoded
  const events: StoredEvent[] = []
  for (const value of decoded.value) {
    const event = decodeEvent(value)
    if (!event) return unreadable('it does not have the stored form')
    events.push(event)
  }
  return { ok: true, value: events }
}

const historyOf = (storage: StorageLike, key: string): readonly StoredEvent[] => {
  const raw = storage.getItem(key)
  const decoded = raw === null ? undefined : decodeHistory1(raw)
  if (decoded?.ok) return decoded.value
  // Without room it stays under its old key, and nothing is lost.
  if (raw !== null && decoded) setAside(storage, key, raw, decoded.reason)
  return []
}

/**
 * From format 1 to format 2: a record and its history, until now under two keys, come under one. A record is whole at
 * every moment; broken off, or out of room, it goes on the next time where it stopped. What cannot be read stays as it
 * is, and is set aside when it is listed.
 */
export const migrateFrom1 = (storage: StorageLike): void => {
  for (const key of keysWithPrefix(storage, RECORD_PREFIX)) {
    const raw = storage.getItem(key) ?? ''
    const oldKey = HISTORY_PREFIX + key.slice(RECORD_PREFIX.length)
    if (splitStored(raw).history === undefined) {
      const decoded = decodeRecord(raw)
      if (!decoded.ok) continue
      const { record } = decoded.value
      const events = historyOf(storage, oldKey).filter(
        ({ version }) => Number(version) <= Number(record.version),
      )
      storage.setItem(key, encodeRecord(record, encodeHistory(events, record)))
    }
    storage.removeItem(oldKey)
  }
}
