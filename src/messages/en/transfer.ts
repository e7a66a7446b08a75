// Import of encounters from a file, and restore of a backup.
import { formatCount } from '../formats.js'
import { encounters } from './list.js'

export const file = 'JSON file'
export const fileHint =
  'Select a file or drop it here. A backup (Export JSON) restores encounters as they were. From any other file, each encounter becomes a new draft. Nothing is saved until you confirm.'
export const cannotRead = (why: string): string => `The file could not be read: ${why}`
export const tryAnother = 'try another file.'
export const progress = (count: number, total: number): string =>
  `${formatCount(count)} of ${formatCount(total)}`
export const working = {
  reading: 'Reading the file…',
  importing: 'Importing…',
  restoring: 'Restoring…',
} as const

export const importCount = (count: number): string => `Import ${encounters(count)}`
export const importRest = (count: number): string => `Import the other ${encounters(count)}`
export const restoreCount = (count: number): string => `Restore ${encounters(count)}`
export const restoreRest = (count: number): string => `Restore the other ${encounters(count)}`
export const another = 'Select another file'
export const cancel = 'Cancel'
export const close = 'Close'

export const mayNotImport = (name: string): string => `${name} cannot import encounters`
export const mayNotImportHint = 'Sign in as a user who may edit encounters, then select the file again.'
export const mayNotRestore = (name: string): string => `${name} cannot restore a backup`
export const mayNotRestoreHint =
  'This file is a backup. It restores encounters as they were, including approved ones. Sign in as a user who may approve encounters, then select the file again.'
export const cannotRestoreHere = 'A backup cannot be restored here'
export const cannotRestoreHereHint =
  'This file is a backup, and the storage of these encounters does not allow restoring.'

export const withClosed = (statuses: string, count: number): string =>
  `Import ${statuses} encounters as drafts (${formatCount(count)})`
export const withDuplicates = (count: number): string => `Import duplicates as well (${formatCount(count)})`

export const canImport = (count: number, total: number): string =>
  `${formatCount(count)} of ${formatCount(total)} rows can be imported`
export const importCounts = (duplicates: number, leftOut: number, bad: number): string =>
  `Duplicates: ${formatCount(duplicates)}.${leftOut === 0 ? '' : ` Skipped: ${formatCount(leftOut)}.`} Cannot be imported: ${formatCount(bad)}.`
export const cannotBeImported = 'Cannot be imported'
export const willBeImported = 'Will be imported'
export const duplicate = 'Duplicate'
export const leftOut = 'Skipped'
export const unknownFields = (names: string, more: number): string =>
  `Kept, but not a field of this form: ${names}${more > 0 ? ` and ${formatCount(more)} more` : ''}`
export const statusInFile = (status: string, becomesDraft: boolean): string =>
  `${status} in the file${becomesDraft ? ', becomes a draft' : ''}`

export const imported = (count: number): string =>
  `${encounters(count)} imported as ${count === 1 ? 'a draft' : 'drafts'}`
export const noSpace = (count: number, someStay: boolean): string =>
  `This browser’s storage is full: there was no space for ${encounters(count)}.${someStay ? ' What was imported before is saved.' : ''} Free up space for this site, then import the rest.`
export const canceled = (count: number): string => `Canceled before ${formatCount(count)} more.`
export const couldNotImport = (count: number): string => `${encounters(count)} could not be imported:`
export const rows = (positions: readonly number[], more: number): string =>
  `Row${positions.length + more === 1 ? '' : 's'} ${positions.map(formatCount).join(', ')}${more > 0 ? ` and ${formatCount(more)} more` : ''}`
export const moreReasons = (count: number): string => `and ${formatCount(count)} more reasons`

export const willBeRestored = 'Will be restored'
export const alreadyHere = 'Already here'
export const cannotBeRestored = 'Cannot be restored'
export const restored = 'Restored'
export const notRestored = 'Not restored'
export const sameAsFile = (status: string): string => `${status}, the same as in the file`
export const differentHere = (at: string, by: string): string =>
  `The file has a different version. The one here stays as it is: last changed ${at} by ${by}`
export const stays = 'The one here stays as it is'
export const notTried = 'It was not tried'
export const canRestore = (count: number, total: number): string =>
  `This backup can restore ${formatCount(count)} of ${encounters(total)}`
export const restoredCount = (count: number): string => `${encounters(count)} restored`
export const restoreHint =
  'Each comes back with its number, status and history. Encounters that are here do not change.'
export const restoreCounts = (here: number, cannot: number, not: number | undefined): string =>
  `Already here: ${formatCount(here)}. Cannot be restored: ${formatCount(cannot)}.${not === undefined ? '' : ` Not restored: ${formatCount(not)}.`}`
export const stopped = (why: string): string => `It stopped: ${why}`

export const rowsOfFile = 'Rows of the file'
export const row = 'Row'
export const rowNumber = (position: number): string => `Row ${formatCount(position)}`
export const encounter = 'Encounter'
export const patient = 'Patient'
export const dateOfService = 'Date of service'
export const outcome = 'Outcome'
export const details = 'Details'
export const moreRows = (count: number): string => `and ${formatCount(count)} more rows`
