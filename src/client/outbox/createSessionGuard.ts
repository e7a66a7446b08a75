import type { User } from '../../encounter/User.js'
import * as words from '../../messages/en/sending.js'
import { tellerOf } from '../../messages/Told.js'
import { asClientError } from '../clientErrors.js'
import { EncounterClientError } from '../EncounterClientError.js'
import type { OutboxHold } from './Outbox.js'

const tell = tellerOf('sending', words)

/** How long an answer holds, in ms: a session may become another user's while many changes are sent. */
const holdsFor = 5_000

/** Sees to it that nothing is sent in the session of another user. */
export interface SessionGuard {
  /** Whether the session may become another user's. */
  readonly isNeeded: boolean
  /** Why nothing may be sent; undefined if it may, as far as is known. */
  hold(): OutboxHold | undefined
  /**
   * Asks the server whose the session is. Resolves to false where nothing may be sent now.
   *
   * @param isDoubted Whether what was answered last is in doubt.
   */
  maySend(isDoubted?: boolean): Promise<boolean>
  /** Rejects with an `EncounterClientError` where nothing may be sent now. */
  require(): Promise<void>
}

/** What {@link createSessionGuard} takes. */
export interface SessionGuardOptions {
  readonly user: () => User
  readonly readUser: (() => Promise<User>) | undefined
  readonly now: () => number
  readonly onUnavailable: () => void
  /** Called when `hold` changes. */
  readonly onChange: () => void
}

/** Creates a {@link SessionGuard}. Without `readUser` the client is taken to be of one user alone. */
export const createSessionGuard = (options: SessionGuardOptions): SessionGuard => {
  const { user, readUser, now, onUnavailable, onChange } = options
  let hold: OutboxHold | undefined
  let askedAt: number | undefined

  const setHold = (next: OutboxHold | undefined) => {
    const isSame =
      hold?.kind === next?.kind &&
      (hold?.kind !== 'other-user' || next?.kind !== 'other-user' || hold.user.id === next.user.id)
    if (isSame) return
    hold = next
    onChange()
  }

  /** Resolves to why the server could not be asked, if it could not. */
  const ask = async (read: () => Promise<User>): Promise<EncounterClientError | undefined> => {
    const owner = user()
    try {
      const signedIn = await read()
      setHold(signedIn.id === owner.id ? undefined : { kind: 'other-user', owner, user: signedIn })
      return undefined
    } catch (cause) {
      const error = asClientError(cause)
      if (error.kind === 'unauthorized') setHold({ kind: 'signed-out', owner })
      else onUnavailable()
      return error.kind === 'unauthorized' ? undefined : error
    }
  }

  const check = async (isDoubted: boolean): Promise<EncounterClientError | undefined> => {
    if (readUser === undefined) return undefined
    const time = now()
    const isKnown = askedAt !== undefined && Math.abs(time - askedAt) < holdsFor
    if (isKnown && hold === undefined && !isDoubted) return undefined
    askedAt = undefined
    const error = await ask(readUser)
    if (error === undefined) askedAt = time
    return error
  }

  return {
    isNeeded: readUser !== undefined,
    hold: () => hold,
    maySend: async (isDoubted = false) => (await check(isDoubted)) === undefined && hold === undefined,
    require: async () => {
      const error = await check(false)
      if (error !== undefined) throw error
      if (hold !== undefined) {
        throw new EncounterClientError('unauthorized', tell('signInAs', user().name))
      }
    },
  }
}
