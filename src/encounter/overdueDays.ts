import { daysBetween } from './calendarDate.js'
import type { CalendarDate, EncounterParts } from './Encounter.js'

/** So many days after its visit a draft is nothing to speak of. */
const usualDays = 3

/** How many days ago the visit of a draft was, where that is longer than usual; undefined for all else. */
export const overdueDays = (
  { status, dateOfService }: Pick<EncounterParts, 'status' | 'dateOfService'>,
  /** The status of a draft. */
  initial: string,
  today: CalendarDate,
): number | undefined => {
  if ((status ?? initial) !== initial || dateOfService === undefined) return undefined
  const days = daysBetween(dateOfService, today)
  // A text that is no date is none of any number.
  return days > usualDays ? days : undefined
}
