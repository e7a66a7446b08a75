import type { EncounterId, EncounterUi } from '../../encounter/Encounter.js'
import type { EncounterRecord } from '../EncounterClient.js'
import { type EncounterRow, rowOf } from '../EncounterRow.js'
import type { StorageLike } from '../StorageLike.js'
import { isRecord, type RecordStore } from './createRecordStore.js'
import { recordKey, rowsKey } from './storageKeys.js'
import { decodeRows, encodeRows, isStateOf, type RowsPiece } from './storedRows.js'
import type { StorageItem } from './writeAll.js'

/** Rows with this one in the place of the one before it, or at the end. */
export const withRow = (rows: readonly EncounterRow[], row: EncounterRow): readonly EncounterRow[] => {
  const position = rows.findIndex(({ id }) => id === row.id)
  return position < 0 ? [...rows, row] : rows.with(position, row)
}

/** Rows without that of a record. */
export const withoutRow = (rows: readonly EncounterRow[], id: EncounterId): readonly EncounterRow[] =>
  rows.filter((row) => row.id !== id)

/**
 * Reads a piece of the index, and sees to it that the row which was written last agrees with its record: a save writes
 * the row first, so that one which was broken off leaves the row ahead. `agrees` says whether it did.
 */
export const readPiece = (
  storage: StorageLike,
  store: RecordStore,
  ui: EncounterUi,
  raw: string | null,
): RowsPiece & { readonly agrees: boolean } => {
  const piece = (raw === null ? undefined : decodeRows(raw)) ?? { last: '', rows: [] }
  const { last, rows } = piece
  const row = rows.find(({ id }) => id === last)
  const stored = storage.getItem(recordKey(last))
  if (row ? isStateOf(row, stored) : stored === null) return { ...piece, agrees: true }
  const found = store.read(last)
  return {
    last,
    rows: isRecord(found) ? withRow(rows, rowOf(found, ui)) : withoutRow(rows, last),
    agrees: false,
  }
}

/** What to write just before a record, so that the index tells of it. */
export const rowsItem = (
  storage: StorageLike,
  store: RecordStore,
  ui: EncounterUi,
  record: EncounterRecord,
): StorageItem => {
  const row = rowOf(record, ui)
  const key = rowsKey(row.id)
  const { rows } = readPiece(storage, store, ui, storage.getItem(key))
  return [key, encodeRows({ last: row.id, rows: withRow(rows, row) })]
}
