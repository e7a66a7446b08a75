import type { Version } from './EncounterClient.js'
import { keysWithPrefix, type StorageLike } from './StorageLike.js'

const PREFIX = 'encounter-form:working-copy:'

/** Longer copies, in UTF-16 units, are neither kept nor read: a form that holds more is no encounter. */
const LONGEST_COPY = 500_000

/** What is typed and not yet saved. It belongs to one form and one user. */
export interface WorkingCopy {
  /** The id of the user who typed it: it opens for nobody else. */
  readonly userId: string
  /** The form's values, as JSON. */
  readonly values: unknown
  /** The version of the record that they were typed over; absent for a new encounter. */
  readonly baseVersion?: Version
  /** The idempotency key of a create that was sent and not answered yet. */
  readonly createKey?: string
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

const isTextOrAbsent = (value: unknown): value is string | undefined =>
  value === undefined || typeof value === 'string'

const parseCopy = (raw: string): WorkingCopy | undefined => {
  const copy: unknown = JSON.parse(raw)
  if (typeof copy !== 'object' || copy === null) return undefined
  const { userId, values, savedAt, baseVersion, createKey }: Readonly<Record<string, unknown>> = { ...copy }
  if (typeof userId !== 'string' || values === undefined || typeof savedAt !== 'string') return undefined
  if (!isTextOrAbsent(baseVersion) || !isTextOrAbsent(createKey)) return undefined
  return {
    userId,
    values,
    savedAt,
    ...(baseVersion === undefined ? undefined : { baseVersion }),
    ...(createKey === undefined ? undefined : { createKey }),
  }
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
