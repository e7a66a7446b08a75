import { type Dictionary, isDictionary, isText } from '../../schema/isDictionary.js'
import { keysWithPrefix, type StorageLike } from '../StorageLike.js'
import { createSeal, type Seal } from './createSeal.js'
import type { OutboxLocks } from './OutboxOptions.js'
import { openOutboxDatabase } from './openOutboxDatabase.js'

/** Where a {@link TabSeal} works. */
export interface TabSealOptions {
  readonly tab: StorageLike
  /** What is encrypted: all keys with this prefix. */
  readonly prefix: string
  /** Prefix of where the encrypted text is put; the user follows. What is there is not encrypted again. */
  readonly place: string
  /** Whose it is. The key is this user's in this browser. */
  readonly user: string
  readonly indexedDB?: IDBFactory | undefined
  readonly locks?: OutboxLocks | undefined
}

/** Encrypts what a tab stores for one user while that user is away. */
export interface TabSeal {
  /** Whether the tab has something encrypted for this user. */
  isClosed(): boolean
  /**
   * Encrypts what the tab stores, with what was encrypted before, and removes it. What is written meanwhile stays as it is:
   * close it once more. Resolves to false where the browser has no encryption, as on a page without https: then nothing is
   * changed.
   *
   * @param besides A value that is encrypted with it. Where something was encrypted before, its value stays.
   */
  close(besides: unknown): Promise<boolean>
  /** Puts back what was encrypted for this user; undefined if there is nothing, or its key is gone. */
  open(): Promise<{ readonly besides: unknown } | undefined>
  /** Removes what is encrypted, and this user's key: what it encrypted in any tab can be read by nobody any more. */
  forget(): Promise<void>
}

const toText = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
const toBytes = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (character) => character.charCodeAt(0))

/** Creates a {@link TabSeal}. */
export const createTabSeal = ({
  tab,
  prefix,
  place,
  user,
  indexedDB: factory = 'indexedDB' in globalThis ? globalThis.indexedDB : undefined,
  locks = 'navigator' in globalThis && 'locks' in navigator ? navigator.locks : undefined,
}: TabSealOptions): TabSeal => {
  const database = `encounter-form:lock:${user}`

  /** Works with the key, and lets the database go: another tab may delete it. */
  const withSeal = async <T>(work: (seal: Seal) => Promise<T>): Promise<T | undefined> => {
    if (factory === undefined || locks === undefined || !('crypto' in globalThis && 'subtle' in crypto))
      return undefined
    const opened = await openOutboxDatabase(factory, database, () => undefined)
    try {
      return await work(await createSeal(opened, locks, database))
    } finally {
      opened.close()
    }
  }
  const ownPlace = `${place}${user}`
  const keys = () => keysWithPrefix(tab, prefix).filter((key) => !key.startsWith(place))

  /** What is encrypted for this user; undefined if there is nothing, or its key is gone. */
  const read = async (seal: Seal): Promise<{ entries: Dictionary; besides: unknown } | undefined> => {
    const sealed: unknown = JSON.parse(tab.getItem(ownPlace) ?? 'null')
    const { iv, data } = isDictionary(sealed) ? sealed : {}
    if (!isText(iv) || !isText(data)) return undefined
    const opened = await seal
      .open({ iv: toBytes(iv), data: toBytes(data).buffer }, database)
      .catch(() => undefined)
    if (!isDictionary(opened) || !isDictionary(opened.entries)) return undefined
    return { entries: opened.entries, besides: opened.besides }
  }

  return {
    isClosed: () => tab.getItem(ownPlace) !== null,
    close: async (besides) => {
      const entries = Object.fromEntries(keys().map((key) => [key, tab.getItem(key)]))
      const sealed = await withSeal(async (seal) => {
        const before = await read(seal)
        const all =
          before === undefined
            ? { entries, besides }
            : { ...before, entries: { ...before.entries, ...entries } }
        return seal.close(all, database)
      })
      if (sealed === undefined) return false
      for (const [key, value] of Object.entries(entries)) if (tab.getItem(key) === value) tab.removeItem(key)
      const { iv, data } = sealed
      tab.setItem(ownPlace, JSON.stringify({ iv: toText(iv), data: toText(new Uint8Array(data)) }))
      return true
    },
    open: async () => {
      if (tab.getItem(ownPlace) === null) return undefined
      const opened = await withSeal(read).catch(() => undefined)
      tab.removeItem(ownPlace)
      if (opened === undefined) return undefined
      for (const [key, value] of Object.entries(opened.entries)) if (isText(value)) tab.setItem(key, value)
      return { besides: opened.besides }
    },
    forget: () =>
      new Promise((resolve) => {
        tab.removeItem(ownPlace)
        if (factory === undefined) return resolve()
        const request = factory.deleteDatabase(database)
        request.onsuccess = () => resolve()
        request.onerror = () => resolve()
        request.onblocked = () => resolve()
      }),
  }
}
