import type { Version } from './EncounterClient.js'
import { keysWithPrefix, type StorageLike } from './StorageLike.js'

const PREFIX = 'encounter-form:working-copy:'

/** Longer copies, in UTF-16 units, are neither kept nor read: a form that holds more is no encounter. */
const LONGEST_COPY = 500_000

/** What is typed and not yet saved. */
export interface WorkingCopy {
  /** The form's values, as JSON. */
  readonly values: unknown
  /** The version of the record that they were typed over; absent for a new encounter. */
  readonly baseVersion?: Version
  /** Instant, ISO 8601 in UTC. */
  readonly savedAt: string
}

/** Keeps working copies over a reload of the tab. None of its methods throws. */
export interface WorkingCopyStore {
  /** The copy under a key, or undefined where there is none that can be read. */
  read(key: string): WorkingCopy | undefined
  /** Whether the copy was kept; where not, the one before it stays. */
  write(key: string, copy: WorkingCopy): boolean
  remove(key: string): void
  /** Removes every copy, as on sign-out. */
  clear(): void
}

const parseCopy = (raw: string): WorkingCopy | undefined => {
  const copy: unknown = JSON.parse(raw)
  if (typeof copy !== 'object' || copy === null || !('values' in copy) || !('savedAt' in copy))
    return undefined
  const { values, savedAt } = copy
  const baseVersion = 'baseVersion' in copy ? copy.baseVersion : undefined
  if (typeof savedAt !== 'string') return undefined
  if (baseVersion === undefined) return { values, savedAt }
  return typeof baseVersion === 'string' ? { values, savedAt, baseVersion } : undefined
}

const quietly = <T>(work: () => T, otherwise: T): T => {
  try {
    return work()
  } catch {
    return otherwise
  }
}

/**
 * Makes a store of working copies over `sessionStorage` or its like. A storage that refuses, is full or holds
 * something else makes a copy absent, never an error: the form goes on without it.
 */
export const createWorkingCopyStore = (storage: StorageLike): WorkingCopyStore => ({
  read: (key) =>
    quietly(() => {
      const raw = storage.getItem(PREFIX + key)
      return raw === null || raw.length > LONGEST_COPY ? undefined : parseCopy(raw)
    }, undefined),
  write: (key, copy) =>
    quietly(() => {
      const raw = JSON.stringify(copy)
      if (raw.length > LONGEST_COPY) return false
      storage.setItem(PREFIX + key, raw)
      return true
    }, false),
  remove: (key) => quietly(() => storage.removeItem(PREFIX + key), undefined),
  clear: () =>
    quietly(() => {
      for (const key of keysWithPrefix(storage, PREFIX)) storage.removeItem(key)
    }, undefined),
})
