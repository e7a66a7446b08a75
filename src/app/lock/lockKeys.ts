import type { StorageLike } from '../../client/StorageLike.js'
import { isDictionary, isText } from '../../schema/isDictionary.js'

/** Keys of what all tabs know of the lock. None holds anything of a patient. */
export const lockKeys = {
  /** Since when the app is locked, and for whom; absent while it is open. */
  lock: 'encounter-form-app:lock',
  /** When somebody was last active in any tab. */
  active: 'encounter-form-app:active',
  /** Whom an issuer signed in last, by subject. */
  subject: 'encounter-form-app:subject',
  /** When somebody was last asked who they are, to unlock the app, and whom the issuer then named. */
  confirmed: 'encounter-form-app:confirmed',
} as const

/** Key of the tab's storage: when somebody was last active, as this tab knows. */
export const tabActiveKey = 'encounter-form-app:tab-active'

/** What is known of a locked app. */
export interface LockNote {
  readonly since: number
  /** The user's name, for the page that says so. */
  readonly name?: string | undefined
}

/** What is locked; undefined while the app is open. */
export const readLock = (records: StorageLike): LockNote | undefined => {
  const text = records.getItem(lockKeys.lock)
  if (text === null) return undefined
  try {
    const note: unknown = JSON.parse(text)
    const { since, name } = isDictionary(note) ? note : {}
    return { since: typeof since === 'number' ? since : 0, name: isText(name) ? name : undefined }
  } catch {
    // Whatever was written there was no word to open it.
    return { since: 0 }
  }
}

/** When somebody was last active in any tab, in ms. */
export const readActive = (records: StorageLike): number | undefined => {
  const at = Number(records.getItem(lockKeys.active) ?? Number.NaN)
  return Number.isFinite(at) ? at : undefined
}

/** Writes what all tabs should know. A full storage has room for what it had before. */
export const writeShared = (records: StorageLike, key: string, value: string): void => {
  try {
    records.setItem(key, value)
  } catch {
    // The other tabs find out for themselves, later.
  }
}

const usualMinutes = 15

/** How long the app stays open with nobody there, in ms; undefined: for ever. */
export const lockAfterOf = (config: unknown): number | undefined => {
  const { lockAfterMinutes: minutes = usualMinutes } = isDictionary(config) ? config : {}
  if (minutes === 0) return undefined
  return (typeof minutes === 'number' && minutes > 0 ? minutes : usualMinutes) * 60_000
}

/** Opens the app in all tabs. Whoever does that is there. */
export const unlockAll = (records: StorageLike): void => {
  writeShared(records, lockKeys.active, String(Date.now()))
  records.removeItem(lockKeys.lock)
}
