import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb'
import * as own from '../../messages/en/tabTurns.js'
import { tellerOf } from '../../messages/Told.js'
import { EncounterClientError } from '../EncounterClientError.js'
import { randomToken } from '../randomToken.js'
import type { StorageLike } from '../StorageLike.js'
import { TURN_KEY } from './storageKeys.js'
import { createQueue, type TakeTurn } from './takeTurns.js'

const tell = tellerOf('tabTurns', own)

interface Turns extends DBSchema {
  readonly turns: { readonly key: 'last'; readonly value: unknown }
}

type Turn = IDBPTransaction<Turns, ['turns'], 'readwrite'>

/** How long to wait for another tab's turn, in ms. */
const turnTimeout = 10_000

/** How long localStorage may lag behind, in ms. What is still missing then was deleted, not delayed. */
const maxLag = 1000

const refused = (cause: unknown): EncounterClientError =>
  new EncounterClientError('unavailable', tell('noIndexedDb'), { cause })

const busy = (): EncounterClientError => new EncounterClientError('unavailable', tell('otherTabBusy'))

const abort = (turn: Turn): void => {
  try {
    turn.abort()
  } catch {
    // It has already ended.
  }
}

/** Settles like the promise, unless the timeout or the signal comes first. */
const withTimeout = <T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(busy()), turnTimeout)
    const giveUp = () => reject(signal?.reason)
    signal?.addEventListener('abort', giveUp)
    promise
      .then(resolve, (cause: unknown) => reject(refused(cause)))
      .finally(() => {
        clearTimeout(timer)
        signal?.removeEventListener('abort', giveUp)
      })
  })

/**
 * Creates a {@link TakeTurn} for all tabs that share a localStorage. The lock is a readwrite transaction of
 * IndexedDB: the next one starts when the previous one has ended, in whichever tab, with or without https.
 *
 * The lock alone is not enough. The HTML standard leaves open when one process sees what another wrote to
 * localStorage, and Chromium delivers it some milliseconds late, on a separate channel. So each turn writes a token
 * to the database, and last of all to localStorage: the next turn starts once localStorage shows the token that the
 * database holds. Tokens are only compared for equality, so that no text in localStorage can delay more than one
 * turn.
 */
export const createTabTurns = (storage: StorageLike): TakeTurn => {
  let database: Promise<IDBPDatabase<Turns>> | undefined
  const invalidate = () => {
    database = undefined
  }
  const open = async (): Promise<IDBPDatabase<Turns>> =>
    openDB<Turns>('encounter-form turns', 1, {
      upgrade: (created) => void created.createObjectStore('turns'),
      // Lets another tab delete the database without waiting for this one.
      blocking: async () => {
        const closing = database
        invalidate()
        ;(await closing)?.close()
      },
      terminated: invalidate,
    })

  const startTransaction = async () => {
    database ??= open()
    return (await database).transaction('turns', 'readwrite')
  }

  /** Starts a transaction and reads the token of the previous turn. May wait for other turns. */
  const startTurn = async () => {
    const turn = await startTransaction().catch(() => {
      // The browser may have closed the database; a failed opening is retried once.
      invalidate()
      return startTransaction()
    })
    turn.done.catch(() => undefined)
    return { turn, last: await turn.store.get('last') }
  }

  const publishToken = (token: string): void => {
    try {
      storage.setItem(TURN_KEY, token)
    } catch {
      // The work is done; the next turn waits for this token in vain, once.
    }
  }

  /** Waits until everything that the previous turn wrote has arrived, then stores this turn's token. */
  const awaitPreviousTurn = async (turn: Turn, last: unknown, token: string): Promise<void> => {
    const since = performance.now()
    while (last !== undefined && storage.getItem(TURN_KEY) !== last) {
      if (performance.now() - since > maxLag) break
      // Requests keep the transaction alive.
      await turn.store.get('last')
    }
    await turn.store.put(token, 'last')
    // Reserves the space for the token before the work, which may fill the storage.
    if (storage.getItem(TURN_KEY)?.length !== token.length)
      storage.setItem(TURN_KEY, randomToken(token.length))
  }

  const takeTurn: TakeTurn = async (work, signal) => {
    signal?.throwIfAborted()
    // A turn that times out makes no request, so that its transaction ends at once.
    const { turn, last } = await withTimeout(startTurn(), signal)
    const ended = turn.done.catch(() => undefined)
    const token = randomToken(16)
    try {
      await awaitPreviousTurn(turn, last, token)
      signal?.throwIfAborted()
    } catch (error) {
      // Rolls back: the database must only hold the token of a turn that took place.
      abort(turn)
      await ended
      throw error instanceof EncounterClientError || signal?.aborted ? error : refused(error)
    }
    try {
      return await work()
    } finally {
      // Also after failed work: what it rolled back has to arrive as well.
      publishToken(token)
      await ended
    }
  }

  const queue = createQueue()
  return (work, signal) => queue(() => takeTurn(work, signal), signal)
}
