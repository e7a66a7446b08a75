// The frame around every page, and what several of them are called.

export const encounters = 'Encounters'
export const encounter = 'Encounter'
export const settings = 'Settings'
export const newEncounter = 'New encounter'
export const superbill = 'Superbill'
export const mainNavigation = 'Main'
export const signedInAs = 'Signed in as'

export const notKept = 'Nothing will be kept.'
export const notKeptWhy =
  'This browser gives the app no storage, as in a private window: encounters are gone when this tab is closed or reloaded. Open the app in an ordinary window to keep them.'
