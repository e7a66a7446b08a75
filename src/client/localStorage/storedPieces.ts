import { decodeArray } from './decode.js'
import type { GuardedStorage } from './guardStorage.js'
import { PIECES_KEY } from './storageKeys.js'

/** What tells, without a look through all keys, whether the index of the list is whole. */
export interface StoredPieces {
  /** How many keys are neither a piece, nor the record of a row, nor one of those that are there once. */
  readonly others: number
  /** The keys of the pieces. */
  readonly keys: readonly string[]
}

/** Reads which pieces there were when all keys were last looked through. Undefined where that is not known. */
export const readPieces = (storage: GuardedStorage): StoredPieces | undefined => {
  const raw = storage.getItem(PIECES_KEY)
  const decoded = raw === null ? undefined : decodeArray(raw)
  if (!decoded?.ok) return undefined
  const [others, ...keys] = decoded.value
  return typeof others === 'number' && keys.every((key) => typeof key === 'string')
    ? { others, keys }
    : undefined
}

/** Stores which pieces there are, where that is not what is stored. */
export const writePieces = (storage: GuardedStorage, { others, keys }: StoredPieces): void => {
  const text = JSON.stringify([others, ...keys])
  if (storage.getItem(PIECES_KEY) !== text) storage.setItem(PIECES_KEY, text)
}
