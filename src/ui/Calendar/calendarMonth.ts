import { addDays } from '../../codes/addDays.js'
import { composeDate, daysInMonth } from '../../codes/calendarDate.js'
import { weekdayOf } from '../../encounter/calendarDate.js'
import type { CalendarDate } from '../../encounter/Encounter.js'

/** The first and the last day that a calendar offers: those that a field reads. */
const firstDay: CalendarDate = '1900-01-01'
const lastDay: CalendarDate = '9999-12-31'

const daysPerWeek = 7
const monthsPerYear = 12

const clamp = (date: CalendarDate): CalendarDate =>
  date < firstDay ? firstDay : date > lastDay ? lastDay : date

/** Year, month (1 to 12) and day of a date. */
export const partsOf = (date: CalendarDate) => ({
  year: Number(date.slice(0, 4)),
  month: Number(date.slice(5, 7)),
  day: Number(date.slice(8)),
})

/** The same day some months later; the last one of that month where it has no such day. */
export const addMonths = (date: CalendarDate, months: number): CalendarDate => {
  const { year, month, day } = partsOf(date)
  const count = year * monthsPerYear + month - 1 + months
  const [toYear, toMonth] = [Math.floor(count / monthsPerYear), (count % monthsPerYear) + 1]
  if (toYear > Number(lastDay.slice(0, 4))) return lastDay
  return clamp(composeDate(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth))) ?? date)
}

/** The weeks of the month that a date is in, Sunday first; undefined stands for a day of another month. */
export const weeksOfMonth = (date: CalendarDate): readonly (readonly (CalendarDate | undefined)[])[] => {
  const { year, month } = partsOf(date)
  const first = composeDate(year, month, 1) ?? date
  const before = weekdayOf(first)
  const length = daysInMonth(year, month)
  return Array.from({ length: Math.ceil((before + length) / daysPerWeek) }, (_week, week) =>
    Array.from({ length: daysPerWeek }, (_day, weekday) => {
      const day = week * daysPerWeek + weekday - before + 1
      return day < 1 || day > length ? undefined : composeDate(year, month, day)
    }),
  )
}

/** Where a key leads from a day, as the ARIA practices have it for a grid of dates; undefined for any other key. */
export const dayByKey = (date: CalendarDate, key: string, shift: boolean): CalendarDate | undefined => {
  const byDays = (days: number) => {
    // Beyond the last day there is no date with four digits of a year.
    if (days > 0 && date > addDays(lastDay, -days)) return lastDay
    return clamp(addDays(date, days))
  }
  switch (key) {
    case 'ArrowLeft':
      return byDays(-1)
    case 'ArrowRight':
      return byDays(1)
    case 'ArrowUp':
      return byDays(-daysPerWeek)
    case 'ArrowDown':
      return byDays(daysPerWeek)
    case 'Home':
      return byDays(-weekdayOf(date))
    case 'End':
      return byDays(daysPerWeek - 1 - weekdayOf(date))
    case 'PageUp':
      return addMonths(date, shift ? -monthsPerYear : -1)
    case 'PageDown':
      return addMonths(date, shift ? monthsPerYear : 1)
    default:
      return undefined
  }
}
