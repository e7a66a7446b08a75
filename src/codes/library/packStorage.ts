import { type DBSchema, openDB } from 'idb'
import * as words from '../../messages/en/codeSets.js'

/** A pack as stored. */
export interface StoredPack {
  readonly id: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** A pack of the site that could not be fetched. */
export interface MissingPack {
  readonly name: string
  readonly problem: string
}

/** Access to the packs of the site and of this browser. */
export interface PackStorage {
  /** The packs deployed with the app, and those listed there that could not be fetched. */
  site(): Promise<{ readonly packs: readonly StoredPack[]; readonly missing: readonly MissingPack[] }>
  /** Fetches a pack of the site again, bypassing the browser's cache. */
  fetchAgain(name: string): Promise<StoredPack | MissingPack>
  /** The packs that a person loaded in this browser. */
  list(): Promise<readonly StoredPack[]>
  /** Saves packs, all or none, replacing those with the same ids. Rejects with the browser's error. */
  put(packs: readonly StoredPack[]): Promise<void>
  remove(id: string): Promise<void>
}

interface CodesDatabase extends DBSchema {
  readonly packs: { readonly key: string; readonly value: Uint8Array<ArrayBuffer> }
}

const databaseName = 'encounter-form codes'
const databaseVersion = 1

const openDatabase = () =>
  openDB<CodesDatabase>(databaseName, databaseVersion, {
    upgrade: (database) => void database.createObjectStore('packs'),
    // Close for another tab that needs to upgrade the database.
    blocking: (_current, _blocked, event) => {
      if (event.target instanceof IDBDatabase) event.target.close()
    },
  })

/**
 * Pack names in `index.json`. Checks the content type, as some servers answer every path with the app's page.
 */
const readNames = async (response: Response): Promise<readonly string[]> => {
  if (!response.ok || !/json/.test(response.headers.get('content-type') ?? '')) return []
  const listed: unknown = await response.json()
  const packs = typeof listed === 'object' && listed !== null && 'packs' in listed ? listed.packs : undefined
  return Array.isArray(packs) ? packs.filter((name) => typeof name === 'string') : []
}

/**
 * Packs in this browser's IndexedDB, and under an address of the site.
 *
 * @param siteFolder Where `npm run codes` put the packs: an absolute address that ends in a slash.
 */
export const createPackStorage = (siteFolder: string): PackStorage => {
  const fetchPack = async (name: string, cache: RequestCache): Promise<StoredPack | MissingPack> => {
    const response = await fetch(new URL(name, siteFolder), { cache }).catch(() => undefined)
    if (response?.ok !== true)
      return {
        name,
        problem: words.siteSetMissing(response?.status),
      }
    return { id: name, bytes: new Uint8Array(await response.arrayBuffer()) }
  }
  return {
    site: async () => {
      const names = await fetch(new URL('index.json', siteFolder)).then(readNames, () => [])
      const packs = await Promise.all(names.map((name) => fetchPack(name, 'default')))
      return {
        packs: packs.filter((pack) => 'bytes' in pack),
        missing: packs.filter((pack) => 'problem' in pack),
      }
    },
    fetchAgain: (name) => fetchPack(name, 'reload'),
    list: async () => {
      const database = await openDatabase()
      try {
        const transaction = database.transaction('packs')
        const [ids, packs] = await Promise.all([transaction.store.getAllKeys(), transaction.store.getAll()])
        return ids.flatMap((id, at) => {
          const bytes = packs[at]
          return bytes === undefined ? [] : [{ id, bytes }]
        })
      } finally {
        database.close()
      }
    },
    put: async (packs) => {
      const database = await openDatabase()
      try {
        const transaction = database.transaction('packs', 'readwrite')
        // The transaction carries the real error (such as a full disk); the puts only report that it aborted.
        for (const { id, bytes } of packs) transaction.store.put(bytes, id).catch(() => undefined)
        await transaction.done
      } finally {
        database.close()
      }
    },
    remove: async (id) => {
      const database = await openDatabase()
      try {
        await database.delete('packs', id)
      } finally {
        database.close()
      }
    },
  }
}
