/** What tells a backup from any other JSON file. */
export const backupFormat = 'encounter-form-backup'

/** The version that is written, and the newest that is read. */
export const backupVersion = 1
