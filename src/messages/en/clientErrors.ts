// Errors of a client. Whole sentences that stand alone or after "Not saved:".
import { joinMessages } from '../joinMessages.js'

type Id = number | string

export const notFields = 'This encounter cannot be saved: it is not a set of fields.'
export const notJson = 'This encounter cannot be saved: it has a value that cannot be stored.'
export const sourceTooLong =
  'This encounter cannot be saved: the name of the file it was imported from is too long.'
export const nestedTooDeep = 'This encounter cannot be saved: its values are nested too deeply.'

export const cannotSave = (why: readonly string[]): string =>
  `This encounter cannot be saved. ${joinMessages(why)}`

export const incomplete = (why: readonly string[]): string =>
  `This encounter is incomplete or not valid. ${joinMessages(why)}`

export const neverSaved = 'This encounter has not been saved yet. Save it first.'

export const startsAs = (status: string): string =>
  `A new encounter starts as ${status}. Save it as ${status}, then change its status.`

export const readOnly = (status: string): string =>
  `This encounter is ${status} and cannot be edited. Reopen it first, if your clinic allows it.`

/** Actions that a user may lack the permission for. */
export const editEncounters = 'edit encounters'
export const removeEncounters = 'remove encounters'
export const restoreBackup = 'restore a backup'
export const takeAction = (action: string): string => `use “${action}”`

export const notAllowed = (user: string, deed: string): string =>
  `${user} does not have permission to ${deed}. Sign in as someone who does.`

/** @param name Of the user who is signed in now. */
export const ofAnotherUser = (name: string): string =>
  `This is another user’s change, and ${name} is signed in now. Sign in as the user who made it.`

export const changedMeanwhile = (by: string): string =>
  `${by} changed this encounter while you were editing. Review it, then make your change again.`

/** @param errors The errors that block it. */
export const hasErrors = (action: string, errors: readonly string[]): string =>
  `“${action}” is not possible yet: ${joinMessages(errors)}`

/** @param why Sentences. */
export const notChecked = (action: string, why: string): string => `“${action}” is not possible yet. ${why}`

export const checksFailed = 'The checks could not be run. Try again in a moment.'

export const noSuchChange = (from: string, to: string): string =>
  `The status of an encounter cannot change from ${from} to ${to}.`

export const needsReason = (action: string): string => `“${action}” needs a reason. Enter one in a few words.`

/** @param excess The number of characters to remove. */
export const reasonTooLong = (length: string, most: string, excess: string): string =>
  `The reason has ${length} characters, and the limit is ${most}. Shorten it by ${excess}`

export const notHere = (id: Id): string => `Encounter ${id} is not in this browser. Look for it in the list.`

export const unexpected = 'Something went wrong. Try again in a moment.'

export const partNotLoaded = 'Part of this page could not be loaded. Check the connection and try again.'

/** An encounter exceeds its bounds; `what` is the label of a field. */
export const aField = 'A field'
export const it = 'It'
export const tooManyLevels = (what: string, most: number): string =>
  `${what} has lists within lists more than ${most} levels deep. Remove it`
export const textTooLong = (what: string, length: string, most: string): string =>
  `${what} has ${length} characters, and the limit is ${most}. Shorten it`
export const tooManyEntries = (what: string, entries: string, most: string, excess: string): string =>
  `${what} has ${entries} entries, and the limit is ${most}. Remove ${excess}`
export const tooLarge = (what: string, most: string): string =>
  `${what} has more than ${most} characters in all. Shorten it`
export const badName = (what: string): string =>
  `${what} has a property named “__proto__”, which cannot be stored. Rename it`
export const badNumber = (what: string): string => `${what} has a number that cannot be stored. Correct it`

/** The groups around a field, before a message that names only the field. */
export const itemOf = (position: number): string => `Item ${position}`
export const within = (group: string): string => `${group}: `
