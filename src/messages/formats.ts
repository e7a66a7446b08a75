// One style of numbers, dates and times for people, made by hand: a browser takes tens of milliseconds to make its first
// `Intl` formatter, and whatever is shown first waits for it.
import { months, weekdays } from './en/calendar.js'

/** A whole number as people read it: "10,000". */
export const formatCount = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, ',')

/** The first three letters, by which a month or a day of the week is known. */
const shorten = (name: string | undefined): string => name?.slice(0, 3) ?? ''

const formatClock = (hours: number, minutes: number): string =>
  `${hours % 12 || 12}:${String(minutes).padStart(2, '0')} ${hours < 12 ? 'AM' : 'PM'}`

const dateText = /^(\d{4})-(\d\d)-(\d\d)$/

/** The instant at which a calendar date (YYYY-MM-DD) begins in UTC; undefined for a text that is none. */
const startOf = (date: string): Date | undefined => {
  if (!dateText.test(date)) return undefined
  const start = new Date(`${date}T00:00:00Z`)
  // A day that the month does not have is read as one of the next month: it is no date.
  return start.getUTCDate() === Number(date.slice(8)) ? start : undefined
}

/**
 * Shows a calendar date (YYYY-MM-DD): `medium` is "Jun 15, 2026", `day` is "Jun 15", `weekday` is "Mon, Jun 15, 2026", and
 * `numeric` is "06/15/2026", as it stands in a field. Text that is no date is returned as it is.
 */
export const formatDate = (
  date: string,
  style: 'medium' | 'day' | 'weekday' | 'numeric' = 'medium',
): string => {
  const [, year = '', month, day] = dateText.exec(date) ?? []
  if (style === 'numeric') return year === '' ? date : `${month}/${day}/${year}`
  const start = startOf(date)
  if (start === undefined) return date
  const short = `${shorten(months[start.getUTCMonth()])} ${start.getUTCDate()}`
  if (style === 'day') return short
  // A year of less than four digits is mistyped, and is to be seen as such.
  const medium = `${short}, ${year}`
  return style === 'weekday' ? `${shorten(weekdays[start.getUTCDay()])}, ${medium}` : medium
}

/** Shows a time of day, HH:MM in 24 hours, as "9:00 AM". Text that is none is returned as it is. */
export const formatTime = (time: string): string => {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)(?::\d\d)?$/.exec(time) ?? []
  if (hours === undefined || minutes === undefined) return time
  return formatClock(Number(hours), Number(minutes))
}

/** Shows an instant (ISO 8601) on the local wall clock: "10:42 AM", with the day before it where that is not today. */
export const formatInstant = (iso: string, now: Date): string => {
  const instant = new Date(iso)
  if (Number.isNaN(instant.getTime())) return ''
  const time = formatClock(instant.getHours(), instant.getMinutes())
  return instant.toDateString() === now.toDateString()
    ? time
    : `${shorten(months[instant.getMonth()])} ${instant.getDate()}, ${time}`
}
