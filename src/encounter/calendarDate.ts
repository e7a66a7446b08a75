import { msPerDay } from '../codes/addDays.js'
import { localDate } from '../codes/calendarDate.js'
import * as words from '../messages/en/calendar.js'
import type { CalendarDate } from './Encounter.js'

/** The local calendar date of an instant. */
export const todayOf = (now: Date): CalendarDate => localDate(now)

/** The month, 1 to 12, of a lower-case name: "june", "jun", "sept". */
export const monthOfName = (name: string): number | undefined => {
  const wanted = name === 'sept' ? 'sep' : name
  const position = words.months.findIndex((month) =>
    [month, month.slice(0, 3)].some((form) => form.toLowerCase() === wanted),
  )
  return position < 0 ? undefined : position + 1
}

/** The day of the week, 0 for Sunday, of a lower-case name: "monday", "mon", "tues". */
export const weekdayOfName = (name: string): number | undefined => {
  const position = words.weekdays.findIndex(
    (weekday) => name.length >= 3 && weekday.toLowerCase().startsWith(name),
  )
  return position < 0 ? undefined : position
}

/** Whole days between two dates; negative if the second is earlier, NaN if either is not a date. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / msPerDay)

/** The day of the week of a date, 0 for Sunday. */
export const weekdayOf = (date: CalendarDate): number =>
  // Day 0, 1970-01-01, was a Thursday.
  (((daysBetween('1970-01-01', date) + 4) % 7) + 7) % 7
