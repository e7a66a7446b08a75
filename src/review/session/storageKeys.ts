import type { StorageLike } from '../../client/StorageLike.js'

/** The keys of a session's run and undo stack in the tab's storage. */
export const runKey = 'encounter-form:review-run'
export const undoKey = 'encounter-form:review-undo'

/** Removes a stored session from the tab's storage, whichever user it belongs to. */
export const forgetSession = (storage: StorageLike): void => {
  for (const key of [runKey, undoKey]) storage.removeItem(key)
}
