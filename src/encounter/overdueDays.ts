import { daysBetween } from './calendarDate.js'
import type { CalendarDate, EncounterParts } from './Encounter.js'

/** Drafts are not overdue within this many days of the visit. */
const graceDays = 3

/** Days since the visit of an overdue draft; undefined for all other encounters. */
export const overdueDays = (
  { status, dateOfService }: Pick<EncounterParts, 'status' | 'dateOfService'>,
  /** The status of a draft. */
  initial: string,
  today: CalendarDate,
): number | undefined => {
  if ((status ?? initial) !== initial || dateOfService === undefined) return undefined
  const days = daysBetween(dateOfService, today)
  // For a text that is not a date this is NaN, and the comparison false.
  return days > graceDays ? days : undefined
}
