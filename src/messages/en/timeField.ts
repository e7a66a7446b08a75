// The inputs of a time, and of a date with a time.

const example = 'Enter hours and minutes, for example 9:30 AM'

export const unreadable = (text: string): string => `“${text}” is not a time we can read. ${example}`

export const noHalf = (hour: number): string =>
  hour === 0
    ? `“0” is not a whole time. ${example}`
    : `“${hour}” may be in the morning or in the evening. Add AM or PM, for example ${hour} AM`

export const noHour = (text: string, hour: number, withHalf: boolean): string =>
  `“${text}” is not a time. There is no hour ${hour}${withHalf ? ' with AM or PM' : ''}. ${example}`

export const noMinute = (text: string, minute: number): string =>
  `“${text}” is not a time. An hour has no minute ${minute}. ${example}`

export const noTime = (label: string): string =>
  `${label} needs a time. Add it after the date, for example 06/15/2026 9:30 AM`

export const noDate = (label: string): string =>
  `${label} needs a date. Add it before the time, for example 06/15/2026 9:30 AM`

/** Says which zone a time without one gets. */
export const timeKeys = (offset: string): string =>
  `For example 9:30 AM. Without a time zone it is ${offset}, this device’s time zone today`

export const dateTimeKeys =
  'For example 06/15/2026 9:30 AM. Without a time zone it is in this device’s on that day'

/** What was read, with its zone. */
export const inZone = (time: string, offset: string): string => `${time}, ${offset}`
/** The same where the text names no zone. */
export const inDeviceZone = (time: string, offset: string): string =>
  `${time}, ${offset} (this device’s time zone)`

/** The problem with the text, and the time that stays stored. */
export const stays = (problem: string, time: string): string => `${problem}. Until then it stays ${time}`
