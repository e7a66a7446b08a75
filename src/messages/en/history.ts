import { inSentence } from '../englishGrammar.js'
import { formatCount } from '../formats.js'
import { isolate } from '../isolate.js'

export const history = 'History'

export const failed = 'The history could not be loaded.'

/** Expands the saves between the milestones. */
export const showAll = 'Show all changes'
export const showFewer = 'Show fewer'

/** "3 edits by Dr. Lee", "5 edits by Dr. Lee and Robin", "9 edits by 3 people". */
export const edits = (count: number, by: readonly string[]): string => {
  const whose = by.length > 2 ? `${formatCount(by.length)} people` : by.map(isolate).join(' and ')
  return `${count === 1 ? '1 edit' : `${formatCount(count)} edits`} by ${whose}`
}

/** The button for more entries: all the remaining ones, or one page of them. */
export const older = (left: number, atOnce: number): string => {
  if (left === 1) return 'Show the oldest entry'
  return left <= atOnce
    ? `Show the ${formatCount(left)} older entries`
    : `Show ${formatCount(atOnce)} of ${formatCount(left)} older entries`
}

// The following continue after a name: "Dr. Lee added Z00.00".

export const nothing = 'nothing'
export const created = 'saved a draft'
export const saved = 'saved'
export const restored = 'restored from a backup'
export const reopened = 'reopened'
export const returnedTo = (status: string): string => `returned to ${status.toLowerCase()}`
/** "submitted", "approved", "voided"; a status that is not a participle is named. */
export const movedTo = (status: string): string =>
  /ed$/i.test(status) ? status.toLowerCase() : `moved to ${status}`
export const undid = (status: string): string => `undid the change to ${status}`

export const added = (codes: readonly string[]): string => `added ${codes.join(', ')}`
export const removed = (codes: readonly string[]): string => `removed ${codes.join(', ')}`
/** "added to service lines: code 99213, units 1". */
export const addedRow = (list: string, row: string): string => `added to ${inSentence(list)}: ${row}`
export const removedRow = (list: string, row: string): string => `removed from ${inSentence(list)}: ${row}`
export const changedRow = (list: string, from: string, to: string): string =>
  `changed ${inSentence(list)}: ${from} became ${to}`
export const both = (first: string, second: string): string => `${first} and ${second}`
export const diagnoses = 'diagnoses'
export const procedures = 'procedures'
/** "reordered diagnoses". */
export const reordered = (list: string): string => `reordered ${inSentence(list)}`
export const set = (field: string, to: string): string => `set ${inSentence(field)} to ${to}`
export const cleared = (field: string): string => `cleared ${inSentence(field)}`
export const changed = (field: string, from: string, to: string): string =>
  `changed ${inSentence(field)} from ${from} to ${to}`

export const settledReturn = 'marked the return as fixed'
export const dismissed = (finding: string): string => `dismissed a warning (${inSentence(finding)})`
export const restoredFinding = (finding: string): string =>
  `restored a dismissed warning (${inSentence(finding)})`
export const marked = 'marked this encounter'

/** "imported from october.json (number 17 there)". */
export const imported = (file?: string, originalId?: string | number): string => {
  if (file === undefined) return 'imported'
  return `imported from ${isolate(file)}${originalId === undefined ? '' : ` (number ${originalId} there)`}`
}
