import { formatCount } from '../formats.js'

// What stands where the list has no rows.

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
export const noDrafts = 'No drafts'
export const noDraftsHint = 'Encounters that are not submitted yet appear here.'
export const noneSubmitted = 'No submitted encounters'
export const noneSubmittedHint = 'Submitted encounters appear here until they are approved.'
export const noneApproved = 'No approved encounters'
export const noneApprovedHint = 'Submitted encounters appear here once they are approved.'
export const noneVoided = 'No voided encounters'
export const noneVoidedHint = 'Encounters that were voided stay here for the record.'
export const none = 'No encounters here'
export const goTo = (tab: string) => `Go to ${tab}`
