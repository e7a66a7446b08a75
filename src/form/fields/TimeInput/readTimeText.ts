import { readZone, type Zone } from './zone.js'

/** Why a text is not a time. Its message is made where it is shown. */
export type TimeProblem =
  | { readonly id: 'unreadable' }
  /** An hour alone, such as "9", which may be in the morning or in the evening. */
  | { readonly id: 'no-half'; readonly hour: number }
  | { readonly id: 'no-hour'; readonly hour: number; readonly withHalf: boolean }
  | { readonly id: 'no-minute'; readonly minute: number }

/** The result of reading a text. */
export type TimeReading =
  | {
      readonly ok: true
      /** `HH:MM:SS`, with the fraction of a second where one was typed. */
      readonly time: string
      /** Absent if the text names none. */
      readonly zone?: Zone
    }
  | { readonly ok: false; readonly problem: TimeProblem }

const longestText = 60

const refuse = (problem: TimeProblem): TimeReading => ({ ok: false, problem })

const twoDigits = (value: number): string => String(value).padStart(2, '0')

const tidy = (text: string): string =>
  text
    .replace(/\p{Cf}/gu, '')
    .replace(/[\s\p{Z}]+/gu, ' ')
    .replace(/[\p{Pd}−]/gu, '-')
    .trim()
    .toLowerCase()

const clock =
  /^(\d{1,2})(?:[:.h]([0-9]{2})(?::([0-5]\d|60)(\.\d{1,9})?)?|([0-9]{2}))?(?: ?(?:([ap])\.? ?(?:m\.?)?))?$/

const readClock = (typed: string): TimeReading => {
  if (typed === 'noon') return { ok: true, time: '12:00:00' }
  if (typed === 'midnight') return { ok: true, time: '00:00:00' }
  const parts = clock.exec(typed)
  if (parts === null) return refuse({ id: 'unreadable' })
  const [, hourText, withColon, second = '00', fraction = '', withoutColon, half] = parts
  const typedHour = Number(hourText)
  const minute = Number(withColon ?? withoutColon ?? 0)
  if (minute > 59) return refuse({ id: 'no-minute', minute })
  if (typedHour > 23 || (half === 'a' && typedHour > 12) || (half === 'p' && typedHour === 0))
    return refuse({ id: 'no-hour', hour: typedHour, withHalf: half !== undefined })
  if (half === undefined && withColon === undefined && withoutColon === undefined && typedHour < 13)
    return refuse({ id: 'no-half', hour: typedHour })
  const hour =
    half === 'a' && typedHour === 12 ? 0 : half === 'p' && typedHour < 12 ? typedHour + 12 : typedHour
  return { ok: true, time: `${twoDigits(hour)}:${twoDigits(minute)}:${second}${fraction}` }
}

/**
 * Reads a time as people type it: "9:30 am", "930a", "0930", "14:05", "noon", with or without a zone ("9:30 am EST",
 * "14:05-05:00"). Without "am" or "pm" it is read on the 24-hour clock.
 */
export const readTimeText = (text: string): TimeReading => {
  if (text.length > longestText) return refuse({ id: 'unreadable' })
  const typed = tidy(text)
  const alone = readClock(typed)
  if (alone.ok || alone.problem.id !== 'unreadable') return alone
  const [, before, zoneText] =
    /^(.+?) ?((?:(?:utc|gmt) ?)?[+-]\d{1,2}(?::?\d\d)?|(?<![a-z])[a-z]{1,4})$/.exec(typed) ?? []
  const zone = zoneText === undefined ? undefined : readZone(zoneText)
  if (before === undefined || zone === undefined) return alone
  const reading = readClock(before)
  return reading.ok ? { ...reading, zone } : reading
}
