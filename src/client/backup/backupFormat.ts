import type { CalendarDate } from '../../encounter/Encounter.js'

/** What tells a backup from any other JSON file. */
export const backupFormat = 'encounter-form-backup'

/** The version that is written, and the newest that is read. */
export const backupVersion = 1

/** Names a file of a backup, so that it is seen how many belong together. */
export const backupFileName = (what: string, today: CalendarDate, index: number, count: number): string =>
  `${what}-${today}${count === 1 ? '' : `-part-${index + 1}-of-${count}`}.json`
