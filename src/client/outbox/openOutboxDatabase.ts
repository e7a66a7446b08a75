import { type DBSchema, type IDBPDatabase, wrap } from 'idb'
import * as words from '../../messages/en/browserStorage.js'
import { unavailable } from '../clientErrors.js'

/** A value that is encrypted. Nothing in the clear tells what it is about. */
export interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>
  readonly data: ArrayBuffer
}

/** The object stores of one outbox. */
export interface OutboxLayout extends DBSchema {
  /** The keys that encrypt the rest. They cannot be extracted. */
  readonly keys: { readonly key: 'seal' | 'name'; readonly value: CryptoKey }
  readonly waiting: { readonly key: number; readonly value: Sealed }
  readonly sent: { readonly key: string; readonly value: Sealed }
  /** By a name that tells nothing; `at` is in ms. */
  readonly seen: {
    readonly key: string
    readonly value: Sealed & { readonly at: number; readonly kind: string }
    readonly indexes: { readonly kind: string; readonly at: number }
  }
}

export type OutboxDatabase = IDBPDatabase<OutboxLayout>

// `idb` types only databases that it has opened itself, and it opens only those of the global factory.
const asDatabase = (database: IDBDatabase): OutboxDatabase => wrap(database) as unknown as OutboxDatabase

/**
 * Opens the database of an outbox. Rejects with an `EncounterClientError`.
 *
 * @param onClosed Called when the browser closes the database, or another tab deletes it.
 */
export const openOutboxDatabase = (
  factory: IDBFactory,
  name: string,
  onClosed: () => void,
): Promise<OutboxDatabase> =>
  new Promise((resolve, reject) => {
    const request = factory.open(name, 1)
    request.onupgradeneeded = () => {
      const database = asDatabase(request.result)
      database.createObjectStore('keys')
      database.createObjectStore('waiting')
      database.createObjectStore('sent')
      const seen = database.createObjectStore('seen')
      seen.createIndex('kind', 'kind')
      seen.createIndex('at', 'at')
    }
    request.onerror = () => reject(unavailable(words.notAllowed, request.error))
    request.onsuccess = () => {
      const database = request.result
      database.onclose = onClosed
      database.onversionchange = () => {
        database.close()
        onClosed()
      }
      resolve(asDatabase(database))
    }
  })

/** Deletes the database of an outbox, with its keys. Other tabs close it first. */
export const deleteOutboxDatabase = (factory: IDBFactory, name: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = factory.deleteDatabase(name)
    request.onsuccess = () => resolve()
    request.onerror = () => reject(unavailable(words.notAllowed, request.error))
  })
