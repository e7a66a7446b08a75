// Errors of IndexedDB. Reasons in lower case follow a colon.

type Id = number | string

export const databaseFull =
  'This browser’s storage is full. What was saved before is safe, and the form keeps your changes: leave this tab open. Free up space on this device, or remove old encounters that you exported, and save again.'
export const newerLayout =
  'A newer version of this app has changed this browser’s storage. Reload this page to get that version, then try again.'
export const olderTabOpen =
  'Another tab has an older version of this app open and is using the storage. Close the other tabs of this app, then try again.'
export const failed = 'This browser’s storage failed, and nothing was saved. Try again in a moment.'
export const interrupted = 'The browser closed its storage before anything was saved. Try again.'
export const tookTooLong =
  'This browser’s storage did not answer in time, and nothing was saved. Try again. If that does not help, close the other tabs of this app.'
export const outcomeUnknown =
  'This browser’s storage did not confirm that this was saved. Try again: it will not be saved twice.'
export const noNumberLeftAtAll = 'There is no number left for a new encounter.'
export const idTakenAndStays = (id: Id): string =>
  `There is another encounter ${id} now, and it was not changed.`
/** @param why A reason below, without its full stop. */
export const stillDamaged = (id: Id, why: string): string => `Encounter ${id} still cannot be read: ${why}`
export const databaseLost =
  'this browser found its database damaged and deleted it. Restore your last backup: Import, in the list'
export const noHistory = 'its history is missing'
export const badRecord = 'it is not in the stored format'
export const historyUnreadable = (why: string): string => `its history cannot be read: ${why}`
