import { addDays } from '../codes/addDays.js'
import { composeDate } from '../codes/calendarDate.js'
import { isAscii } from '../messages/isAscii.js'
import { monthOfName, weekdayOf, weekdayOfName } from './calendarDate.js'
import type { CalendarDate } from './Encounter.js'

/** Why a text is not a date. Its message is made where it is shown. */
export type DateProblem =
  | { readonly id: 'unreadable' }
  | { readonly id: 'no-month'; readonly month: number }
  /** `year` is absent if none was typed and no year has such a day. */
  | { readonly id: 'no-day'; readonly year?: number; readonly month: number; readonly day: number }
  | { readonly id: 'too-early'; readonly year: number; readonly earliest: number }
  /** The text names a day of the week, 0 for Sunday, that is not the date's. */
  | { readonly id: 'weekday'; readonly date: CalendarDate; readonly named: number }

/** The result of reading a text. */
export type DateReading =
  | {
      readonly ok: true
      readonly date: CalendarDate
      /** No further typing can change the date, as it can with the year of `6/15/20`. */
      readonly whole: boolean
    }
  | { readonly ok: false; readonly problem: DateProblem }

/** The rules that differ between the two readers. */
interface ReadingRules {
  readonly today: CalendarDate
  readonly earliestYear: number
  /** Whether a two-digit year may be after today. If not, it means the century before. */
  readonly twoDigitsMayBeFuture: boolean
  /** Whether `t`, `y` and dates without a year are accepted. */
  readonly takesShort: boolean
}

/** The parts of a date text. */
interface Parts {
  readonly yearText: string | undefined
  readonly month: number
  readonly day: number
  /** Whether another digit could change the date. */
  readonly open?: boolean
}

const longestText = 60
const earliestYear = 1900
const earliestYearSearched = 1800
/** Two leap days can be eight years apart. */
const mostYearsBack = 8

const refuse = (problem: DateProblem): DateReading => ({ ok: false, problem })
const unreadable = refuse({ id: 'unreadable' })

/** Removes invisible characters and normalizes spaces and dashes. */
const tidy = (text: string): string =>
  (isAscii(text)
    ? text.replace(/ +/g, ' ')
    : text
        .replace(/\p{Cf}/gu, '')
        .replace(/[\s\p{Z}]+/gu, ' ')
        .replace(/[\p{Pd}−]/gu, '-')
  )
    .trim()
    .toLowerCase()

const numericParts = (typed: string): Parts | undefined => {
  const yearFirst = /^(\d{4})([-/. ])(\d{1,2})\2(\d{1,2})$/.exec(typed)
  if (yearFirst) {
    const [, yearText, , month, day = ''] = yearFirst
    return { yearText, month: Number(month), day: Number(day), open: day.length === 1 }
  }
  const monthFirst = /^(\d{1,2})([-/. ])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/.exec(typed)
  if (monthFirst) {
    const [, month, separator, day, yearText] = monthFirst
    if (yearText === undefined && separator === ' ') return undefined
    return { yearText, month: Number(month), day: Number(day) }
  }
  const [, first = '', second, rest = ''] = /^(\d\d)(\d\d)(\d{4}|\d{2})$/.exec(typed) ?? []
  if (first === '') return undefined
  // Eight digits that do not start with a month start with a year.
  return typed.length === 8 && Number(first) > 12
    ? {
        yearText: typed.slice(0, 4),
        month: Number(typed.slice(4, 6)),
        day: Number(typed.slice(6)),
      }
    : { yearText: rest, month: Number(first), day: Number(second) }
}

const namedParts = (typed: string): Parts | undefined => {
  const [, dayFirst, name, itsYear] =
    /^(\d{1,2})(?:st|nd|rd|th)?[-/. ]*([a-z]+)(?:[-/., ]*(\d{4}|\d{2}))?$/.exec(typed) ?? []
  const [, nameFirst, itsDay, year] =
    /^([a-z]+)[-/. ]*(\d{1,2})(?:st|nd|rd|th)?(?:[-/., ]+(\d{4}|\d{2}))?$/.exec(typed) ?? []
  const month = monthOfName(name ?? nameFirst ?? '')
  return month === undefined
    ? undefined
    : { yearText: itsYear ?? year, month, day: Number(dayFirst ?? itsDay) }
}

/** The latest date with this month and day that is not after today. */
const latestPast = (month: number, day: number, today: CalendarDate): CalendarDate | undefined => {
  const thisYear = Number(today.slice(0, 4))
  for (let year = thisYear; year >= thisYear - mostYearsBack; year -= 1) {
    const date = composeDate(year, month, day)
    if (date !== undefined && date <= today) return date
  }
  return undefined
}

const yearOf = (yearText: string, month: number, day: number, rules: ReadingRules): number => {
  if (yearText.length === 4) return Number(yearText)
  const century = Math.floor(Number(rules.today.slice(0, 4)) / 100) * 100
  const year = (rules.twoDigitsMayBeFuture ? 2000 : century) + Number(yearText)
  if (rules.twoDigitsMayBeFuture) return year
  const date = composeDate(year, month, day)
  return date !== undefined && date <= rules.today ? year : year - 100
}

const dateOf = ({ yearText, month, day, open = false }: Parts, rules: ReadingRules): DateReading => {
  if (month < 1 || month > 12) return refuse({ id: 'no-month', month })
  if (yearText === undefined) {
    if (!rules.takesShort) return unreadable
    const date = latestPast(month, day, rules.today)
    return date === undefined ? refuse({ id: 'no-day', month, day }) : { ok: true, date, whole: false }
  }
  const year = yearOf(yearText, month, day, rules)
  if (year < rules.earliestYear) {
    return refuse({ id: 'too-early', year, earliest: rules.earliestYear })
  }
  const date = composeDate(year, month, day)
  return date === undefined
    ? refuse({ id: 'no-day', year, month, day })
    : { ok: true, date, whole: yearText.length === 4 && !open }
}

const relativeDate = (typed: string, today: CalendarDate): CalendarDate | undefined => {
  const [, name, sign = '+', days = '0'] =
    /^(t|today|y|yesterday|tomorrow)(?: ?([+-]) ?(\d{1,4}))?$/.exec(typed) ?? []
  if (name === undefined) return undefined
  const from = name === 'tomorrow' ? 1 : name.startsWith('y') ? -1 : 0
  return addDays(today, from + Number(`${sign}${days}`))
}

const read = (text: string, rules: ReadingRules): DateReading => {
  if (text.length > longestText) return unreadable
  const typed = tidy(text)
  const relative = rules.takesShort ? relativeDate(typed, rules.today) : undefined
  if (relative !== undefined) return { ok: true, date: relative, whole: false }
  // Keeps the written day: converting from another time zone must not shift it.
  const [, timed] =
    /^(\d{4}-\d\d-\d\d)[t ]\d\d:\d\d(?::\d\d(?:[.,]\d+)?)? ?(?:z|[+-]\d\d:?\d\d)?$/.exec(typed) ?? []
  const [, weekdayName = '', afterWeekday] = /^([a-z]+)\.?(?:,? |,)(.+)$/.exec(typed) ?? []
  const named = weekdayOfName(weekdayName)
  const written = timed ?? (named === undefined ? typed : (afterWeekday ?? ''))
  const parts = numericParts(written) ?? namedParts(written)
  if (parts === undefined) return unreadable
  const reading = dateOf(parts, rules)
  if (!reading.ok || named === undefined || weekdayOf(reading.date) === named) return reading
  return refuse({ id: 'weekday', date: reading.date, named })
}

/**
 * Reads a date as people in the US type and paste it: `6/15/26`, `6-15-2026`, `6.15.26`, `2026-06-15`, `06152026`,
 * `061526`, `20260615`, `15 Jun 2026`, `June 15, 2026`, `Mon, Jun 15, 2026`, `2026-06-15T09:00`; without a year,
 * `6/15` and `jun 15` mean the latest such date that is not after today; also `t`, `t-1`, `t+1`, `y`. Numbers are
 * month, day, year, unless the year comes first. A two-digit year is always 20YY. Everything else, a day that does
 * not exist, and a year before 1900 are rejected.
 */
export const readDateText = (text: string, today: CalendarDate): DateReading =>
  read(text, { today, earliestYear, twoDigitsMayBeFuture: true, takesShort: true })

/**
 * Reads a date in a search text, for example a date of birth: like {@link readDateText}, but from 1800 on, the year
 * is required, and a two-digit year is never in the future. Undefined if the text is not a date.
 */
export const parseDateText = (text: string, today: CalendarDate): CalendarDate | undefined => {
  const reading = read(text, {
    today,
    earliestYear: earliestYearSearched,
    twoDigitsMayBeFuture: false,
    takesShort: false,
  })
  return reading.ok ? reading.date : undefined
}
