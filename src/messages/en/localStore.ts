// Errors of localStorage. Reasons in lower case follow a colon.

export const localStorageFull =
  'This browser’s storage is full. What was saved before is safe, and the form keeps your changes: leave this tab open. Settings → Storage moves your encounters to a larger storage (in code: the IndexedDB client). Or free up space for this site, and save again.'
export const noIndexedDb =
  'This browser does not allow this page to use IndexedDB, which keeps two tabs from saving over each other. Allow site data for this address and try again.'
export const otherTabBusy =
  'This tab has waited ten seconds to save. Another tab of this page may be stuck. Close or reload the other tabs, and try again.'
export const newerFormat =
  'The encounters in this browser were saved by a newer version of this app. Reload the page to get that version.'
export const noNumberLeft =
  'There is no number left for a new encounter: one in this browser has the highest possible ID. Change that ID first.'
// Why a record cannot be read. Each follows a colon.
export const notJson = 'it is not JSON'
export const notAnObject = 'it is not a set of fields'
export const noId = 'its ID is not a number or a text'
export const noEncounter = 'its encounter is not a set of fields'
export const noVersion = 'its version is not a text'
export const noInstant = 'its updatedAt is not a time such as 2026-06-15T14:00:00.000Z'
export const noAuthor = 'its updatedBy is not a text'
export const badMarks = 'its marks are not in the stored format'
export const otherId = 'its ID is not the one it is stored under'
