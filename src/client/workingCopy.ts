import { isDictionary, isText } from '../schema/isDictionary.js'
import { largestEncounter } from '../schema/limits.js'
import type { Version } from './EncounterClient.js'
import { keysWithPrefix, type StorageLike } from './StorageLike.js'
import { isAbsentOr } from './storedShapes.js'

const PREFIX = 'encounter-form:working-copy:'

/** Key prefix of unusable copies; the copy's key and a number follow. */
const ASIDE_PREFIX = 'encounter-form:working-copy-set-aside:'

/** Unsaved input of one form and one user. */
export interface WorkingCopy {
  /** Id of the user who typed it. Nobody else gets to see it. */
  readonly userId: string
  /** The form's values, as JSON. */
  readonly values: unknown
  /** Version of the record that was edited; absent for a new encounter. */
  readonly baseVersion?: Version
  /** Idempotency key of a create whose response is outstanding. */
  readonly createKey?: string
  /** Instant, ISO 8601 in UTC. */
  readonly savedAt: string
}

/** Keeps working copies over a reload of the tab. None of its methods throws. */
export interface WorkingCopyStore {
  /** The copy of a key, or undefined if there is none that can be read. */
  read(key: string): WorkingCopy | undefined
  /** Returns whether the copy was stored. If not, the previous one is kept. */
  write(key: string, copy: WorkingCopy): boolean
  remove(key: string): void
  /** Moves the unparsed text of a key aside, because the copy cannot be used. Does nothing if there is none. */
  setAside?(key: string): void
  /** The texts set aside for a key, oldest first. */
  readSetAside?(key: string): readonly string[]
  /** Removes the texts set aside for a key. */
  removeSetAside?(key: string): void
  /** Removes all copies, including those set aside, for example on sign-out. */
  clear(): void
}

const parseCopy = (raw: string): WorkingCopy | undefined => {
  const copy: unknown = JSON.parse(raw)
  if (!isDictionary(copy)) return undefined
  const { userId, values, savedAt, baseVersion, createKey } = copy
  if (!isText(userId) || values === undefined || !isText(savedAt)) return undefined
  if (!isAbsentOr(baseVersion, isText) || !isAbsentOr(createKey, isText)) return undefined
  return {
    userId,
    values,
    savedAt,
    ...(baseVersion === undefined ? undefined : { baseVersion }),
    ...(createKey === undefined ? undefined : { createKey }),
  }
}

const withFallback = <T>(work: () => T, otherwise: T): T => {
  try {
    return work()
  } catch {
    return otherwise
  }
}

/**
 * Creates a store of working copies over `sessionStorage` or the like. If the storage refuses, is full or holds
 * something else, copies are absent; it never throws, so that the form works without them.
 *
 * @param isOpen Whether copies are still written: false once their user has left.
 */
export const createWorkingCopyStore = (storage: StorageLike, isOpen = () => true): WorkingCopyStore => {
  const asideKeys = (key: string): readonly string[] => {
    const prefix = `${ASIDE_PREFIX}${key}:`
    return keysWithPrefix(storage, prefix)
      .filter((found) => /^\d+$/.test(found.slice(prefix.length)))
      .toSorted((a, b) => Number(a.slice(prefix.length)) - Number(b.slice(prefix.length)))
  }
  const move = (from: string, to: string): void => {
    const raw = storage.getItem(from)
    if (raw === null) return
    // Removed first: a full storage has no space for both.
    storage.removeItem(from)
    try {
      storage.setItem(to, raw)
    } catch {
      storage.setItem(from, raw)
    }
  }
  return {
    read: (key) =>
      withFallback(() => {
        const raw = storage.getItem(PREFIX + key)
        return raw === null || raw.length > largestEncounter ? undefined : parseCopy(raw)
      }, undefined),
    write: (key, copy) =>
      withFallback(() => {
        const raw = JSON.stringify(copy)
        if (raw.length > largestEncounter || !isOpen()) return false
        storage.setItem(PREFIX + key, raw)
        return true
      }, false),
    remove: (key) => withFallback(() => storage.removeItem(PREFIX + key), undefined),
    clear: () =>
      withFallback(() => {
        for (const prefix of [PREFIX, ASIDE_PREFIX])
          for (const key of keysWithPrefix(storage, prefix)) storage.removeItem(key)
      }, undefined),
    setAside: (key) =>
      withFallback(() => {
        const last = asideKeys(key).at(-1)
        const number = last === undefined ? 1 : Number(last.slice(last.lastIndexOf(':') + 1)) + 1
        move(PREFIX + key, `${ASIDE_PREFIX}${key}:${number}`)
      }, undefined),
    readSetAside: (key) =>
      withFallback(() => asideKeys(key).map((found) => storage.getItem(found) ?? ''), []),
    removeSetAside: (key) =>
      withFallback(() => {
        for (const found of asideKeys(key)) storage.removeItem(found)
      }, undefined),
  }
}
