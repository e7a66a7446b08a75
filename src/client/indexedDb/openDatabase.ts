import { wrap } from 'idb'
import type { EncounterUi } from '../../encounter/Encounter.js'
import * as own from '../../messages/en/indexedDb.js'
import { tellerOf } from '../../messages/Told.js'
import { unavailable } from '../clientErrors.js'
import { rowOf } from '../EncounterRow.js'
import {
  type Database,
  initialState,
  layoutVersion,
  makeStores,
  rebuildRows,
  type Writing,
} from './databaseLayout.js'
import { explainOpening, tookTooLong } from './explainError.js'
import { isStoredRecord } from './readStored.js'

const tell = tellerOf('indexedDb', own)

/** Options of {@link openDatabase}. */
export interface OpenOptions {
  readonly factory: IDBFactory | undefined
  readonly name: string
  /** Timeout in ms. */
  readonly patience: number
  /** Called when the browser closes the database, or another tab needs it closed. */
  readonly onClosed: () => void
  /** Number of the first encounter. */
  readonly firstId: number
  readonly ui: EncounterUi
  /** The version to open; tests open other ones. */
  readonly version?: number
}

// `idb` types only databases that it has opened itself.
const asDatabase = (database: IDBDatabase): Database => wrap(database) as unknown as Database
const asWriting = (transaction: IDBTransaction): Writing => wrap(transaction) as unknown as Writing

/** Numbers continue this far above those that may have been assigned before the loss. */
const gapAfterLoss = 1_000_000

/** Records that the browser deleted the database as damaged. The new database continues with higher numbers. */
const recordLoss = (transaction: IDBTransaction, firstId: number): void => {
  const gaps = 1 + (crypto.getRandomValues(new Uint16Array(1))[0] ?? 0)
  transaction.objectStore('state').put(initialState(firstId + gaps * gapAfterLoss), 'state')
  transaction.objectStore('setAside').put({
    location: 'lost',
    reason: own.databaseLost,
    isLost: true,
    record: null,
    history: [],
  })
}

/** Opens the database, and creates it if there is none. If it opens after the timeout, it is closed again. */
export const openDatabase = ({
  factory,
  name,
  patience,
  onClosed,
  firstId,
  ui,
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
      else if (event.oldVersion < 2 && request.transaction !== null) {
        const upgrade = asWriting(request.transaction)
        upgrade.done.catch(() => undefined)
        rebuildRows(upgrade, (stored, id) =>
          isStoredRecord(stored, id) ? rowOf(stored.record, ui) : undefined,
        )
          // A failed upgrade is rolled back, and opening rejects with the reason. The transaction may be aborted
          // already.
          .catch(() => upgrade.abort())
          .catch(() => undefined)
      }
      // Only Chromium reports data loss.
      if (request.transaction !== null && 'dataLoss' in event && event.dataLoss === 'total')
        recordLoss(request.transaction, firstId)
    }
    request.onblocked = () => giveUp(unavailable(tell('olderTabOpen')))
    request.onerror = () => giveUp(explainOpening(request.error))
    request.onsuccess = () => {
      const database = request.result
      if (isGivenUp) return database.close()
      clearTimeout(timer)
      database.onclose = onClosed
      database.onversionchange = () => {
        // Another tab waits to upgrade or delete the database.
        database.close()
        onClosed()
      }
      resolve(asDatabase(database))
    }
  }).catch((cause: unknown) => {
    throw explainOpening(cause)
  })
