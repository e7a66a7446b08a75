// Groups, lists, values of several kinds, and properties that people name themselves.

import { inSentence } from '../englishGrammar.js'

export const addTo = (label: string): string => `Add to ${inSentence(label)}`
export const add = (label: string): string => `Add ${inSentence(label)}`
export const remove = (label: string, place: number): string => `Remove ${inSentence(label)} ${place}`

export const noValueFor = (label: string): string => `No value for ${inSentence(label)}`

/** A property that people name themselves. */
export const entry = 'entry'
export const entries = 'More entries'
export const entriesOf = (group: string): string => (group === entries ? entries : `${group}: entries`)
export const nameOfEntry = (place: number): string => `Name of entry ${place}`
export const valueOfEntry = (name: string, place: number): string =>
  name === '' ? `Value of entry ${place}` : name
export const addEntry = (group: string): string => `Add entry to ${inSentence(group)}`
