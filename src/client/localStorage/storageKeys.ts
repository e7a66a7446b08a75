import type { EncounterId } from '../../encounter/Encounter.js'

const PREFIX = 'encounter-form:'

/** Holds the version of the layout, as a whole number. */
export const FORMAT_KEY = `${PREFIX}format`

/** Holds the highest serial number of the records that were removed, or that were numbered elsewhere. */
export const LAST_ID_KEY = `${PREFIX}last-id`

/** Holds the token of the last turn of writing. */
export const TURN_KEY = `${PREFIX}turn`

/** Starts the key of each record, with its history. */
export const RECORD_PREFIX = `${PREFIX}record:`

/** Starts the key of whatever could not be read. */
export const SET_ASIDE_PREFIX = `${PREFIX}set-aside:`

/** The key of a record. */
export const recordKey = (id: EncounterId): string => `${RECORD_PREFIX}${id}`

/** What the keys start with under which a record, or the history alone, is set aside; a number follows. */
export const setAsidePrefixOf = (key: string, part: 'record' | 'history' = 'record'): string =>
  `${SET_ASIDE_PREFIX}${part}:${key.slice(RECORD_PREFIX.length)}:`

/** The text of the id in the key of a record or of what was set aside of one; undefined for other keys. */
export const idTextIn = (key: string): string | undefined =>
  key.startsWith(RECORD_PREFIX)
    ? key.slice(RECORD_PREFIX.length)
    : /^encounter-form:set-aside:(?:record|history):(.*):\d+$/s.exec(key)?.[1]

/** A text as a serial number; undefined where it is none. */
export const readSerial = (text: string | null | undefined): number | undefined => {
  const serial = /^\d{1,16}$/.test(text ?? '') ? Number(text) : Number.NaN
  return Number.isSafeInteger(serial) ? serial : undefined
}
