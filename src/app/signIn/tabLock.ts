import type { StorageLike } from '../../client/StorageLike.js'
import { isPast, lastActiveOf } from '../lock/createIdleWatch.js'
import { type LockNote, lockKeys, readActive, readLock, writeShared } from '../lock/lockKeys.js'
import { locksOf } from '../lock/sealedTab.js'
import type { Finished } from './createIssuer.js'
import type { LockPlace } from './SignIn.js'

/** Since when the app is locked in all tabs, if it is: nobody may have been there to lock it when it was closed. */
export const lockNoteOf = ({ records, after }: LockPlace): LockNote | undefined => {
  const note = readLock(records)
  const now = Date.now()
  const last = lastActiveOf(now, readActive(records))
  if (note !== undefined || last === undefined || after === undefined) return note
  return isPast(last, now, after) ? { since: last + after } : undefined
}

/** Notes, for all tabs, that a user was asked who they are. */
export const noteConfirmed = (records: StorageLike, user: string): void =>
  writeShared(records, lockKeys.confirmed, `${Date.now()} ${user}`)

/**
 * Since when a tab is locked for a user, or for anybody: it stays so where the lock of all tabs was left by signing out.
 * Undefined once the same user was asked who they are since, in whichever tab.
 */
export const tabLockOf = (records: StorageLike, tab: StorageLike, user?: string): LockNote | undefined => {
  const [, at = '', confirmed] = /^(\d+) (.*)$/s.exec(records.getItem(lockKeys.confirmed) ?? '') ?? []
  const locks = locksOf(tab).filter(
    (lock) =>
      (user === undefined || lock.user === user) && !(lock.user === confirmed && Number(at) >= lock.since),
  )
  const [first] = locks
  return first && { since: Math.max(...locks.map(({ since }) => since)) }
}

/** How far the issuer's clock may be behind, in ms. */
const clockSkew = 5 * 60_000

/**
 * Whether an answer shows that the user was asked who they are since the app was locked; `untold` where it does not say when
 * they were asked, though OpenID Connect requires that of whoever is asked with `max_age`.
 *
 * @param asksAgain Config.json says that the issuer asks, though it does not tell.
 */
export const confirmationOf = (
  { wasToConfirm, confirmedAt }: Pick<Finished, 'wasToConfirm' | 'confirmedAt'>,
  { since }: LockNote,
  asksAgain: boolean,
): 'confirmed' | 'not-asked' | 'untold' => {
  if (!wasToConfirm) return 'not-asked'
  if (confirmedAt === undefined) return asksAgain ? 'confirmed' : 'untold'
  return confirmedAt > since - clockSkew ? 'confirmed' : 'not-asked'
}
