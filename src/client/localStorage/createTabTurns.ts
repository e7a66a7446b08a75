import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb'
import * as own from '../../messages/en/localStorage.js'
import { EncounterClientError } from '../EncounterClientError.js'
import { randomToken } from '../randomToken.js'
import type { StorageLike } from '../StorageLike.js'
import { TURN_KEY } from './storageKeys.js'
import { createQueue, type TakeTurn } from './takeTurns.js'

interface Turns extends DBSchema {
  readonly turns: { readonly key: 'last'; readonly value: unknown }
}

type Turn = IDBPTransaction<Turns, ['turns'], 'readwrite'>

/** So long a turn waits for that of another tab, in ms. */
const LONGEST_WAIT = 10_000

/** So long a storage may lag behind, in ms. What is missing then was deleted, not late. */
const LONGEST_LAG = 1000

const refused = (cause: unknown): EncounterClientError =>
  new EncounterClientError('unavailable', own.noIndexedDb, { cause })

const busy = (): EncounterClientError => new EncounterClientError('unavailable', own.otherTabBusy)

const abort = (turn: Turn): void => {
  try {
    turn.abort()
  } catch {
    // It ended by itself.
  }
}

/** Settles as the promise does, unless time or signal end the wait before. */
const inTime = <T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(busy()), LONGEST_WAIT)
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
 * Makes a {@link TakeTurn} among all tabs that share a localStorage. A readwrite transaction of IndexedDB is the lock: a
 * second one begins when the first has ended, in whatever tab, with https or without.
 *
 * A lock alone does not do. The HTML standard leaves open when one process sees what another wrote to localStorage, and
 * Chromium brings it some milliseconds late, on a way of its own. So each turn writes a token of its own to the database,
 * and last of all to the storage: a turn begins when the storage shows the token that the database has. Tokens are
 * compared for equality alone, so that no text in the storage can hold up more than one turn.
 */
export const createTabTurns = (storage: StorageLike): TakeTurn => {
  let database: Promise<IDBPDatabase<Turns>> | undefined
  const forget = () => {
    database = undefined
  }
  const open = async (): Promise<IDBPDatabase<Turns>> => {
    // Nothing is written before a page is there: it need not wait for this.
    const { openDB } = await import('idb')
    return openDB<Turns>('encounter-form turns', 1, {
      upgrade: (created) => void created.createObjectStore('turns'),
      // Whoever deletes the database need not wait for this tab.
      blocking: async () => {
        const closing = database
        forget()
        ;(await closing)?.close()
      },
      terminated: forget,
    })
  }

  const begin = async () => {
    database ??= open()
    return (await database).transaction('turns', 'readwrite')
  }

  /** Begins a transaction, and tells the token of the turn before. It may have to wait for its own turn. */
  const enter = async () => {
    const turn = await begin().catch(() => {
      // The browser may have closed the database meanwhile; one that could not be opened is tried again.
      forget()
      return begin()
    })
    turn.done.catch(() => undefined)
    return { turn, last: await turn.store.get('last') }
  }

  const leave = (token: string): void => {
    try {
      storage.setItem(TURN_KEY, token)
    } catch {
      // The work is done and stays; the next turn waits for this token in vain, once.
    }
  }

  /** Waits until all that the turn before wrote is here, and puts the token of this one in its place. */
  const arrive = async (turn: Turn, last: unknown, token: string): Promise<void> => {
    const since = performance.now()
    while (last !== undefined && storage.getItem(TURN_KEY) !== last) {
      if (performance.now() - since > LONGEST_LAG) break
      // A transaction lives for as long as it is asked something.
      await turn.store.get('last')
    }
    await turn.store.put(token, 'last')
    // The space for the token is taken before the work, which may fill the storage.
    if (storage.getItem(TURN_KEY)?.length !== token.length)
      storage.setItem(TURN_KEY, randomToken(token.length))
  }

  const takeTurn: TakeTurn = async (work, signal) => {
    signal?.throwIfAborted()
    // One that comes too late to be used is asked nothing, and so ends at once.
    const { turn, last } = await inTime(enter(), signal)
    const ended = turn.done.catch(() => undefined)
    const token = randomToken(16)
    try {
      await arrive(turn, last, token)
      signal?.throwIfAborted()
    } catch (error) {
      // The database is to have the token of a turn that took place.
      abort(turn)
      await ended
      throw error instanceof EncounterClientError || signal?.aborted ? error : refused(error)
    }
    try {
      return await work()
    } finally {
      // After work that failed, too: what it put back has to arrive as well.
      leave(token)
      await ended
    }
  }

  const queue = createQueue()
  return (work, signal) => queue(() => takeTurn(work, signal), signal)
}
