// The frame around every page, and names used on several pages.

export const encounters = 'Encounters'
export const encounter = 'Encounter'
export const settings = 'Settings'
export const goToEncounters = 'Go to encounters'
export const newEncounter = 'New encounter'
export const mainNavigation = 'Main'
export const signedInAs = 'Signed in as'
/** Said of the list of users where nobody has to sign in. */
export const demoUsers = 'Demo: no sign-in'

export const demoStorage = 'Demo storage: not for real patients'

/** The question about unsaved changes in a dialog. */
export const leaving = 'Leave without saving?'
