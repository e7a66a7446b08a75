import type { EncounterId } from '../../encounter/Encounter.js'

const PREFIX = 'encounter-form:'

/** Holds the version of the layout, as a whole number. */
export const FORMAT_KEY = `${PREFIX}format`

/** Holds the next id and the recent idempotency keys. */
export const INDEX_KEY = `${PREFIX}index`

/** Holds how many turns of writing there were. */
export const COUNT_KEY = `${PREFIX}writes`

/** Starts the key of each record, with its history. */
export const RECORD_PREFIX = `${PREFIX}record:`

/** Starts the key of a record's history in format 1, and of what is set aside of one. */
export const HISTORY_PREFIX = `${PREFIX}history:`

/** Starts the key of each piece of the list's index. */
export const ROWS_PREFIX = `${PREFIX}rows:`

/** Holds which pieces the list's index has, and how many other keys there are beside them and their records. */
export const PIECES_KEY = `${PREFIX}pieces`

/** The keys of the layout that are there once, and come with a first write. */
export const SINGLE_KEYS = [FORMAT_KEY, INDEX_KEY, COUNT_KEY, PIECES_KEY]

/** Starts the key of whatever could not be read. */
export const SET_ASIDE_PREFIX = `${PREFIX}set-aside:`

/** What starts every key of this layout. */
export const LAYOUT_PREFIX = PREFIX

const ROWS_A_PIECE = 64

/** The key of a record. */
export const recordKey = (id: EncounterId): string => `${RECORD_PREFIX}${id}`

/** The key of a record's history in format 1. */
export const historyKey = (id: EncounterId): string => `${HISTORY_PREFIX}${id}`

/** The key of the piece of the list's index that holds the row of a record. */
export const rowsKey = (id: EncounterId): string => {
  const text = String(id)
  if (/^\d{1,15}$/.test(text)) return `${ROWS_PREFIX}${Math.floor(Number(text) / ROWS_A_PIECE)}`
  // Ids that are not counted up come from elsewhere: spread by what they are made of.
  let hash = 0
  for (let position = 0; position < text.length; position += 1) {
    hash = (hash * 31 + text.charCodeAt(position)) % 128
  }
  return `${ROWS_PREFIX}x${hash}`
}

/** What the keys start with under which the content of a key is set aside; a number follows. */
export const setAsidePrefixOf = (key: string): string => `${SET_ASIDE_PREFIX}${key.slice(PREFIX.length)}:`

/** The serial number in the key of a record, of a history, or of either set aside; undefined for other keys. */
export const serialIn = (key: string): number | undefined => {
  const digits = /^encounter-form:(?:set-aside:)?(?:record|history):(\d{1,15})(?::\d+)?$/.exec(key)?.[1]
  return digits === undefined ? undefined : Number(digits)
}
