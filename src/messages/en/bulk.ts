// The words of what is done to many encounters at once, and of the way back.
import { formatCount } from '../formats.js'
import { encounters } from './list.js'

/** What an action does, as far as its words need to know it. */
interface Deed {
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

export const region = 'Selected encounters'
export const selected = (count: number): string => `${formatCount(count)} selected`
export const selectAll = (count: number): string => `Select all ${formatCount(count)} that match`
export const clear = 'Clear'
export const cancel = 'Cancel'
export const dismiss = 'Dismiss'
export const keysActHere = 'Keyboard shortcuts act on these.'
/** An action beside those of the open encounter, and one of several with the same name. */
export const actionFor = (action: string, count: number): string => `${action} ${formatCount(count)}`
export const actionOf = (action: string, count: number): string => `${action} (${formatCount(count)})`
export const ask = (action: string, count: number): string => `${action}: ${encounters(count)}?`
export const progress = (action: string, count: number, total: number): string =>
  `${action}: ${formatCount(count)} of ${formatCount(total)}`

/** How far a run came: "107 submitted." */
export const done = (what: Deed, count: number): string => `${formatCount(count)} ${deed(what)}.`
export const interrupted = (what: Deed, count: number, total: number): string =>
  `${formatCount(count)} of ${formatCount(total)} ${deed(what)} before the page was reloaded.`
export const failed = (what: Deed, count: number, stay: boolean): string => {
  const rest = stay ? ` and ${count === 1 ? 'is' : 'are'} still selected` : ''
  return `${formatCount(count)} could not be ${deed(what)}${rest}.`
}
/** In one word of all that failed. */
export const notDone = (count: number): string => `${formatCount(count)} not done.`
export const alreadyCount = (what: Deed, count: number): string =>
  `${formatCount(count)} ${count === 1 ? 'was' : 'were'} already ${deed(what)}.`
/** Why it was not done to one: somebody else was first, who is named where that is known. */
export const already = (what: Deed, by: string | undefined): string =>
  `Already ${deed(what)}${by === undefined ? '' : ` by ${by}`}`
export const canceled = (count: number): string => `Canceled before ${formatCount(count)} more.`
export const noSpace = (count: number): string =>
  `There was no space for ${encounters(count)}: this browser’s storage is full. Free up space for this site, then continue.`
export const leftAlone = (count: number, status: string): string =>
  `${encounters(count)} left unchanged: not ${status}.`
export const tryAgain = (count: number): string => `Try again for ${formatCount(count)}`
export const goOn = (action: string, count: number): string => `${action} the other ${formatCount(count)}`
export const undo = (to: string): string => `Undo: back to ${to}`
export const why = (count: number): string => `Why not ${formatCount(count)}`
export const moreNames = (count: number): string => ` and ${formatCount(count)} more`
export const moreReasons = (count: number, areBeside: boolean): string =>
  `and ${formatCount(count)} more reasons${areBeside ? ', each in its row' : ''}`
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
export const mayNotEdit = 'You may not edit encounters'
export const isFixed = (status: string): string => `It is ${status} and cannot be edited`
