import type { EncounterId } from '../../encounter/Encounter.js'
import * as words from '../../messages/en/browserStorage.js'
import * as damagedWords from '../../messages/en/damagedRecords.js'
import { tellerOf } from '../../messages/Told.js'
import { EncounterClientError } from '../EncounterClientError.js'
import type { EncounterStore } from '../EncounterStore.js'
import type { Connection } from './createConnection.js'
import {
  type CountedWriting,
  createReading,
  createWriting,
  type RecordRules,
  readHistory,
} from './createTransactions.js'
import type { Writing } from './databaseLayout.js'
import { DamagedRecord } from './readStored.js'

const tell = tellerOf('browserStorage', words)
const tellDamaged = tellerOf('damagedRecords', damagedWords)

/** An {@link EncounterStore} over a database, with the operations that maintenance needs. */
export interface IndexedDbStore extends EncounterStore {
  /** Runs a write transaction and announces the records it changed. */
  change<T>(work: (writing: CountedWriting, transaction: Writing) => Promise<T>): Promise<T>
  /** Sets aside a record that cannot be read. A readable record is only set aside if a reason is given. */
  moveAside(id: EncounterId, reason?: string): Promise<void>
}

/**
 * Thrown when the signal is aborted while a call waits. Its own class, so that the signal's reason is not mistaken
 * for a failure of the transaction.
 */
class Aborted extends Error {
  override readonly name = 'Aborted'
  readonly reason: unknown

  constructor(reason: unknown) {
    super('aborted')
    this.reason = reason
  }
}

const throwIfAborted = (signal: AbortSignal | undefined) => {
  if (signal?.aborted) throw new Aborted(signal.reason)
}

/** Why a record cannot be read; undefined if it can. */
const reasonOf = async (read: () => Promise<void>): Promise<string | undefined> => {
  try {
    await read()
    return undefined
  } catch (error) {
    if (error instanceof DamagedRecord) return error.reason
    throw error
  }
}

/**
 * Creates an {@link IndexedDbStore}.
 *
 * @param onChanged Called with the ids of the records that a transaction changed, after it completes.
 */
export const createIndexedDbStore = (
  connection: Connection,
  rules: RecordRules,
  onChanged: (ids: readonly EncounterId[]) => void,
): IndexedDbStore => {
  const change: IndexedDbStore['change'] = async (work) => {
    let changed: readonly EncounterId[] = []
    const result = await connection.write(async (transaction) => {
      const writing = await createWriting(transaction, rules)
      const worked = await work(writing, transaction)
      changed = writing.changed()
      if (writing.mustEnd()) await writing.end()
      return worked
    })
    if (changed.length > 0) onChanged(changed)
    return result
  }

  const moveAside: IndexedDbStore['moveAside'] = (id, given) =>
    change(async (writing, transaction) => {
      const record: unknown = await transaction.objectStore('records').get(id)
      if (record === undefined) {
        if (given === undefined) return
        throw new EncounterClientError('not-found', tellDamaged('gone', id))
      }
      const history = await readHistory(transaction, id)
      const unread = await reasonOf(async () => {
        await writing.record(id)
        await writing.events(id)
      })
      const reason = unread ?? given
      if (reason === undefined) return
      const location = `${id}-${writing.serial()}`
      await transaction.objectStore('setAside').add({ id, location, reason, record, history })
      await writing.remove(id)
    })

  /** Runs `work`. If it meets an unreadable record, sets that aside and rejects with an error that says so. */
  const settingAside = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      if (error instanceof Aborted) throw error.reason
      if (!(error instanceof DamagedRecord)) throw error
      await moveAside(error.id)
      throw new EncounterClientError('not-found', tell('isDamaged', error.id), {
        isDamaged: true,
        cause: error,
      })
    }
  }

  return {
    read: async (work, { signal } = {}) => {
      signal?.throwIfAborted()
      return settingAside(() =>
        connection.read(['records', 'events', 'keys'], async (transaction) => {
          throwIfAborted(signal)
          return work(createReading(transaction, rules))
        }),
      )
    },
    write: async (work, { signal } = {}) => {
      signal?.throwIfAborted()
      return settingAside(() =>
        change(async (writing) => {
          // The transaction may have waited for others.
          throwIfAborted(signal)
          return work(writing)
        }),
      )
    },
    change,
    moveAside,
  }
}
