// The frame around every page, and names used on several pages.

export const encounters = 'Encounters'
export const encounter = 'Encounter'
export const settings = 'Settings'
export const goToEncounters = 'Go to encounters'
export const newEncounter = 'New encounter'
export const mainNavigation = 'Main'
export const signedInAs = 'Signed in as'

export const notKept = 'Nothing will be saved.'
export const notKeptWhy =
  'This browser gives the app no storage, as in a private window: encounters are lost when this tab is closed or reloaded. Open the app in a regular window to save them.'
export const demoStorage = 'Demo storage: not for real patients'
export const newEncounterKey = 'N'

/** The question about unsaved changes in a dialog. */
export const leaving = 'Leave without saving?'
