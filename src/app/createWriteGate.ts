import type { BrowserClient } from '../client/BrowserClient.js'
import { EncounterClientError } from '../client/EncounterClientError.js'
import * as words from '../messages/en/storageGate.js'

/** The part of `navigator.locks` that is used. */
export type Locks = Pick<LockManager, 'request'>

/** Lets writes through as long as the storage that they go to is the one in use, in whatever tab that is changed. */
export interface WriteGate {
  /** The client, whose writes go through the gate. */
  guard(client: BrowserClient): BrowserClient
  /**
   * Runs work while no tab writes. Where it makes another storage the one in use, writes stay shut out until this page is
   * gone: the others have heard of it by then. Rejects with an `EncounterClientError` where it cannot keep them out.
   */
  runExclusive<T>(work: () => Promise<T>): Promise<T>
}

const lockName = 'encounter-form-app:storage'

const movedAway = () => new EncounterClientError('unavailable', words.movedElsewhere)

/** So long a lock is waited for, in ms. */
const usualPatience = 10_000

/** What is said where a lock was waited for in vain: nothing was begun. */
const waitedInVain = {
  shared: words.moveUnderWay,
  exclusive: words.saveUnderWay,
} as const

const cannotShutOut = () => new EncounterClientError('unavailable', words.needsHttps)

/**
 * Makes a {@link WriteGate}. A browser without locks, as on a page without https, has each write look for itself alone,
 * and nothing run exclusively: another tab could save in the midst of it.
 *
 * @param isInUse Whether the storage of this page is the one in use.
 * @param patience So long a lock is waited for, in ms; ten seconds unless told.
 */
export const createWriteGate = (
  isInUse: () => boolean,
  locks: Locks | undefined,
  patience = usualPatience,
): WriteGate => {
  const requireInUse = () => {
    if (!isInUse()) throw movedAway()
  }
  /** Runs work under the lock. What ends after a while is the wait for it, never the work. */
  const underLock = async <T>(
    manager: Locks,
    mode: keyof typeof waitedInVain,
    work: () => Promise<T>,
  ): Promise<T> => {
    const signal = AbortSignal.timeout(patience)
    let hasBegun = false
    const begin = async () => {
      hasBegun = true
      return work()
    }
    try {
      return await manager.request(lockName, { mode, signal }, begin)
    } catch (cause) {
      if (hasBegun || !signal.aborted) throw cause
      throw new EncounterClientError('unavailable', waitedInVain[mode], { cause })
    }
  }
  const through = async <T>(write: () => Promise<T>): Promise<T> => {
    const checked = async () => {
      requireInUse()
      return write()
    }
    return locks === undefined ? checked() : underLock(locks, 'shared', checked)
  }
  return {
    guard: (client) => ({
      ...client,
      create: (...call) => through(() => client.create(...call)),
      update: (...call) => through(() => client.update(...call)),
      transition: (...call) => through(() => client.transition(...call)),
      mark: (...call) => through(() => client.mark(...call)),
      restore: (...call) => through(() => client.restore(...call)),
      care: {
        ...client.care,
        remove: (...call) => through(() => client.care.remove(...call)),
        reserve: (...call) => through(() => client.care.reserve(...call)),
        moveAside: (...call) => through(() => client.care.moveAside(...call)),
        restoreSetAside: (...call) => through(() => client.care.restoreSetAside(...call)),
      },
    }),
    runExclusive: async (work) => {
      if (locks === undefined) throw cannotShutOut()
      return new Promise((resolve, reject) => {
        const run = async () => {
          requireInUse()
          await work().then(resolve, reject)
          if (!isInUse()) await new Promise(() => undefined)
        }
        void underLock(locks, 'exclusive', run).catch(reject)
      })
    },
  }
}
