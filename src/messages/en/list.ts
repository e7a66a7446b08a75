// The list of encounters: its table, its rows, and what replaces them.
import { formatCount } from '../formats.js'

export const table = 'Encounters'
export const allTab = 'All'
export const todayTab = 'Today'
export const statusTabs = 'Status'
/** "Submitted": the tab of a status. */
export const tabOf = (status: string): string => status
/** "Drafts": the tab of the workflow's initial status. */
export const plural = (status: string): string => `${status}s`

/** "1 encounter", "1,312 encounters"; "10,000+ encounters" where they were counted no further. */
export const encounters = (count: number, isAtLeast = false): string =>
  `${formatCount(count)}${isAtLeast ? '+' : ''} encounter${count === 1 ? '' : 's'}`
export const encounter = (id: string | number): string => `Encounter ${id}`

/** Announced when another list is shown. */
export const shown = (count: number, isAtLeast = false): string =>
  count === 0 ? 'No encounters' : encounters(count, isAtLeast)
/** The same with a sort order: "12 encounters, by Patient, A to Z". */
export const shownSorted = (count: number, order: string, isAtLeast = false): string =>
  `${shown(count, isAtLeast)}, by ${order.charAt(0).toLowerCase()}${order.slice(1)}`
/** "The first 100 of 2,345": how much of a list is loaded. */
export const firstOf = (loaded: number, total: number): string =>
  `The first ${formatCount(loaded)} of ${formatCount(total)}`
export const firstSelected = (loaded: number, total: number): string =>
  `${firstOf(loaded, total)} are selected`

export const dateShort = 'Date'
export const dateRest = ' of service'
export const patient = 'Patient'
export const provider = 'Provider'
export const diagnoses = 'Diagnoses'
export const procedures = 'Procedures'
export const status = 'Status'
export const findings = 'Findings'
export const lastChange = 'Last change'
export const selectShown = 'Select all shown'

export const select = (name: string, date: string): string => `Select ${name}, ${date}`
export const none = 'none'
export const cannotShow = (id: string | number): string => `Encounter ${id} could not be shown`
/** Somebody whom the directory does not have. */
export const unnamed = { patient: 'Patient', provider: 'Provider' }

export const returned = 'Returned'
export const returnedBy = (by: string, reason: string): string => `Returned by ${by}: ${reason}`
export const ready = 'Ready'
export const notChecked = 'Not checked'
export const notDone = 'Not done'
export const noFindings = 'No errors'
export const warnings = (count: number): string => `${formatCount(count)} warning${count === 1 ? '' : 's'}`
/** The number of errors besides the one named. */
export const more = (count: number): string => `+${formatCount(count)}`
export const daysOld = (days: number): string => `${formatCount(days)} days old`
/** The same, after the reason why it is not done. */
export const daysOldShort = (days: number): string => `${formatCount(days)} d`
/** Loading. */
export const pending = '…'
