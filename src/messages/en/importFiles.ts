// Problems with files of encounters and backups, and with moving encounters between storages.

type Id = number | string

export const megabytes = (size: string): string => `${size} MB`

export const fileTooLarge = (size: string, most: string): string =>
  `This file is ${size}, and the limit for an import is ${most}. Split it into smaller files.`

export const tooManyRows = (rows: string, most: string): string =>
  `This file has ${rows} rows, and the limit for an import is ${most}. Split it into smaller files.`

export const fileTooDeep = (most: string): string =>
  `This file has lists within lists more than ${most} levels deep. Select another file.`

export const fileNotJson = 'This file is not JSON. Select a file that was exported as JSON.'
export const noEncounters = 'This file has no encounters.'
export const noListOfEncounters =
  'This file has no list of encounters. It must be a backup, a JSON array, or an object with the array “encounters”.'
export const unnamedFile = 'an unnamed file'

export const row = (position: number): string => `Row ${position}`
export const encounter = (id: Id): string => `Encounter ${id}`
export const sameId = (which: string): string => `${which} has the same ID`
export const sameVisit = (which: string): string => `${which} has the same patient, provider and date`
export const notFields = 'It is not a set of fields'

export const newerBackup =
  'This backup was made by a newer version of this app. Reload the page, or ask your administrator to update the app, then restore it.'
export const backupDamaged = 'This backup is damaged: it does not say what it contains. Select another copy.'
export const backupEmpty = 'This backup has no encounters.'

/** The names of the parts of a backup. */
export const partDamaged = (what: string): string => `${what} is missing or damaged`
export const theRecord = 'the record'
export const itsId = 'its ID'
export const itsData = 'its data'
export const itsVersion = 'its version'
export const itsHistory = 'its history'
export const historyEntry = (position: number): string => `entry ${position} of its history`
export const lastChangeTime = 'the time of its last change'
export const lastChangeBy = 'the name of who changed it last'
export const itsMarks = 'what it is marked with'
export const dismissedFinding = 'a dismissed finding'
export const dismissedFindings = 'the list of dismissed findings'
export const returnReason = 'the reason it was returned'
export const sourceFile = 'the file it was imported from'

export const rowHasSameId = (position: number): string => `row ${position} has the same ID`

export const changingMeanwhile = (id: Id): string =>
  `Encounter ${id} is being changed in another tab. Close the other tabs, then try again.`

export const mayStillChange = (status: string): string =>
  `Encounters that are ${status} may still change and were not removed.`
