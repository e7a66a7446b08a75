// Bulk actions.
import { formatCount } from '../formats.js'
import { type Deed, deed } from './acting.js'
import { encounters } from './list.js'

export const region = 'Selected encounters'
export const selected = (count: number): string => `${formatCount(count)} selected`
export const selectAll = (count: number): string => `Select all ${formatCount(count)} that match`
export const clear = 'Clear'
export const cancel = 'Cancel'
export const dismiss = 'Dismiss'
export const keysActHere = 'Keyboard shortcuts act on these.'
/** A bulk action next to those of the open encounter, and one of several with the same name. */
export const actionFor = (action: string, count: number): string => `${action} ${formatCount(count)}`
export const actionOf = (action: string, count: number): string => `${action} (${formatCount(count)})`
export const progress = (action: string, count: number, total: number): string =>
  `${action}: ${formatCount(count)} of ${formatCount(total)}`

/** The progress of a run: "107 submitted." */
export const done = (what: Deed, count: number): string => `${formatCount(count)} ${deed(what)}.`
export const interrupted = (what: Deed, count: number, total: number): string =>
  `${formatCount(count)} of ${formatCount(total)} ${deed(what)} before the page was reloaded.`
export const failed = (what: Deed, count: number, stay: boolean): string => {
  const rest = stay ? ` and ${count === 1 ? 'is' : 'are'} still selected` : ''
  return `${formatCount(count)} could not be ${deed(what)}${rest}.`
}
/** One word for all failures. */
export const notDone = (count: number): string => `${formatCount(count)} not done.`
export const alreadyCount = (what: Deed, count: number): string =>
  `${formatCount(count)} ${count === 1 ? 'was' : 'were'} already ${deed(what)}.`
export const canceled = (count: number): string => `Canceled before ${formatCount(count)} more.`
export const noSpace = (count: number): string =>
  `There was no space for ${encounters(count)}: this browser’s storage is full. Free up space for this site, then continue.`
export const leftAlone = (count: number, status: string): string =>
  `${encounters(count)} left unchanged: ${count === 1 ? 'it is' : 'they are'} not ${status}.`
export const tryAgain = (count: number): string => `Try again for ${formatCount(count)}`
export const goOn = (action: string, count: number): string => `${action} the other ${formatCount(count)}`
export const undo = (to: string): string => `Undo: back to ${to}`
export const why = (count: number): string => `Why not ${formatCount(count)}`
export const moreNames = (count: number): string => ` and ${formatCount(count)} more`
export const moreReasons = (count: number, areBeside: boolean): string =>
  `and ${formatCount(count)} more reasons${areBeside ? ', each in its row' : ''}`

/** The progress of a run on other pages, with links to it. */
export const showList = 'Show the list'
export const showReport = 'Show the report'
export const runProgress = (action: string, done: number, all: number) =>
  `${action}: ${formatCount(done)} of ${formatCount(all)}`
