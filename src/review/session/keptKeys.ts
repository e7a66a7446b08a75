import type { StorageLike } from '../../client/StorageLike.js'

/** Where a tab's storage keeps the run of a session, and what can be taken back. */
export const runKey = 'encounter-form:review-run'
export const undoKey = 'encounter-form:review-undo'

/** Forgets what a session kept in a tab's storage, whoever's it was. */
export const forgetSession = (storage: StorageLike): void => {
  for (const key of [runKey, undoKey]) storage.removeItem(key)
}
