import type { CalendarDate } from './Encounter.js'

const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const EARLIEST_YEAR = 1800
const LONGEST_TEXT = 40
const MS_PER_DAY = 86_400_000

const pad = (value: number, width: number): string => String(value).padStart(width, '0')

const daysInMonth = (year: number, month: number): number => {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

const compose = (year: number, month: number, day: number): CalendarDate | undefined =>
  year >= EARLIEST_YEAR && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
    ? `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
    : undefined

const monthOf = (name: string): number | undefined => {
  const wanted = name === 'sept' ? 'sep' : name
  const position = MONTH_NAMES.findIndex((month) =>
    [month, month.slice(0, 3)].some((form) => form.toLowerCase() === wanted),
  )
  return position < 0 ? undefined : position + 1
}

/** A two-digit year is the latest such year whose date is not after today. */
const dated = (
  yearText: string,
  month: number,
  day: number,
  today: CalendarDate,
): CalendarDate | undefined => {
  if (yearText.length === 4) return compose(Number(yearText), month, day)
  const century = Math.floor(Number(today.slice(0, 4)) / 100) * 100
  const date = compose(century + Number(yearText), month, day)
  if (date !== undefined && date <= today) return date
  return compose(century - 100 + Number(yearText), month, day)
}

/** The calendar date on the local wall clock at an instant. */
export const todayOf = (now: Date): CalendarDate =>
  `${pad(now.getFullYear(), 4)}-${pad(now.getMonth() + 1, 2)}-${pad(now.getDate(), 2)}`

/**
 * Reads a date as people in the US type it: `3/15/1985`, `03-15-1985`, `3.15.85`, `1985-03-15`, `03151985`,
 * `031585`, `19850315`, `15 Mar 1985`, `March 15, 1985`. Numbers are month, day, year unless the year comes
 * first. A two-digit year never lies in the future. Undefined for anything else, for a date that does not exist
 * (02/30) and for a year before 1800.
 */
export const parseDateText = (text: string, today: CalendarDate): CalendarDate | undefined => {
  if (text.length > LONGEST_TEXT) return undefined
  const typed = text.trim().toLowerCase()
  const yearFirst = /^(\d{4})([-/. ])(\d{1,2})\2(\d{1,2})$/.exec(typed)
  if (yearFirst) return compose(Number(yearFirst[1]), Number(yearFirst[3]), Number(yearFirst[4]))
  const monthFirst = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d{2})$/.exec(typed)
  if (monthFirst) return dated(monthFirst[4] ?? '', Number(monthFirst[1]), Number(monthFirst[3]), today)
  const digits = /^(\d\d)(\d\d)(\d{4}|\d{2})$/.exec(typed)
  if (digits) {
    const date = dated(digits[3] ?? '', Number(digits[1]), Number(digits[2]), today)
    if (date !== undefined || typed.length === 6) return date
    return compose(Number(typed.slice(0, 4)), Number(typed.slice(4, 6)), Number(typed.slice(6)))
  }
  const dayName = /^(\d{1,2})(?:st|nd|rd|th)?[-/. ]*([a-z]+)[-/., ]*(\d{4}|\d{2})$/.exec(typed)
  const nameDay = /^([a-z]+)[-/. ]*(\d{1,2})(?:st|nd|rd|th)?(?:[-/., ]+)(\d{4}|\d{2})$/.exec(typed)
  const month = monthOf(dayName?.[2] ?? nameDay?.[1] ?? '')
  if (month === undefined) return undefined
  return dated(dayName?.[3] ?? nameDay?.[3] ?? '', month, Number(dayName?.[1] ?? nameDay?.[2]), today)
}

interface DateParts {
  readonly year: string
  readonly month: string
  readonly day: string
  readonly name: string
}

const partsOf = (date: CalendarDate): DateParts | undefined => {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date) ?? []
  const name = MONTH_NAMES[Number(month) - 1]
  return year === undefined || month === undefined || day === undefined || name === undefined
    ? undefined
    : { year, month, day, name }
}

/**
 * Shows a date: `medium` is "Jun 15, 2026", `numeric` is "06/15/2026". Text that is not YYYY-MM-DD is returned
 * as it is.
 */
export const formatDate = (date: CalendarDate, style: 'medium' | 'numeric' = 'medium'): string => {
  const parts = partsOf(date)
  if (parts === undefined) return date
  const { year, month, day, name } = parts
  return style === 'numeric' ? `${month}/${day}/${year}` : `${name.slice(0, 3)} ${Number(day)}, ${year}`
}

/** Writes a date out: "30 September 2026". Text that is not YYYY-MM-DD is returned as it is. */
export const formatLongDate = (date: CalendarDate): string => {
  const parts = partsOf(date)
  return parts === undefined ? date : `${Number(parts.day)} ${parts.name} ${parts.year}`
}

/** Whole days from one date to another; negative when the second is earlier. NaN where one is not a date. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MS_PER_DAY)
