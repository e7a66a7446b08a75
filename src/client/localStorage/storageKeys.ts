import type { EncounterId } from '../../encounter/Encounter.js'

const PREFIX = 'encounter-form:'

/** The version of the layout, as a whole number. */
export const FORMAT_KEY = `${PREFIX}format`

/** The highest serial number of records that were deleted or numbered elsewhere. */
export const LAST_ID_KEY = `${PREFIX}last-id`

/** The token of the last turn. */
export const TURN_KEY = `${PREFIX}turn`

/** Key prefix of records, each with its history. */
export const RECORD_PREFIX = `${PREFIX}record:`

/** Key prefix of what could not be read. */
export const SET_ASIDE_PREFIX = `${PREFIX}set-aside:`

/** The key of a record. */
export const recordKey = (id: EncounterId): string => `${RECORD_PREFIX}${id}`

/** Key prefix under which a record, or only its history, is set aside; a number follows. */
export const setAsidePrefixOf = (key: string, part: 'record' | 'history' = 'record'): string =>
  `${SET_ASIDE_PREFIX}${part}:${key.slice(RECORD_PREFIX.length)}:`

/** The id, as text, in the key of a record or of an entry set aside; undefined for other keys. */
export const idTextIn = (key: string): string | undefined =>
  key.startsWith(RECORD_PREFIX)
    ? key.slice(RECORD_PREFIX.length)
    : /^encounter-form:set-aside:(?:record|history):(.*):\d+$/s.exec(key)?.[1]

/** Parses a serial number; undefined if the text is not one. */
export const readSerial = (text: string | null | undefined): number | undefined => {
  const serial = /^\d{1,16}$/.test(text ?? '') ? Number(text) : Number.NaN
  return Number.isSafeInteger(serial) ? serial : undefined
}
