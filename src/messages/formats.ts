// How numbers, dates, times and lists are written. Creating an Intl formatter takes some milliseconds, which the first
// paint would wait for: each is made when it is first used, and English dates need none.

/** How numbers, dates, times and lists are written in a locale. */
export interface Formats {
  /** Formats a number: "10,000". */
  readonly formatCount: (count: number) => string
  /**
   * Formats a calendar date (YYYY-MM-DD): `medium` is "Jun 15, 2026", `day` is "Jun 15", `weekday` is "Mon, Jun 15,
   * 2026", and `numeric` is "06/15/2026", the format of date fields in every locale. Text that is not a date is returned
   * unchanged.
   */
  readonly formatDate: (date: string, style?: DateStyle) => string
  /** Formats a time of day, HH:MM in 24 hours, as "9:00 AM". Other text is returned unchanged. */
  readonly formatTime: (time: string) => string
  /** Formats an instant (ISO 8601) in local time: "10:42 AM", preceded by its day if that is not today. */
  readonly formatInstant: (iso: string, now: Date) => string
  /** The name of a month, 1 to 12, and of its year where one is given: "June", "June 2026". */
  readonly nameOfMonth: (month: number, year?: number) => string
  /** The name of a day of the week, 0 for Sunday: "Monday"; `short`, as the head of a column, "Mo". */
  readonly nameOfWeekday: (weekday: number, style?: 'long' | 'short') => string
  /** Joins the parts of a list: "A, B and C"; `or`: "A, B or C". */
  readonly formatList: (parts: readonly string[], type?: 'and' | 'or') => string
}

/** The styles of a calendar date. */
export type DateStyle = 'medium' | 'day' | 'weekday' | 'numeric'

const dateText = /^(\d{4})-(\d\d)-(\d\d)$/

/** The start of a calendar date (YYYY-MM-DD) in UTC; undefined if the text is not a date. */
const startOf = (date: string): Date | undefined => {
  if (!dateText.test(date)) return undefined
  const start = new Date(`${date}T00:00:00Z`)
  // `Date` reads a day beyond the end of a month as one of the next month.
  return start.getUTCDate() === Number(date.slice(8)) ? start : undefined
}

const once = <Value>(make: () => Value): (() => Value) => {
  let made: { readonly value: Value } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** Creates formatters of dates in UTC, each when it is first used. */
const datesIn = (locale: string) => (options: Intl.DateTimeFormatOptions) =>
  once(() => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }))

const isEnglish = (locale: string): boolean => /^en(?:-US)?$/i.test(locale)

const timeText = /^([01]\d|2[0-3]):([0-5]\d)(?::\d\d)?$/

const englishMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const englishWeekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']

/** Written out: the first paint of a form says a date, and a formatter takes it 10 ms and more on a slow machine. */
const englishDates = (): Pick<Formats, 'formatDate' | 'formatTime' | 'formatList'> => ({
  formatDate: (date, style = 'medium') => {
    const [, year = '', month, day] = dateText.exec(date) ?? []
    if (style === 'numeric') return year === '' ? date : `${month}/${day}/${year}`
    const start = startOf(date)
    if (start === undefined) return date
    const short = `${englishMonths[start.getUTCMonth()]} ${start.getUTCDate()}`
    if (style === 'day') return short
    // A year of fewer than four digits is mistyped and must be visible as such.
    const medium = `${short}, ${year}`
    return style === 'weekday' ? `${englishWeekdays[start.getUTCDay()]}, ${medium}` : medium
  },
  formatTime: (time) => {
    const [, hours, minutes] = timeText.exec(time) ?? []
    if (hours === undefined || minutes === undefined) return time
    return `${Number(hours) % 12 || 12}:${minutes} ${Number(hours) < 12 ? 'AM' : 'PM'}`
  },
  formatList: (parts, type = 'and') =>
    parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${type} ${parts.at(-1)}`,
})

const datesOf = (locale: string): Pick<Formats, 'formatDate' | 'formatTime' | 'formatList'> => {
  const dates = datesIn(locale)
  const day = dates({ month: 'short', day: 'numeric' })
  const medium = dates({ month: 'short', day: 'numeric', year: 'numeric' })
  const weekday = dates({ weekday: 'short', month: 'short', day: 'numeric', year: 'numeric' })
  const time = dates({ hour: 'numeric', minute: '2-digit' })
  const lists = {
    and: once(() => new Intl.ListFormat(locale, { type: 'conjunction' })),
    or: once(() => new Intl.ListFormat(locale, { type: 'disjunction' })),
  }
  const styles = { day, medium, weekday }
  return {
    formatDate: (date, style = 'medium') => {
      const [, year = '', month, dayOfMonth] = dateText.exec(date) ?? []
      if (style === 'numeric') return year === '' ? date : `${month}/${dayOfMonth}/${year}`
      const start = startOf(date)
      if (start === undefined) return date
      const text = styles[style]().format(start)
      // A year of fewer than four digits is mistyped and must be visible as such.
      return year.startsWith('0') ? text.replace(String(Number(year)), year) : text
    },
    formatTime: (text) =>
      timeText.test(text) ? time().format(new Date(`2000-01-01T${text.slice(0, 5)}Z`)) : text,
    formatList: (parts, type = 'and') => lists[type]().format(parts),
  }
}

/** The names of months and days of the week, as the locale has them. */
const namesOf = (locale: string): Pick<Formats, 'nameOfMonth' | 'nameOfWeekday'> => {
  const dates = datesIn(locale)
  const month = dates({ month: 'long' })
  const monthOfYear = dates({ month: 'long', year: 'numeric' })
  const long = dates({ weekday: 'long' })
  const short = dates({ weekday: 'short' })
  const narrow = dates({ weekday: 'narrow' })
  return {
    nameOfMonth: (number, year) =>
      (year === undefined ? month : monthOfYear)().format(Date.UTC(year ?? 2000, number - 1, 15)),
    nameOfWeekday: (weekday, style = 'long') => {
      // 2000-01-02 was a Sunday.
      const day = Date.UTC(2000, 0, 2 + weekday)
      if (style === 'long') return long().format(day)
      const name = short().format(day)
      if (isEnglish(locale)) return name.slice(0, 2)
      // Some languages have no short name, and a column is narrow.
      return name.length > 4 ? narrow().format(day) : name
    },
  }
}

/**
 * How they are written in a locale. Spanish without a region is that of the United States, as English is.
 *
 * @param tag A language tag (BCP 47), such as `es-US`.
 */
export const createFormats = (tag: string): Formats => {
  const locale = tag.toLowerCase() === 'es' ? 'es-US' : tag
  const { formatDate, formatTime, formatList } = isEnglish(locale) ? englishDates() : datesOf(locale)
  const numbers = once(() => new Intl.NumberFormat(locale))
  return {
    formatCount: (count) => {
      if (!isEnglish(locale)) return numbers().format(count)
      // Without a separator to write, the browser need not make its formatter.
      return Number.isInteger(count) && count >= 0 && count < 1000
        ? String(count)
        : count.toLocaleString('en-US')
    },
    formatDate,
    formatTime,
    formatList,
    ...namesOf(locale),
    formatInstant: (iso, now) => {
      const instant = new Date(iso)
      if (Number.isNaN(instant.getTime())) return ''
      const local = (part: number) => String(part).padStart(2, '0')
      const time = formatTime(`${local(instant.getHours())}:${local(instant.getMinutes())}`)
      const day = `${instant.getFullYear()}-${local(instant.getMonth() + 1)}-${local(instant.getDate())}`
      return instant.toDateString() === now.toDateString() ? time : `${formatDate(day, 'day')}, ${time}`
    },
  }
}

/** How they are written in American English, as the English catalogue does. */
export const { formatCount, formatDate, formatTime, formatInstant } = createFormats('en-US')
