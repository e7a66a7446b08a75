// Errors of the browser's storage, whichever one it is.

type Id = number | string

export const notAllowed =
  'This browser does not allow this page to save anything, as in some private windows or when site data is blocked. Allow site data for this address and try again.'

/** A record that cannot be read. */
export const isDamaged = (id: Id): string =>
  `Encounter ${id} is damaged and could not be opened. Nothing was deleted: the list tells you how to get it.`

export const badHistory = 'its history is not in the stored format'
export const tooLarge = 'it is too large'
export const tooDeep = (most: number): string => `it is nested more than ${most} levels deep`
export const badNumber = 'it has a number that JSON does not allow'
export const notOfSchema = (why: string): string => `it does not match the schema: ${why}`
/** "Date of service is not valid (format)". */
export const violates = (field: string, keyword: string): string =>
  `${field === '' ? 'The encounter' : field} is not valid (${keyword})`
export const uncheckable = 'it is too large or nested too deep to check'
