// The summary: number of encounters by status, provider and age.
import { encounters } from './list.js'

export const heading = 'Summary'
export const close = 'Close summary'
export const counting = 'Counting…'
export const cannotCount = (why: string): string => `The encounters could not be counted: ${why}`
/** What is counted; `isNarrowed`: only filtered encounters. */
export const counted = (total: number, isNarrowed: boolean): string => {
  if (!isNarrowed) return total === 0 ? 'No encounters' : `All ${encounters(total)}`
  if (total === 0) return 'No encounters match the search and filters'
  return `${encounters(total)} that match${total === 1 ? 'es' : ''} the search and filters`
}
export const byStatus = 'By status'
export const status = 'Status'
export const byProvider = 'By provider'
export const provider = 'Provider'
export const none = 'None'
export const draftsByAge = 'Drafts by age'
export const dateOfService = 'Date of service'
export const encountersColumn = 'Encounters'
export const part = (label: string, count: string): string => `${label}: ${count}`
