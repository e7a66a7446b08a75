import type { StoreNames } from 'idb'
import { loadOnce } from '../../codes/loadOnce.js'
import type { EncounterUi } from '../../encounter/Encounter.js'
import { EncounterClientError } from '../EncounterClientError.js'
import { type Database, everyStore, type Layout, type Reading, type Writing } from './databaseLayout.js'
import { explainFailure, isClosed, isLost, outcomeUnknown, tookTooLong } from './explainError.js'
import { openDatabase } from './openDatabase.js'
import { canLoseDatabase, startNewLog } from './startNewLog.js'

/** Options of {@link createConnection}. */
export interface ConnectionOptions {
  readonly factory: IDBFactory | undefined
  readonly name: string
  readonly patience: number
  /** Called when the browser closes the database: everything cached from it may be out of date. */
  readonly onClosed: () => void
  /** Number of the first encounter. */
  readonly firstId: number
  readonly ui: EncounterUi
}

/** A database that is opened on first use and reopened after the browser has closed it. */
export interface Connection {
  /** Runs `work` in a transaction. `work` must await nothing but requests of that transaction. */
  read<T>(stores: StoreNames<Layout>[], work: (transaction: Reading) => Promise<T>): Promise<T>
  /** Resolves when everything `work` wrote is on disk. If `work` throws, nothing is written. */
  write<T>(work: (transaction: Writing) => Promise<T>): Promise<T>
  /** Number of times the database was opened. */
  openings(): number
}

type AnyTransaction = Pick<Writing, 'abort' | 'done' | 'error'>

interface Started<Transaction> {
  readonly database: Database
  readonly transaction: Transaction
}

/** Aborts a transaction. Returns false if it has ended or can no longer be aborted. */
const abort = (transaction: AnyTransaction): boolean => {
  try {
    transaction.abort()
    return true
  } catch {
    return false
  }
}

/** Creates a {@link Connection}. */
export const createConnection = ({
  factory,
  name,
  patience,
  onClosed,
  firstId,
  ui,
}: ConnectionOptions): Connection => {
  let opening: Promise<Database> | undefined
  let current: Database | undefined
  let openings = 0
  const connect = (): Promise<Database> => {
    if (opening !== undefined) return opening
    const invalidate = () => {
      if (opening === attempt) opening = undefined
    }
    const attempt = openDatabase({
      factory,
      name,
      patience,
      onClosed: () => {
        invalidate()
        onClosed()
      },
      firstId,
      ui,
    })
    opening = attempt
    attempt.then((database) => {
      current = database
      openings += 1
    }, invalidate)
    return attempt
  }

  /** Closes the database; the next call reopens it. */
  const close = (database: Database) => {
    if (current === database) opening = undefined
    database.close()
  }

  /** Starts a transaction, and reopens the database if the browser closed it without an event. */
  const start = async <T>(make: (database: Database) => T): Promise<Started<T>> => {
    const known = connect()
    try {
      const database = await known
      return { database, transaction: make(database) }
    } catch (error) {
      if (!isClosed(error)) throw explainFailure(error)
    }
    if (opening === known) opening = undefined
    try {
      const database = await connect()
      return { database, transaction: make(database) }
    } catch (error) {
      throw explainFailure(error)
    }
  }

  const run = async <Transaction extends AnyTransaction, T>(
    { database, transaction }: Started<Transaction>,
    work: (transaction: Transaction) => Promise<T>,
  ): Promise<T> => {
    let isLate = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const unanswered = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        isLate = true
        if (abort(transaction)) return reject(tookTooLong())
        // It is being committed: the outcome is known soon or never.
        timer = setTimeout(() => reject(outcomeUnknown()), patience)
      }, patience)
    })
    unanswered.catch(() => undefined)
    transaction.done.catch(() => undefined)
    try {
      const worked = work(transaction)
      worked.catch(() => undefined)
      const result = await Promise.race([worked, unanswered])
      await Promise.race([transaction.done, unanswered])
      return result
    } catch (error) {
      // The transaction's error says why its requests were aborted.
      const cause = transaction.error ?? error
      const wasRunning = abort(transaction)
      if (isLate && !(error instanceof EncounterClientError)) throw tookTooLong()
      // Errors thrown by `work` itself are passed on unchanged.
      if (wasRunning && !(error instanceof DOMException)) throw error
      // Some browsers lose a database without firing `close`.
      if (isLost(cause)) close(database)
      throw explainFailure(cause)
    } finally {
      clearTimeout(timer)
    }
  }

  // Once per page: that repairs what an earlier kill left behind. If it does not answer, it times out like any other
  // write.
  const prepare = loadOnce(async () => {
    if (!canLoseDatabase()) return
    await startNewLog(async (durability, work) =>
      run(
        await start((database) => database.transaction(['filling'], 'readwrite', { durability })),
        (transaction) => work(transaction.objectStore('filling')),
      ),
    )
  })

  return {
    read: async (stores, work) =>
      run(await start((database) => database.transaction(stores, 'readonly')), work),
    write: async (work) => {
      await prepare()
      return run(
        await start((database) => database.transaction(everyStore, 'readwrite', { durability: 'strict' })),
        work,
      )
    },
    openings: () => openings,
  }
}
