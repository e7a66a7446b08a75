/** A text in the input of a list of codes that is none of them yet. */
export const code = (text: string): string => `Select a code for “${text}” or clear it`

/** A text in a field of a list, such as "a patient", that is no entry of it yet. */
export const entry = (aKind: string, text: string): string =>
  `Select ${aKind} from the list or clear “${text}”`

/** A text over an entry that is still what counts: "“roe” is not selected. The patient is still Doe, Jane. …" */
export const over = (kind: string, aKind: string, text: string, stored: string): string =>
  `“${text}” is not selected. The ${kind} is still ${stored}. ${orKeep(aKind)}.`

export const orKeep = (aKind: string): string => `Select ${aKind} from the list or keep the current one`

export const keepCurrent = (kind: string): string => `Keep current ${kind}`

export const noMatch = (kind: string, text: string): string =>
  `No ${kind} matches “${text}”. Try another spelling, a date or an ID.`

export const directoryAway = 'The directory is unavailable. Try again in a moment.'
