import type { EncounterId } from '../../encounter/Encounter.js'

const PREFIX = 'encounter-form:'

/** Holds the version of the layout, as a whole number. */
export const FORMAT_KEY = `${PREFIX}format`

/** Holds the next id and the recent idempotency keys. */
export const INDEX_KEY = `${PREFIX}index`

/** Starts the key of each record. */
export const RECORD_PREFIX = `${PREFIX}record:`

const HISTORY_PREFIX = `${PREFIX}history:`

/** Starts the key of whatever could not be read. */
export const SET_ASIDE_PREFIX = `${PREFIX}set-aside:`

/** The key of a record. */
export const recordKey = (id: EncounterId): string => `${RECORD_PREFIX}${id}`

/** The key of a record's history. */
export const historyKey = (id: EncounterId): string => `${HISTORY_PREFIX}${id}`

/** What the keys start with under which the content of a key is set aside; a number follows. */
export const setAsidePrefixOf = (key: string): string => `${SET_ASIDE_PREFIX}${key.slice(PREFIX.length)}:`

/** The serial number in the key of a record, of a history, or of either set aside; undefined for other keys. */
export const serialIn = (key: string): number | undefined => {
  const digits = /^encounter-form:(?:set-aside:)?(?:record|history):(\d{1,15})(?::\d+)?$/.exec(key)?.[1]
  return digits === undefined ? undefined : Number(digits)
}

/** What starts every key of this layout. */
export const LAYOUT_PREFIX = PREFIX
