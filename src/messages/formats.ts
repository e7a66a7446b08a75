// One style of numbers, dates and times for people. Each formatter is made once: a browser takes some milliseconds to make
// another, and the first rows of a list wait for it.

const numbers = new Intl.NumberFormat('en-US')

const days = new Intl.DateTimeFormat('en-US', {
  timeZone: 'UTC',
  weekday: 'short',
  month: 'short',
  day: 'numeric',
  year: 'numeric',
})

const clock = new Intl.DateTimeFormat('en-US', {
  month: 'short',
  day: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  hour12: true,
})

/** A number as people read it: "10,000". */
export const formatCount = (count: number): string => numbers.format(count)

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
  const parts = new Map(days.formatToParts(start).map(({ type, value }) => [type, value]))
  const short = `${parts.get('month')} ${parts.get('day')}`
  if (style === 'day') return short
  // A year of less than four digits is mistyped, and is to be seen as such.
  const medium = `${short}, ${year}`
  return style === 'weekday' ? `${parts.get('weekday')}, ${medium}` : medium
}

/** Shows a time of day, HH:MM in 24 hours, as "9:00 AM". Text that is none is returned as it is. */
export const formatTime = (time: string): string => {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)(?::\d\d)?$/.exec(time) ?? []
  if (hours === undefined || minutes === undefined) return time
  return `${Number(hours) % 12 || 12}:${minutes} ${Number(hours) < 12 ? 'AM' : 'PM'}`
}

/** Shows an instant (ISO 8601) on the local wall clock: "10:42 AM", with the day before it where that is not today. */
export const formatInstant = (iso: string, now: Date): string => {
  const instant = new Date(iso)
  if (Number.isNaN(instant.getTime())) return ''
  const parts = new Map(clock.formatToParts(instant).map(({ type, value }) => [type, value]))
  const time = `${parts.get('hour')}:${parts.get('minute')} ${parts.get('dayPeriod')}`
  return instant.toDateString() === now.toDateString()
    ? time
    : `${parts.get('month')} ${parts.get('day')}, ${time}`
}
