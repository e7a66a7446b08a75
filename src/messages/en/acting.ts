// Actions on one encounter by button or key, and their undo.
import { encounters } from './list.js'

/** The part of an action that its messages depend on. */
export interface Deed {
  readonly action: string
  readonly to: string
  readonly tone: 'forward' | 'back' | 'end'
}

const known: Readonly<Record<string, string>> = { 'Return to draft': 'returned to draft', Reopen: 'reopened' }

/** The past participle of an action: "submitted", "returned to draft". */
export const deed = ({ action, to, tone }: Deed): string =>
  known[action] ??
  (tone === 'back'
    ? `moved ${action.startsWith('Undo ') ? 'back ' : ''}to ${to}`
    : to.toLocaleLowerCase('en-US'))

export const ask = (action: string, count: number): string => `${action}: ${encounters(count)}?`
/** An action failed because somebody else was faster, with that user's name if known. */
export const already = (what: Deed, by: string | undefined): string =>
  `Already ${deed(what)}${by === undefined ? '' : ` by ${by}`}`
/** A patient's encounter in the list of failures. */
export const named = (patient: string, id: string): string => `${patient}, encounter ${id}`
export const unnamed = (id: string): string => `Encounter ${id}`
/** Names the encounter of an undo: "Doe, Jane (8009001)". */
export const namedShort = (patient: string, id: string): string => `${patient} (${id})`
export const undoAction = (action: string): string => `Undo ${action}`
export const undoLabel = (action: string, what: string): string => `${action}: ${what}`

/** The result of an action on one encounter: "Approved: Doe, Jane, encounter 8009001". */
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
