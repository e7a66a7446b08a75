// The words of what is done to an encounter by button or key, and of the way back.
import { encounters } from './list.js'

/** What an action does, as far as its words need to know it. */
export interface Deed {
  readonly action: string
  readonly to: string
  readonly tone: 'forward' | 'back' | 'end'
}

const known: Readonly<Record<string, string>> = { 'Return to draft': 'returned to draft', Reopen: 'reopened' }

/** What an action has been done to is: "submitted", "returned to draft". */
export const deed = ({ action, to, tone }: Deed): string =>
  known[action] ??
  (tone === 'back'
    ? `moved ${action.startsWith('Undo ') ? 'back ' : ''}to ${to}`
    : to.toLocaleLowerCase('en-US'))

export const ask = (action: string, count: number): string => `${action}: ${encounters(count)}?`
/** Why it was not done to one: somebody else was first, who is named where that is known. */
export const already = (what: Deed, by: string | undefined): string =>
  `Already ${deed(what)}${by === undefined ? '' : ` by ${by}`}`
/** A patient's encounter among those that failed. */
export const named = (patient: string, id: string): string => `${patient}, encounter ${id}`
export const unnamed = (id: string): string => `Encounter ${id}`
/** Names the encounter of an undo: "Doe, Jane (8009001)". */
export const namedShort = (patient: string, id: string): string => `${patient} (${id})`
export const undoLabel = (action: string, what: string): string => `${action}: ${what}`

/** Said of one encounter: "Approved: Doe, Jane, encounter 8009001". */
export const moved = (to: string, isBack: boolean, what: string): string =>
  isBack ? `Back to ${to}: ${what}` : `${to}: ${what}`
export const notUndone = (why: string): string => `Not undone: ${why}`
export const nothingToUndo = 'Nothing to undo'
export const waitForRun = 'Wait until the current action is done, or cancel it'
export const notForSelected = 'Not available for what is selected'
export const notForThis = 'Not available for this encounter'
export const selectFirst = 'Open an encounter or select some first'
export const stillLoading = 'The encounter is still loading'
export const mayNotEdit = 'You cannot edit encounters'
export const isFixed = (status: string): string => `It is ${status} and cannot be edited`
