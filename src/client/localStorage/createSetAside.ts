import type { EncounterId } from '../../encounter/Encounter.js'
import * as words from '../../messages/en/browserStorage.js'
import type { SetAsideRecord } from '../EncounterClient.js'
import type { LocalStoreOptions } from './createLocalStore.js'
import { readAside, type Unreadable } from './setAside.js'
import { requireFormat } from './storageFormat.js'
import { idTextIn, RECORD_PREFIX, SET_ASIDE_PREFIX } from './storageKeys.js'

/** The records of a storage that were set aside. One that stays in place for lack of space counts as set aside. */
export interface SetAside {
  /** Returns the entry of a key if it is set aside. */
  find(location: string): Unreadable | undefined
  list(): Promise<readonly SetAsideRecord[]>
}

/**
 * Creates the {@link SetAside} of a storage.
 *
 * @param toId Converts the end of a record's key to an id.
 */
export const createSetAside = (
  { storage, find }: Pick<LocalStoreOptions, 'storage' | 'find'>,
  toId: (text: string) => EncounterId,
): SetAside => {
  const findAside = (location: string): Unreadable | undefined => {
    if (location.startsWith(SET_ASIDE_PREFIX)) {
      const content = storage.getItem(location)
      return content === null ? undefined : readAside(content)
    }
    const found = location.startsWith(RECORD_PREFIX) ? find(location) : undefined
    if (found?.ok) {
      const text = found.value.brokenHistory
      return text === undefined ? undefined : { reason: words.badHistory, text }
    }
    return found
  }

  const describe = (location: string): readonly SetAsideRecord[] => {
    const aside = findAside(location)
    if (aside === undefined) return []
    const text = idTextIn(location)
    const id = text === undefined ? undefined : toId(text)
    const isNamed = id !== undefined && String(id) === text
    return [{ ...(isNamed ? { id } : undefined), location, reason: aside.reason }]
  }

  return {
    find: findAside,
    list: async () => {
      requireFormat(storage)
      return storage.keys().flatMap(describe)
    },
  }
}
