import { wrap } from 'idb'
import { type Database, layoutVersion, makeStores } from './database.js'
import { explainOpening, tookTooLong, unavailable } from './explainError.js'

/** What {@link openDatabase} takes. */
export interface OpenOptions {
  readonly factory: IDBFactory | undefined
  readonly name: string
  /** So long it may take, in ms. */
  readonly patience: number
  /** The browser closes it, or another tab needs it closed. */
  readonly onClosed: () => void
  /** The version to open; another one than this app's in tests alone. */
  readonly version?: number
}

// The library knows no layout of a database that it has not opened itself.
const asDatabase = (database: IDBDatabase): Database => wrap(database) as unknown as Database

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
    request.onupgradeneeded = ({ oldVersion }) => {
      if (isGivenUp) request.transaction?.abort()
      else if (oldVersion < 1) makeStores(asDatabase(request.result))
    }
    request.onblocked = () =>
      giveUp(
        unavailable(
          'another tab still has an older version of this app open, which holds the storage. Close the other tabs of ' +
            'this app, then try again.',
        ),
      )
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
