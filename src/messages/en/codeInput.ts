// The lists of diagnosis and procedure codes, and the input that adds to them.

import { inSentence } from '../englishGrammar.js'

/** "Selected diagnosis codes", by the label of the list. */
export const selected = (label: string): string => `Selected ${inSentence(label)}`

/** The list is empty and read-only. */
export const none = 'None'

/** The first diagnosis. */
export const primary = 'Primary'
export const notInSet = 'Not in the loaded code set'

/** The description of a code whose system has no loaded list. */
export const noDescription = 'No description'

export const remove = (code: string): string => `Remove ${code}`
export const undoRemove = (code: string): string => `Undo remove ${code}`
export const browse = (code: string): string => `Browse ${code}`

/** What a code's notes require and the encounter lacks. */
export const codeFirst = 'Code first'
export const useAdditional = 'Use additional code'
export const andMore = (count: number): string => `and ${count} more`

export const diagnosisPlaceholder = 'Code or words, for example j069 or sore throat'
export const procedurePlaceholder = 'Code or words, for example 99213'

/** The suggestions of an empty input, and the button that shows them. */
export const usedOften = 'Used often'
export const usedOftenByProvider = 'Used often by this provider'

/** The heading of matches that leave out some of the words. */
export const withoutSome = (left: readonly string[]): string =>
  left.length === 1
    ? `Nothing has “${left.join()}”. Without it:`
    : `Nothing has all of these words. Without ${left.map((word) => `“${word}”`).join(', ')}:`
/** Announced when Enter adds none of these. */
export const selectWithout = (left: readonly string[]): string =>
  `No code has ${left.map((word) => `“${word}”`).join(', ')}. To add one without, select it with the arrow keys.`

/** The heading of codes for either side, when no side was typed. */
export const selectSide = 'The side is missing. Select one:'

/** The heading of codes that a short word may mean. */
export const selectMeaning = 'This can mean several codes. Select one:'

/** The assumptions about an injury or accident: "assumed: initial encounter, closed". */
export const assumed = (what: readonly ('initial' | 'closed' | 'displaced' | 'traffic')[]): string => {
  const names = {
    initial: 'initial encounter',
    closed: 'closed',
    displaced: 'displaced',
    traffic: 'traffic accident',
  }
  return `assumed: ${what.map((one) => names[one]).join(', ')}`
}

/** The description of a code that no loaded set contains. */
export const addAsTyped = 'Add as typed'
export const notInSetNote = 'not in the loaded code set'

/** A category in the popup. */
export const selectUnder = 'select a code under it'

/** The footer of the popup. */
export const browseHint = 'Alt+Enter to browse'

/** Announcements for screen readers. */
export const added = (codes: readonly string[], count: number): string =>
  `Added ${codes.join(', ')}. ${count} in the list`
export const removed = (code: string): string => `Removed ${code}`
export const moved = (code: string, place: number, count: number): string =>
  `${code} is now ${place} of ${count}`
export const replaced = (by: string, code: string): string => `${by} replaced ${code}`
export const backInInput = (code: string): string => `${code} is back in the input`
export const backInList = (code: string, place: number, count: number): string =>
  `${code} is back as ${place} of ${count}`

export const alreadyInList = (codes: readonly string[]): string =>
  codes.length === 1
    ? `${codes.join()} is already in the list`
    : `${codes.join(', ')} are already in the list`
export const isCategory = (code: string): string => `${code} is a category. Select a more specific code.`
export const noMatch = (typed: string): string =>
  `No code matches ${typed}. Try other words or enter the whole code.`
export const unavailable = 'The codes could not be loaded. Check the connection and try again.'
export const searchTooLong = (length: string, most: string): string =>
  `This text is too long to search for: ${length} characters, and the limit is ${most}. Enter a code or a few words.`
export const notAdded = (typed: string, why: string): string => `${typed} was not added. ${why}`
export const patientChanged = (typed: string): string =>
  `${typed} was not added because the patient was changed. If it is for this patient, enter it again.`

/** The dialog for looking up a code. */
export const browseCodes = 'Browse codes'
