// Errors of localStorage.

export const localStorageFull =
  'This browser’s storage is full. What was saved before is safe, and the form keeps your changes: leave this tab open. Settings → Storage moves your encounters to a larger storage (IndexedDB). Or free up space for this site, and save again.'
export const newerFormat =
  'The encounters in this browser were saved by a newer version of this app. Reload the page to get that version.'
export const noNumberLeft =
  'There is no number left for a new encounter: one in this browser has the highest possible ID. Change that ID first.'
