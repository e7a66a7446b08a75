import { type Formats, formatDate, formatTime } from '../../../messages/formats.js'
import { readTimeText } from './readTimeText.js'

/** A time with its offset, as `format: time` has it (RFC 3339). */
export interface TimeValue {
  /** `HH:MM:SS` with its fraction. */
  readonly time: string
  /** `Z` or `-05:00`. */
  readonly offset: string
}

/** A date and time with its offset, as `format: date-time` has it. */
export interface DateTimeValue extends TimeValue {
  readonly day: string
}

const fullTime = /^(\d\d:\d\d:\d\d(?:\.\d+)?)(Z|[+-]\d\d:\d\d)$/i

/** Takes a value of `format: time` apart; undefined if it is none. */
export const parseTimeValue = (value: string): TimeValue | undefined => {
  const [, time, offset] = fullTime.exec(value) ?? []
  return time === undefined || offset === undefined ? undefined : { time, offset: offset.toUpperCase() }
}

/** Takes a value of `format: date-time` apart; undefined if it is none. */
export const parseDateTimeValue = (value: string): DateTimeValue | undefined => {
  const [, day, rest = ''] = /^(\d{4}-\d\d-\d\d)[Tt ](.+)$/.exec(value) ?? []
  const time = parseTimeValue(rest)
  return day === undefined || time === undefined ? undefined : { day, ...time }
}

/** How a language writes a time of day. */
type Clock = Pick<Formats, 'formatTime'>

/** The clock of a time: "9:30 AM", and "9:30:15 AM" where it has seconds; in Spanish "9:30 a.m.". */
const formatClock = (time: string, language: Clock): string => {
  const [, minutes = time, seconds = ''] = /^(\d\d:\d\d):(\d\d(?:\.\d+)?)$/.exec(time) ?? []
  const write = (clock: Clock) => {
    const shown = clock.formatTime(minutes)
    return /^0*(?:\.0*)?$/.test(seconds) ? shown : shown.replace(/\d\d(?=\D*$)/, `$&:${seconds}`)
  }
  const shown = write(language)
  const reading = readTimeText(shown)
  // The text of an input must be one that the field reads: other digits, for example, it does not.
  return reading.ok && reading.time === time ? shown : write({ formatTime })
}

/** An offset for reading: "UTC", "UTC-05:00". */
export const formatOffset = (offset: string): string => (offset === 'Z' ? 'UTC' : `UTC${offset}`)

/** A time as the text of its input. It names the zone unless that is the one which a text without a zone gets. */
export const formatTimeValue = ({ time, offset }: TimeValue, assumed: string, language: Clock): string => {
  const clock = formatClock(time, language)
  return offset === assumed ? clock : `${clock} ${formatOffset(offset)}`
}

/** A date and time as the text of its input: "06/15/2026 9:30 AM". */
export const formatDateTimeValue = (value: DateTimeValue, assumed: string, language: Clock): string =>
  `${formatDate(value.day, 'numeric')} ${formatTimeValue(value, assumed, language)}`
