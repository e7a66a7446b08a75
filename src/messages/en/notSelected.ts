/** Text in a code input that is not selected as a code. */
export const code = (text: string): string => `Select a code for “${text}” or clear it`

/** Text in a field with options, such as "a patient", that is not selected as one. */
export const entry = (aKind: string, text: string): string =>
  `Select ${aKind} from the list or clear “${text}”`

/** The same while an earlier selection stays in effect: "“roe” is not selected. The patient is still Doe, Jane. …" */
export const over = (kind: string, aKind: string, text: string, stored: string): string =>
  `“${text}” is not selected. The ${kind} is still ${stored}. ${orKeep(aKind)}.`

export const orKeep = (aKind: string): string => `Select ${aKind} from the list or keep the current one`

export const keepCurrent = (kind: string): string => `Keep current ${kind}`

export const noMatch = (kind: string, text: string): string =>
  `No ${kind} matches “${text}”. Try another spelling, a date or an ID.`

export const directoryAway = 'The directory is unavailable. Try again in a moment.'
