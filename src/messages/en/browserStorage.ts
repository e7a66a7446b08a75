// Why the storage of a browser cannot be used, and what is wrong with what it has.

type Id = number | string

export const localStorageFull =
  'This browser’s storage is full. What was saved before is safe, and the form keeps your changes: leave this tab open. Settings → Storage moves your encounters to a larger storage (in code: the IndexedDB client). Or free up space for this site, and save again.'

export const databaseFull =
  'This browser’s storage is full. What was saved before is safe, and the form keeps your changes: leave this tab open. Free up space on this device, or remove old encounters that you exported, and save again.'

export const notAllowed =
  'This browser does not allow this page to save anything, as in some private windows or when site data is blocked. Allow site data for this address and try again.'

export const noIndexedDb =
  'This browser does not allow this page to use IndexedDB, which keeps two tabs from saving over each other. Allow site data for this address and try again.'

export const otherTabBusy =
  'This tab has waited ten seconds to save. Another tab of this page may be stuck. Close or reload the other tabs, and try again.'

export const newerLayout =
  'A newer version of this app has changed this browser’s storage. Reload this page to get that version, then try again.'

export const newerFormat =
  'The encounters in this browser were saved by a newer version of this app. Reload the page to get that version.'

export const olderTabOpen =
  'Another tab has an older version of this app open and is using the storage. Close the other tabs of this app, then try again.'

export const failed = 'This browser’s storage failed, and nothing was saved. Try again in a moment.'

export const interrupted = 'The browser closed its storage before anything was saved. Try again.'

export const tookTooLong =
  'This browser’s storage did not answer in time, and nothing was saved. Try again. If that does not help, close the other tabs of this app.'

export const outcomeUnknown =
  'This browser’s storage did not confirm that this was saved. Try again: it will not be saved twice.'

export const noNumberLeft =
  'There is no number left for a new encounter: one in this browser has the highest possible ID. Change that ID first.'

export const noNumberLeftAtAll = 'There is no number left for a new encounter.'

/** A record that cannot be read. */
export const isDamaged = (id: Id): string =>
  `Encounter ${id} is damaged and could not be opened. Nothing was deleted: the list tells you how to get it.`

export const gone = (id: Id): string => `Encounter ${id} is no longer here.`
export const damagedGone = 'This damaged encounter is no longer here. Reload the list.'
export const idTaken = (id: Id): string =>
  `There is another encounter ${id} now. Download the damaged one and compare the two.`
export const idTakenAndStays = (id: Id): string =>
  `There is another encounter ${id} now, and it was not changed.`
/** @param why A reason below, without its full stop. */
export const stillDamaged = (id: Id, why: string): string => `Encounter ${id} still cannot be read: ${why}`
/** @param why A reason below, without its full stop. */
export const notPutBack = (why: string): string =>
  `It cannot be restored: ${why}. Download it, and ask your administrator for help.`
export const notInMemory = 'Encounters that are only in memory cannot be marked as damaged.'
export const noneInMemory = 'There are no damaged encounters here.'

export const databaseLost =
  'this browser found its database damaged and deleted it. Restore your last backup: Import, in the list'

// Why a record cannot be read. They go on after a colon.
export const notJson = 'it is not JSON'
export const notAnObject = 'it is not a set of fields'
export const noId = 'its ID is not a number or a text'
export const noEncounter = 'its encounter is not a set of fields'
export const noVersion = 'its version is not a text'
export const noInstant = 'its updatedAt is not a time such as 2026-06-15T14:00:00.000Z'
export const noAuthor = 'its updatedBy is not a text'
export const badMarks = 'its marks are not in the stored format'
export const badRecord = 'it is not in the stored format'
export const badHistory = 'its history is not in the stored format'
export const noHistory = 'its history is missing'
export const notWhole = 'it is incomplete'
export const otherId = 'its ID is not the one it is stored under'
export const tooLarge = 'it is too large'
export const tooDeep = (most: number): string => `it is nested more than ${most} levels deep`
export const badNumber = 'it has a number that JSON does not allow'
export const historyUnreadable = (why: string): string => `its history cannot be read: ${why}`
export const notOfSchema = (why: string): string => `it does not match the schema: ${why}`
