import * as words from '../../messages/en/browserStorage.js'
import * as own from '../../messages/en/localStore.js'
import { tellerOf } from '../../messages/Told.js'
import { EncounterClientError } from '../EncounterClientError.js'
import { keysOf, type StorageLike } from '../StorageLike.js'

const tell = tellerOf('browserStorage', words)
const tellOwn = tellerOf('localStore', own)

/** A storage that throws nothing but `EncounterClientError`. */
export interface GuardedStorage extends StorageLike {
  /** All keys at once. */
  keys(): readonly string[]
}

const QUOTA_ERRORS: readonly unknown[] = ['QuotaExceededError', 'NS_ERROR_DOM_QUOTA_REACHED']

/** Whether a storage threw because it is full, in current browsers or older Firefox. */
export const isQuotaError = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'name' in error && QUOTA_ERRORS.includes(error.name)

const explain = (cause: unknown): EncounterClientError =>
  isQuotaError(cause)
    ? new EncounterClientError('full', tellOwn('localStorageFull'), { cause })
    : new EncounterClientError('unavailable', tell('notAllowed'), { cause })

/**
 * Wraps a storage so that it throws an `EncounterClientError` instead of a DOMException: kind `full` if there is no
 * space, otherwise `unavailable`. `open` is called at each use, because merely reading `localStorage` can throw.
 */
export const guardStorage = (open: () => StorageLike | null | undefined): GuardedStorage => {
  const use = <T>(work: (storage: StorageLike) => T): T => {
    try {
      const storage = open()
      if (storage) return work(storage)
    } catch (error) {
      throw explain(error)
    }
    throw explain(undefined)
  }
  return {
    get length() {
      return use((storage) => storage.length)
    },
    keys: () => use(keysOf),
    key: (position) => use((storage) => storage.key(position)),
    getItem: (key) => use((storage) => storage.getItem(key)),
    setItem: (key, value) => use((storage) => storage.setItem(key, value)),
    removeItem: (key) => use((storage) => storage.removeItem(key)),
  }
}
