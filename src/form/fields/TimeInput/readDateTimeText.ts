import type { CalendarDate } from '../../../encounter/Encounter.js'
import { type DateProblem, readDateText } from '../../../encounter/readDateText.js'
import { readTimeText, type TimeProblem } from './readTimeText.js'
import type { Zone } from './zone.js'

/** Why a text is not a date and time. */
export type DateTimeProblem =
  | { readonly part: 'date'; readonly text: string; readonly problem: DateProblem }
  | { readonly part: 'time'; readonly text: string; readonly problem: TimeProblem }
  | { readonly part: 'no-date' | 'no-time' }

/** The result of reading a text. */
export type DateTimeReading =
  | { readonly ok: true; readonly day: CalendarDate; readonly time: string; readonly zone?: Zone }
  | { readonly ok: false; readonly problem: DateTimeProblem }

const longestText = 100

/**
 * Reads a date and a time as people type them: "6/15/2026 9:30 am", "Jun 15, 2026 at 14:05", "t 930a",
 * "2026-06-15T09:30:00-05:00". The date is as long as it can be, so that "Jun 15 2026" is not a day at 20:26.
 */
export const readDateTimeText = (text: string, today: CalendarDate): DateTimeReading => {
  const typed = text
    .slice(0, longestText)
    .trim()
    .replace(/^(\d{4}-\d\d-\d\d)t(?=\d)/i, '$1 ')
  const whole = readDateText(typed, today)
  // A date is also read out of a date with a time.
  if (whole.ok && !typed.includes(':')) return { ok: false, problem: { part: 'no-time' } }
  if (readTimeText(typed).ok) return { ok: false, problem: { part: 'no-date' } }
  const parts = typed.split(/\s+/)
  const splits = parts.map((_, at) => {
    const end = parts.length - 1 - at
    return [
      parts.slice(0, end).join(' ').replace(/,$/, ''),
      parts.slice(end).join(' ').replace(/^at /i, ''),
    ] as const
  })
  const read = splits.map(([dateText, timeText]) => {
    const date = readDateText(dateText.replace(/(?:^|\s)at$/i, ''), today)
    return { dateText, timeText, date, time: readTimeText(timeText) }
  })
  for (const { date, time } of read)
    if (date.ok && time.ok)
      return {
        ok: true,
        day: date.date,
        time: time.time,
        ...(time.zone === undefined ? {} : { zone: time.zone }),
      }
  for (const { date, time, timeText } of read)
    if (date.ok && !time.ok)
      return { ok: false, problem: { part: 'time', text: timeText, problem: time.problem } }
  // The shortest text that is no time leaves the most for the date.
  const last = read.findLast(({ time }) => time.ok)
  if (last !== undefined && !last.date.ok)
    return { ok: false, problem: { part: 'date', text: last.dateText, problem: last.date.problem } }
  return {
    ok: false,
    problem: { part: 'date', text: typed, problem: whole.ok ? { id: 'unreadable' } : whole.problem },
  }
}
