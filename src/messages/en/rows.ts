// The rows of a list.

import { inSentence } from '../englishGrammar.js'

/** The name of a row, "Lines 2", by the label of its list. */
export const nameOf = (label: string, place: number): string => `${label} ${place}`

// Each takes the name of a row.
export const actionsOf = (row: string): string => `Actions for ${inSentence(row)}`
export const moveUp = (row: string): string => `Move ${inSentence(row)} up`
export const moveDown = (row: string): string => `Move ${inSentence(row)} down`
export const duplicate = (row: string): string => `Duplicate ${inSentence(row)}`
export const remove = (row: string): string => `Remove ${inSentence(row)}`

export const drag = 'Drag to move'
export const hasErrors = 'Has errors'
export const moveKeys = 'Alt+Up and Alt+Down move a row'

/** Why no row can be added or removed. */
export const most = (count: number): string => `No more than ${count} can be added`
export const least = (count: number): string => `At least ${count} ${count === 1 ? 'is' : 'are'} needed`

// What was done, for assistive technology.
export const moved = (row: string, place: number, count: number): string =>
  `${row} is now ${place} of ${count}`
export const cannotMove = (row: string, up: boolean): string =>
  `${row} is already the ${up ? 'first' : 'last'}`
export const added = (row: string): string => `${row} added`
export const removed = (row: string, left: number): string => `${row} removed, ${left} left`
export const undo = 'Undo'
