import type { BrowserClient } from '../client/BrowserClient.js'
import { EncounterClientError } from '../client/EncounterClientError.js'
import * as words from '../messages/en/storageGate.js'
import { tellerOf } from '../messages/Told.js'

const tell = tellerOf('storageGate', words)

/** The part of `navigator.locks` that the gate uses. */
export type Locks = Pick<LockManager, 'request'>

/** Lets writes through only while their storage is the one in use, whichever tab changes that. */
export interface WriteGate {
  /** Wraps a client so that its writes go through the gate. */
  guard(client: BrowserClient): BrowserClient
  /**
   * Runs work while no tab writes. If the work switches to another storage, the lock is held until this page unloads; by
   * then the other tabs have noticed the switch. Rejects with an `EncounterClientError` if it cannot lock the other tabs
   * out.
   */
  runExclusive<T>(work: () => Promise<T>): Promise<T>
}

const lockName = 'encounter-form-app:storage'

const movedAway = () => new EncounterClientError('unavailable', tell('movedElsewhere'))

/** How long to wait for a lock, in ms. */
const usualPatience = 10_000

/** The message after a wait for a lock timed out. The work was not started. */
const waitedInVain = {
  shared: tell('moveUnderWay'),
  exclusive: tell('saveUnderWay'),
} as const

const cannotShutOut = () => new EncounterClientError('unavailable', tell('needsHttps'))

/**
 * Creates a {@link WriteGate}. In a browser without locks, as on a page without https, each write only checks for itself
 * that its storage is in use, and nothing can run exclusively: another tab could save in the middle of it.
 *
 * @param isInUse Whether this page's storage is the one in use.
 * @param patience How long to wait for a lock, in ms; ten seconds by default.
 */
export const createWriteGate = (
  isInUse: () => boolean,
  locks: Locks | undefined,
  patience = usualPatience,
): WriteGate => {
  const requireInUse = () => {
    if (!isInUse()) throw movedAway()
  }
  /** Runs work under the lock. The timeout applies to waiting for the lock, never to the work. */
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
