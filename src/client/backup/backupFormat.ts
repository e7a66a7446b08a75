import type { CalendarDate } from '../../encounter/Encounter.js'

/** Identifies a JSON file as a backup. */
export const backupFormat = 'encounter-form-backup'

/** The version written, and the newest version read. */
export const backupVersion = 1

/** The name of a backup file, with its number if the backup has several. */
export const backupFileName = (what: string, today: CalendarDate, index: number, count: number): string =>
  `${what}-${today}${count === 1 ? '' : `-part-${index + 1}-of-${count}`}.json`
