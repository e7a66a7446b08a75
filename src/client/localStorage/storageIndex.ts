import type { EncounterId } from '../../encounter/Encounter.js'
import { keysWithPrefix, type StorageLike } from '../StorageLike.js'
import { decodeArray } from './decode.js'
import { setAside } from './setAside.js'
import { INDEX_KEY, LAYOUT_PREFIX, recordKey, serialIn } from './storageKeys.js'

/** Retries come within moments of the first attempt, so that a few keys are enough. */
const KEYS_KEPT = 32

/** What a create needs to know and no record holds. */
export interface StorageIndex {
  /** Serial number of the next record. */
  readonly next: number
  /** The last idempotency keys, oldest first, and the record that each made. */
  readonly keys: readonly (readonly [key: string, id: EncounterId])[]
}

const isKey = (value: unknown): value is readonly [string, EncounterId] =>
  Array.isArray(value) &&
  value.length === 2 &&
  typeof value[0] === 'string' &&
  (typeof value[1] === 'number' || typeof value[1] === 'string')

const decodeIndex = (raw: string): StorageIndex | undefined => {
  const decoded = decodeArray(raw)
  if (!decoded.ok) return undefined
  const [next, keys] = decoded.value
  if (typeof next !== 'number' || !Number.isSafeInteger(next) || next < 0) return undefined
  return Array.isArray(keys) && keys.every(isKey) ? { next, keys } : undefined
}

/** The item that holds an index: `[next, [[idempotency key, id], …]]`. */
export const indexItem = (index: StorageIndex): readonly [key: string, value: string] => [
  INDEX_KEY,
  JSON.stringify([index.next, index.keys.slice(-KEYS_KEPT)]),
]

/** Reads the index where there is a good one. One that cannot be read is set aside. */
export const readIndex = (storage: StorageLike): StorageIndex | undefined => {
  const raw = storage.getItem(INDEX_KEY)
  if (raw === null) return undefined
  const index = decodeIndex(raw)
  if (!index) setAside(storage, INDEX_KEY, raw, 'it is not an index: it was made anew from the records')
  return index
}

/** Makes an index from the records, histories and whatever was set aside, so that no id is given twice. */
export const rebuildIndex = (storage: StorageLike, first: number): StorageIndex => ({
  next: keysWithPrefix(storage, LAYOUT_PREFIX).reduce(
    (next, key) => Math.max(next, (serialIn(key) ?? 0) + 1),
    first,
  ),
  keys: [],
})

/** The serial number to use next: the index's, or the first after it that no record has. */
export const freeSerial = (storage: StorageLike, index: StorageIndex): number => {
  let serial = index.next
  while (storage.getItem(recordKey(serial)) !== null) serial += 1
  return serial
}
