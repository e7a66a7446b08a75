import { formatCount } from '../formats.js'

// Replaces an empty list.

export const failed = 'The encounters could not be loaded'
export const tryAgain = 'Try again'

export const noMatch = 'No encounters match'
export const noMatchHint = 'Clear the filters to see all encounters in this tab.'
export const clearFilters = 'Clear filters'
export const unchecked = (count: number, more: boolean) =>
  `${more ? '' : `${noMatch}. `}${formatCount(count)} ${more ? 'more ' : ''}could not be checked`
export const uncheckedHint = 'The directory or the code sets are unavailable. Try again in a moment.'

export const firstVisit = 'No encounters yet'
export const firstVisitHint = 'An encounter records one visit: the patient, the date and the codes.'
/** "No drafts": for the workflow's initial status. */
export const noneOf = (status: string) => `No ${status.toLowerCase()}s`
export const noneIn = (status: string) => `No ${status.toLowerCase()} encounters`
/** "Submitted encounters appear here until they are approved." */
export const hereUntil = (status: string | undefined, next: string) =>
  `${status === undefined ? 'Encounters' : `${status} encounters`} appear here until they are ${next.toLowerCase()}.`
export const hereOnce = (before: string, status: string) =>
  `${before} encounters appear here once they are ${status.toLowerCase()}.`
export const stayHere = (status: string) => `${status} encounters stay here for the record.`
export const none = 'No encounters here'
export const goTo = (tab: string) => `Go to ${tab}`
