import type { BrowserContext, Page } from '@playwright/test'
import type { EncounterBackup } from '../../src/client/EncounterClient.js'
import { listAll } from '../../src/client/listAll.js'
// The client imports these two with its first call: Playwright would compile them within the wait of an `expect.poll`.
import '../../src/client/listing/createLister.js'
import '../../src/client/localStorage/createLocalRecords.js'
import { createLocalStorageClient } from '../../src/client/localStorage/createLocalStorageClient.js'
import { createMemoryStorage } from '../../src/client/localStorage/createMemoryStorage.js'

/** The storage that the app uses. */
export type StorageKind = 'local-storage' | 'indexed-db'

/** Everything stored in a browser. */
export interface StoredEncounters {
  readonly backups: readonly EncounterBackup[]
  /** The locations of records that were set aside. */
  readonly setAside: readonly string[]
}

/** Direct access to a storage, bypassing the app. */
export interface StorageReader {
  ids(page: Page): Promise<readonly string[]>
  all(page: Page): Promise<StoredEncounters>
}

const ofLocalStorage: StorageReader = {
  ids: (page) =>
    page.evaluate(() =>
      Object.keys(localStorage)
        .flatMap((key) => /^encounter-form:record:(\d+)$/.exec(key)?.[1] ?? [])
        .toSorted(),
    ),
  all: async (page) => {
    const storage = createMemoryStorage()
    const stored = await page.evaluate(() => ({ ...localStorage }))
    for (const [key, value] of Object.entries(stored)) storage.setItem(key, String(value))
    const client = createLocalStorageClient({
      storage,
      user: () => ({ id: 'reader', name: 'Reader', capabilities: [] }),
    })
    const { setAside } = await client.list({ limit: 0 })
    const backups: EncounterBackup[] = []
    for (const record of await listAll(client, {})) {
      backups.push({ record, history: await client.history(record.id) })
    }
    return { backups, setAside: setAside.map(({ location }) => location) }
  },
}

/** Reads the app's database within its page; undefined if there is none yet. */
const readDatabase = async (): Promise<StoredEncounters | undefined> => {
  const name = 'encounter-form'
  // Opening a missing database would create it, without stores.
  const all = await indexedDB.databases()
  if (!all.some((database) => database.name === name)) return undefined
  const result = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  const database = await result(indexedDB.open(name))
  const transaction = database.transaction(['records', 'events', 'setAside'])
  const [records, keys, events, setAside] = await Promise.all([
    result(transaction.objectStore('records').getAll()),
    result(transaction.objectStore('events').getAllKeys()),
    result(transaction.objectStore('events').getAll()),
    result(transaction.objectStore('setAside').getAllKeys()),
  ])
  database.close()
  const idOf = (key: IDBValidKey | undefined) => String(Array.isArray(key) ? key[0] : key)
  const histories = new Map<string, unknown[]>()
  for (const [position, event] of events.entries()) {
    const id = idOf(keys[position])
    histories.set(id, [...(histories.get(id) ?? []), event])
  }
  const backups = records.map(({ record }) => ({ record, history: histories.get(String(record.id)) ?? [] }))
  return JSON.parse(JSON.stringify({ backups, setAside }))
}

const ofIndexedDb: StorageReader = {
  ids: async (page) => {
    const stored = await page.evaluate(readDatabase)
    return (stored?.backups ?? []).map(({ record }) => String(record.id))
  },
  all: async (page) => (await page.evaluate(readDatabase)) ?? { backups: [], setAside: [] },
}

/** Returns the reader of a storage. */
export const readerOf = (kind: StorageKind): StorageReader =>
  kind === 'indexed-db' ? ofIndexedDb : ofLocalStorage

/** Selects a storage, as Settings does. */
export const chooseStorage = (context: BrowserContext, kind: StorageKind): Promise<unknown> =>
  context.addInitScript((chosen) => {
    // An empty frame, or a page that failed to load, has no storage.
    if (location.protocol.startsWith('http')) localStorage.setItem('encounter-form-app:storage', chosen)
  }, kind)
