/** A time zone as a text names it: a fixed offset such as `-05:00` or `Z`, or a place whose offset depends on the day. */
export type Zone = { readonly offset: string } | { readonly place: string }

/** Zones that people in the US write. A place for those that do not say whether daylight saving time applies. */
const named: ReadonlyMap<string, Zone> = new Map<string, Zone>([
  ['z', { offset: 'Z' }],
  ['utc', { offset: 'Z' }],
  ['gmt', { offset: 'Z' }],
  ['et', { place: 'America/New_York' }],
  ['ct', { place: 'America/Chicago' }],
  ['mt', { place: 'America/Denver' }],
  ['pt', { place: 'America/Los_Angeles' }],
  ['est', { offset: '-05:00' }],
  ['edt', { offset: '-04:00' }],
  ['cst', { offset: '-06:00' }],
  ['cdt', { offset: '-05:00' }],
  ['mst', { offset: '-07:00' }],
  ['mdt', { offset: '-06:00' }],
  ['pst', { offset: '-08:00' }],
  ['pdt', { offset: '-07:00' }],
  ['akst', { offset: '-09:00' }],
  ['akdt', { offset: '-08:00' }],
  ['hst', { offset: '-10:00' }],
])

const twoDigits = (value: number): string => String(value).padStart(2, '0')

/** Minutes east of UTC as an offset: -300 is `-05:00`. */
const toOffset = (minutes: number): string => {
  const size = Math.abs(minutes)
  return `${minutes < 0 ? '-' : '+'}${twoDigits(Math.floor(size / 60))}:${twoDigits(size % 60)}`
}

/** Reads the name of a zone: "EST", "Z", "-5", "+0530", "UTC+2". Undefined if it is none. */
export const readZone = (text: string): Zone | undefined => {
  const typed = text.trim().toLowerCase()
  const zone = named.get(typed)
  if (zone !== undefined) return zone
  const [, sign, hours, minutes = '00'] = /^(?:utc|gmt)?\s*([+-])(\d{1,2})(?::?([0-5]\d))?$/.exec(typed) ?? []
  if (sign === undefined || hours === undefined || Number(hours) > 23) return undefined
  return { offset: `${sign}${twoDigits(Number(hours))}:${minutes}` }
}

/** The wall clock of an instant at a place, as if it were UTC, in milliseconds. */
const clockAt = (instant: number, place: string): number => {
  const parts = new Map(
    new Intl.DateTimeFormat('en-US', {
      timeZone: place,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  )
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0
  return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'))
}

/**
 * The offset of a zone on a day (YYYY-MM-DD) at a time (HH:MM): that of this device without a zone. Of a time that the
 * clocks repeat it is either, of one that they skip that before or after.
 */
export const offsetOn = (zone: Zone | undefined, day: string, time: string): string => {
  if (zone !== undefined && 'offset' in zone) return zone.offset
  if (zone === undefined) return toOffset(-new Date(`${day}T${time}`).getTimezoneOffset() || 0)
  const clock = Date.parse(`${day}T${time}Z`)
  const behind = (instant: number) => clockAt(instant, zone.place) - Math.floor(instant / 1000) * 1000
  return toOffset(Math.round(behind(clock - behind(clock)) / 60_000))
}
