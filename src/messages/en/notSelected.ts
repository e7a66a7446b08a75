import { inSentence, withArticle } from '../englishGrammar.js'

// Each takes the label of the field, such as "Patient".

/** Text in a code input that is not selected as a code. */
export const code = (text: string): string => `Select a code for “${text}” or clear it`

/** Text in a field with options that is not selected as one. */
export const entry = (label: string, text: string): string =>
  `Select ${withArticle(label)} from the list or clear “${text}”`

/** The same while an earlier selection stays in effect: "“roe” is not selected. The patient is still Doe, Jane. …" */
export const over = (label: string, text: string, stored: string): string =>
  `“${text}” is not selected. The ${inSentence(label)} is still ${stored}. ${orKeep(label)}.`

export const orKeep = (label: string): string =>
  `Select ${withArticle(label)} from the list or keep the current one`

export const keepCurrent = (label: string): string => `Keep current ${inSentence(label)}`

export const noMatch = (label: string, text: string): string =>
  `No ${inSentence(label)} matches “${text}”. Try another spelling, a date or an ID.`

export const directoryAway = 'The directory is unavailable. Try again in a moment.'
