import { inSentence } from '../englishGrammar.js'

/** The button that opens the calendar: "Choose date of service", or "Choose date: From" for a label of another kind. */
export const choose = (label: string): string =>
  /^date\b/i.test(label) ? `Choose ${inSentence(label)}` : `Choose date: ${label}`

export const keys = 'Press t for today, y for yesterday'

export const beingTyped = (label: string): string => `${label} is being typed. Leave the field to save`

export const notSavedYet = (label: string): string => `${label} is not saved yet. Check it, then save again`

/** The problem with the text, and the date that stays stored. */
export const stays = (problem: string, date: string): string => `${problem}. Until then it stays ${date}`
