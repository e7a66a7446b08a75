// The single style of numbers, dates and times. Creating an Intl formatter takes some milliseconds, which the first
// paint would wait for: there is only one, and numbers use the browser's cached one.

const days = new Intl.DateTimeFormat('en-US', {
  timeZone: 'UTC',
  weekday: 'short',
  month: 'short',
  day: 'numeric',
  year: 'numeric',
})

/** Formats a number: "10,000". */
export const formatCount = (count: number): string => count.toLocaleString('en-US')

const dateText = /^(\d{4})-(\d\d)-(\d\d)$/

/** The start of a calendar date (YYYY-MM-DD) in UTC; undefined if the text is not a date. */
const startOf = (date: string): Date | undefined => {
  if (!dateText.test(date)) return undefined
  const start = new Date(`${date}T00:00:00Z`)
  // `Date` reads a day beyond the end of a month as one of the next month.
  return start.getUTCDate() === Number(date.slice(8)) ? start : undefined
}

/**
 * Formats a calendar date (YYYY-MM-DD): `medium` is "Jun 15, 2026", `day` is "Jun 15", `weekday` is "Mon, Jun 15,
 * 2026", and `numeric` is "06/15/2026", the format of date fields. Text that is not a date is returned unchanged.
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
  // A year of fewer than four digits is mistyped and must be visible as such.
  const medium = `${short}, ${year}`
  return style === 'weekday' ? `${parts.get('weekday')}, ${medium}` : medium
}

/** Formats a time of day, HH:MM in 24 hours, as "9:00 AM". Other text is returned unchanged. */
export const formatTime = (time: string): string => {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)(?::\d\d)?$/.exec(time) ?? []
  if (hours === undefined || minutes === undefined) return time
  return `${Number(hours) % 12 || 12}:${minutes} ${Number(hours) < 12 ? 'AM' : 'PM'}`
}

/** Formats an instant (ISO 8601) in local time: "10:42 AM", preceded by its day if that is not today. */
export const formatInstant = (iso: string, now: Date): string => {
  const instant = new Date(iso)
  if (Number.isNaN(instant.getTime())) return ''
  const local = (part: number) => String(part).padStart(2, '0')
  const time = formatTime(`${local(instant.getHours())}:${local(instant.getMinutes())}`)
  const day = `${instant.getFullYear()}-${local(instant.getMonth() + 1)}-${local(instant.getDate())}`
  return instant.toDateString() === now.toDateString() ? time : `${formatDate(day, 'day')}, ${time}`
}
