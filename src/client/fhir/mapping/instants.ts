import type { CalendarDate } from '../../../encounter/Encounter.js'

const two = (part: number): string => String(part).padStart(2, '0')

/** The day and time of an instant, as the clock of this computer shows it. */
export const localTimeOf = (
  instant: string | undefined,
): { readonly date: string; readonly time: string } | undefined => {
  const at = new Date(instant ?? '')
  if (Number.isNaN(at.getTime())) return undefined
  return {
    date: `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`,
    time: `${two(at.getHours())}:${two(at.getMinutes())}`,
  }
}

/**
 * The day of a date of service as another system may have written it: a date as it is; a time with an offset on the day that
 * it says, wherever it is read; one in UTC by the clock of this computer. A month or a year has no day.
 */
export const dayOf = (text: string | undefined): CalendarDate | undefined => {
  const [, day, time, offset] =
    /^(\d{4}-\d{2}-\d{2})(?:(T[^Z+-]+)(Z|[+-]\d{2}:\d{2})?)?$/.exec(text ?? '') ?? []
  if (time === undefined) return day
  const isUtc = offset === undefined || offset === 'Z' || /^[+-]00:00$/.test(offset)
  return isUtc ? localTimeOf(text)?.date : day
}
