import { formatCount } from '../formats.js'

// The frame around every page, and what several of them are called.

export const encounters = 'Encounters'
export const encounter = 'Encounter'
export const settings = 'Settings'
export const newEncounter = 'New encounter'
export const superbill = 'Superbill'
export const mainNavigation = 'Main'
export const signedInAs = 'Signed in as'

export const notKept = 'Nothing will be saved.'
export const notKeptWhy =
  'This browser gives the app no storage, as in a private window: encounters are lost when this tab is closed or reloaded. Open the app in a regular window to save them.'
export const demoStorage = 'Demo storage: not for real patients'
export const licenses = 'Licenses'
/** After the link to them. */
export const licensesOf = 'of the software and the font in this app'
export const showList = 'Show the list'
export const showReport = 'Show the report'
export const runProgress = (action: string, done: number, all: number) =>
  `${action}: ${formatCount(done)} of ${formatCount(all)}`
export const newEncounterKey = 'N'
