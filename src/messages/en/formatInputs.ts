// Inputs that only some forms have, loaded with the first of them.

import { inSentence } from '../englishGrammar.js'

/** A selected value that the schema does not list. */
export const notAnOption = (text: string): string => `${text} (not an option: clear it)`

// A field that is entered and never shown back.
export const secretKept = 'A value is saved and is not shown. Enter another one to replace it.'
export const secretShown = 'Saved, not shown'
export const removeSecret = (label: string): string => `Remove the saved ${inSentence(label)}`
