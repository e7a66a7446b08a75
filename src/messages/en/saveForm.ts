// The Save button of a form of any schema, and what becomes of it.

export const save = 'Save'
export const saving = 'Saving…'
/** Why a host did not take the form: its own words, if any. */
export const notSaved = (why: string): string =>
  `Not saved${why === '' ? '' : `: ${why.replace(/[.!]$/, '')}`}. Nothing you entered is lost. Try again.`
