import { wrap } from 'idb'
import * as own from '../../messages/en/indexedDb.js'
import { type Database, firstState, layoutVersion, makeStores } from './database.js'
import { explainOpening, tookTooLong, unavailable } from './explainError.js'

/** What {@link openDatabase} takes. */
export interface OpenOptions {
  readonly factory: IDBFactory | undefined
  readonly name: string
  /** So long it may take, in ms. */
  readonly patience: number
  /** The browser closes it, or another tab needs it closed. */
  readonly onClosed: () => void
  /** Number of the first encounter. */
  readonly firstId: number
  /** The version to open; another one than this app's in tests alone. */
  readonly version?: number
}

// The library knows no layout of a database that it has not opened itself.
const asDatabase = (database: IDBDatabase): Database => wrap(database) as unknown as Database

/** Numbers go on so far above those that may have been given before the loss. */
const gapAfterLoss = 1_000_000

/** The browser took the database for damaged and has deleted it: notes that in the new one, which gives other numbers. */
const noteLoss = (transaction: IDBTransaction, firstId: number): void => {
  const gaps = 1 + (crypto.getRandomValues(new Uint16Array(1))[0] ?? 0)
  transaction.objectStore('state').put(firstState(firstId + gaps * gapAfterLoss), 'state')
  transaction.objectStore('setAside').put({
    location: 'lost',
    reason: own.databaseLost,
    isLost: true,
    record: null,
    history: [],
  })
}

/**
 * Opens the database, and makes it where there is none. One that opens after it was given up is closed again.
 *
 * @throws EncounterClientError of kind `unavailable`.
 */
export const openDatabase = ({
  factory,
  name,
  patience,
  onClosed,
  firstId,
  version = layoutVersion,
}: OpenOptions): Promise<Database> =>
  new Promise<Database>((resolve, reject) => {
    if (factory === undefined) throw explainOpening(undefined)
    let isGivenUp = false
    const request = factory.open(name, version)
    const giveUp = (error: unknown) => {
      isGivenUp = true
      clearTimeout(timer)
      reject(error)
    }
    const timer = setTimeout(() => giveUp(tookTooLong()), patience)
    request.onupgradeneeded = (event) => {
      if (isGivenUp) return request.transaction?.abort()
      if (event.oldVersion < 1) makeStores(asDatabase(request.result))
      // Chromium alone tells.
      if (request.transaction !== null && 'dataLoss' in event && event.dataLoss === 'total')
        noteLoss(request.transaction, firstId)
    }
    request.onblocked = () => giveUp(unavailable(own.olderTabOpen))
    request.onerror = () => giveUp(explainOpening(request.error))
    request.onsuccess = () => {
      const database = request.result
      if (isGivenUp) return database.close()
      clearTimeout(timer)
      database.onclose = onClosed
      database.onversionchange = () => {
        // Another tab upgrades or deletes it, and waits for this one.
        database.close()
        onClosed()
      }
      resolve(asDatabase(database))
    }
  }).catch((cause: unknown) => {
    throw explainOpening(cause)
  })
