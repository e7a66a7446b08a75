import type { SetAsideRecord } from '../EncounterClient.js'
import { EncounterClientError } from '../EncounterClientError.js'
import { keysWithPrefix, type StorageLike } from '../StorageLike.js'
import { SET_ASIDE_PREFIX, setAsidePrefixOf } from './storageKeys.js'

/**
 * Moves what a key holds to a key of its own, with the reason on a line before it, and says where it went. It is
 * copied before it is removed; where there is no room for the copy it stays, and is reported, where it is.
 */
export const setAside = (storage: StorageLike, key: string, raw: string, reason: string): SetAsideRecord => {
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
    if (error instanceof EncounterClientError && error.kind === 'full') return { location: key, reason }
    throw error
  }
  if (storage.getItem(key) === raw) storage.removeItem(key)
  return { location, reason }
}

/** All that was set aside and is still there. */
export const listSetAside = (storage: StorageLike): readonly SetAsideRecord[] =>
  keysWithPrefix(storage, SET_ASIDE_PREFIX).map((location) => ({
    location,
    reason: storage.getItem(location)?.split('\n', 1)[0] ?? '',
  }))
