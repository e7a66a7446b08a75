import { type DBSchema, type IDBPDatabase, wrap } from 'idb'
import * as words from '../../messages/en/browserStorage.js'
import { unavailable } from '../clientErrors.js'
import { explainOpening } from '../indexedDb/explainError.js'

/** A value that is encrypted. Nothing in the clear tells what it is about. */
export interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>
  readonly data: ArrayBuffer
}

/** The object stores of one outbox. */
export interface OutboxLayout extends DBSchema {
  /** The keys that encrypt the rest. They cannot be extracted. */
  readonly keys: { readonly key: 'seal' | 'name'; readonly value: CryptoKey }
  /**
   * `at` is the instant of the change, in ms: what is left to tell where it cannot be read any more. `by` names its user, for
   * whoever uses this device next.
   */
  readonly waiting: {
    readonly key: number
    readonly value: Sealed & { readonly at?: number; readonly by?: string }
  }
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

/** A transaction whose requests tell of its failure: otherwise a page reports that nobody looks at how it ended. */
export const watched = <T extends { readonly done: Promise<unknown> }>(transaction: T): T => {
  transaction.done.catch(() => undefined)
  return transaction
}

/** Why a database was closed: by the browser, by a tab that deletes it, or by one with a newer version of the app. */
export type Closing = 'lost' | 'deleted' | 'upgraded'

/**
 * Opens the database of an outbox. Rejects with an `EncounterClientError`, whose cause is a `VersionError` where a newer
 * version of the app has changed it.
 *
 * @param onClosed Called when the database is closed by anything but this connection.
 */
export const openOutboxDatabase = (
  factory: IDBFactory,
  name: string,
  onClosed: (why: Closing) => void,
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
    request.onerror = () => reject(explainOpening(request.error))
    request.onsuccess = () => {
      const database = request.result
      database.onclose = () => onClosed('lost')
      database.onversionchange = ({ newVersion }) => {
        database.close()
        onClosed(newVersion === null ? 'deleted' : 'upgraded')
      }
      resolve(asDatabase(database))
    }
  })

/** Removes everything from the database of an outbox, with its keys. */
export const emptyOutboxDatabase = async (database: OutboxDatabase): Promise<void> => {
  const stores = ['keys', 'waiting', 'sent', 'seen'] as const
  const transaction = watched(database.transaction(stores, 'readwrite', { durability: 'strict' }))
  await Promise.all([...stores.map((store) => transaction.objectStore(store).clear()), transaction.done])
}

/**
 * Deletes the database of an outbox. Other tabs close it first.
 *
 * @param isEmpty Nothing is left in it: then one that does not close it, as a frozen tab, is not waited for.
 */
export const deleteOutboxDatabase = (factory: IDBFactory, name: string, isEmpty: boolean): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = factory.deleteDatabase(name)
    request.onsuccess = () => resolve()
    request.onblocked = () => {
      if (isEmpty) resolve()
    }
    request.onerror = () => reject(unavailable(words.notAllowed, request.error))
  })
