import type { SetAsideRecord } from '../EncounterClient.js'
import { EncounterClientError } from '../EncounterClientError.js'
import type { StorageLike } from '../StorageLike.js'
import { setAsidePrefixOf } from './storageKeys.js'

/**
 * Copies what could not be read of a key to a key of its own, with the reason on a line before it. Undefined where
 * there is no room for it.
 */
export const copyAside = (
  storage: StorageLike,
  key: string,
  raw: string,
  reason: string,
): SetAsideRecord | undefined => {
  const prefix = setAsidePrefixOf(key)
  const content = `${reason}\n${raw}`
  let number = 1
  let taken = storage.getItem(`${prefix}${number}`)
  while (taken !== null && taken !== content) {
    number += 1
    taken = storage.getItem(`${prefix}${number}`)
  }
  const location = `${prefix}${number}`
  try {
    if (taken === null) storage.setItem(location, content)
  } catch (error) {
    if (error instanceof EncounterClientError && error.kind === 'full') return undefined
    throw error
  }
  return { location, reason }
}

/**
 * Moves what a key holds to a key of its own, and says where it went. It is copied before it is removed; where there
 * is no room for the copy it stays, and is reported, where it is.
 */
export const setAside = (storage: StorageLike, key: string, raw: string, reason: string): SetAsideRecord => {
  const copy = copyAside(storage, key, raw, reason)
  if (!copy) return { location: key, reason }
  if (storage.getItem(key) === raw) storage.removeItem(key)
  return copy
}
