// The dialog that shows a code in its place in the code set.

export const loading = 'Loading the codes…'
export const unavailable = 'The codes could not be loaded.'
export const tryAgain = 'Try again'
export const notInSet = (code: string): string =>
  `${code} is not in a loaded code set, so there are no codes around it to show.`
export const close = 'Close'
export const add = (code: string): string => `Add ${code}`
export const replaceBy = (code: string, of: string): string => `Use ${code} instead of ${of}`

export const place = 'Place in the code set'
export const allChapters = 'All chapters'
export const chapter = (code: string): string => `Chapter ${code}`
export const category = 'Category, not billable'
export const codes = 'Codes'

/** The kinds of notes of a code. */
export const notes = {
  includes: 'Includes',
  inclusionTerms: 'Inclusion terms',
  excludes1: 'Excludes1: not coded here',
  excludes2: 'Excludes2: not included here',
  codeFirst: 'Code first',
  useAdditional: 'Use additional code',
  codeAlso: 'Code also',
} as const
export const noNotes = 'No notes of its own.'
export const notesAbove = (code: string): string => `The notes from ${code} up also apply.`
