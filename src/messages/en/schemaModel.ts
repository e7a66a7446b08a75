// The labels of the branches of a schema, where it has no title for them.

import { inSentence, withArticle } from '../englishGrammar.js'

export const noValue = 'No value'
/** What a value is, by its type in JSON. */
export const kinds: Readonly<Record<string, string>> = {
  string: 'Text',
  number: 'Number',
  integer: 'Whole number',
  boolean: 'Yes or no',
  array: 'List',
  object: 'Group of fields',
}
export const option = (place: number): string => `Option ${place}`
/** Tells a label from one before it that reads the same. */
export const again = (label: string, place: number): string => `${label} (${place})`
/** The label of a choice between branches, and of the value of a property that people name. */
export const kindOf = (label: string): string => (label === '' ? 'Kind' : `Kind of ${inSentence(label)}`)
export const rowValue = 'Value'
/** Asks for a branch. */
export const select = (choice: string): string => `Select ${withArticle(choice)}`
export const nameRepeated = 'Another entry has this name: change one of them'
export const nameMissing = 'Enter a name for this value'
