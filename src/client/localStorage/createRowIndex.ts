import type { EncounterId, EncounterUi } from '../../encounter/Encounter.js'
import type { EncounterRecord, SetAsideRecord } from '../EncounterClient.js'
import { EncounterClientError } from '../EncounterClientError.js'
import { type EncounterRow, rowOf } from '../EncounterRow.js'
import { isRecord, type RecordStore } from './createRecordStore.js'
import type { GuardedStorage } from './guardStorage.js'
import { readPiece, withoutRow, withRow } from './rowPieces.js'
import {
  RECORD_PREFIX,
  ROWS_PREFIX,
  recordKey,
  rowsKey,
  SET_ASIDE_PREFIX,
  SINGLE_KEYS,
} from './storageKeys.js'
import { readPieces, writePieces } from './storedPieces.js'
import { encodeRows, type RowsPiece } from './storedRows.js'

/**
 * The index that lists are made from: a row for each record, kept in pieces of a few dozen, so that a save rewrites one
 * piece. The records are the truth: an index that does not agree with them is corrected from them.
 */
export interface RowIndex {
  /** The rows of all records as they are stored now; the same array for as long as nothing changes. */
  rows(): readonly EncounterRow[]
  /** What was set aside, and what could not be read and stays where it is for want of room. */
  setAside(): readonly SetAsideRecord[]
  /** Notes that a piece was written along with a record. */
  wrote(key: string): void
  /** Takes in what a record turned out to be; undefined: it cannot be read. */
  correct(id: EncounterId, record: EncounterRecord | undefined): void
  /**
   * Looks through all keys for what the rows do not tell of, which the next `rows` finds then. Where there is nothing, and
   * the rows are many, that is stored, so that the next page load need not look before it lists.
   *
   * @returns Whether the rows tell of everything.
   */
  confirm(): boolean
  /** Whether anything was corrected that the storage does not hold yet. */
  isCorrected(): boolean
  /** Stores what was corrected, as far as there is room. To be called while no other tab writes. */
  repair(): void
}

/** An id as it is compared with others: of ten thousand, numbers are told apart faster than texts. */
const comparable = (id: EncounterId): EncounterId => {
  const text = String(id)
  return /^(?:0|[1-9]\d{0,14})$/.test(text) ? Number(text) : text
}

interface KnownPiece extends RowsPiece {
  /** The text that it was read from; undefined: to be read again, as it does not agree with its last record. */
  readonly raw: string | null | undefined
}

/** With fewer rows, to look through all keys takes no time. */
const worthRecalling = 500

/** Writes as far as there is room: the list is right all the same, and what is missing is made anew the next time. */
const ifRoom = (write: () => void): void => {
  try {
    write()
  } catch (error) {
    if (!(error instanceof EncounterClientError && error.kind === 'full')) throw error
  }
}

/** Makes a {@link RowIndex}. It compares texts to learn whether anything changed, here or in another tab. */
export const createRowIndex = (storage: GuardedStorage, store: RecordStore, ui: EncounterUi): RowIndex => {
  const pieces = new Map<string, KnownPiece>()
  const corrected = new Set<string>()
  let flat: readonly EncounterRow[] | undefined
  let aside: readonly SetAsideRecord[] = []
  /**
   * How many keys are neither a piece, nor the record of a row, nor one of those that are there once: as many as before,
   * where nothing came or went but records with their rows. Undefined: all keys are to be looked through.
   */
  let others: number | undefined

  const set = (key: string, piece: KnownPiece): KnownPiece => {
    pieces.set(key, piece)
    flat = undefined
    return piece
  }

  const load = (key: string): KnownPiece => {
    const raw = storage.getItem(key)
    const before = pieces.get(key)
    if (before && before.raw === raw) return before
    const { agrees, ...read } = readPiece(storage, store, ui, raw)
    const piece = { ...read, raw: agrees ? raw : undefined }
    if (agrees) corrected.delete(key)
    else corrected.add(key)
    const ids = new Set(piece.rows.map(({ id }) => id))
    // Where a row went, a key may have gone and another come.
    if (before && !before.rows.every(({ id }) => ids.has(id))) others = undefined
    return set(key, piece)
  }

  const correct = (id: EncounterId, record: EncounterRecord | undefined): void => {
    const key = rowsKey(id)
    const piece = pieces.get(key) ?? { raw: null, last: id, rows: [] }
    const rows = record ? withRow(piece.rows, rowOf(record, ui)) : withoutRow(piece.rows, id)
    set(key, { ...piece, rows })
    corrected.add(key)
    if (!record) others = undefined
  }

  const countOthers = () =>
    [...pieces.values()].reduce((left, { rows }) => left - 1 - rows.length, storage.length) -
    SINGLE_KEYS.filter((key) => storage.getItem(key) !== null).length

  /** Loads the pieces that there were before, where they still tell of every key but as many others as there were. */
  const recall = (): void => {
    const stored = readPieces(storage)
    if (stored === undefined) return
    for (const key of stored.keys) load(key)
    others = stored.others
  }

  /** Looks through all keys: what has no row, what has a row and is not there, what was set aside. */
  const scan = (): void => {
    const records = new Set<EncounterId>()
    const found = new Set<string>()
    const keys = storage.keys()
    for (const key of keys) {
      if (key.startsWith(RECORD_PREFIX)) records.add(comparable(key.slice(RECORD_PREFIX.length)))
      else if (key.startsWith(ROWS_PREFIX)) found.add(key)
    }
    for (const key of new Set([...pieces.keys(), ...found])) load(key)
    for (const [key, piece] of pieces) {
      const kept = piece.rows.filter(({ id }) => records.delete(comparable(id)))
      if (kept.length === piece.rows.length) continue
      set(key, { ...piece, rows: kept })
      corrected.add(key)
    }
    const left: SetAsideRecord[] = []
    for (const id of records) {
      const record = store.read(id)
      if (isRecord(record)) correct(rowOf(record, ui).id, record)
      else if (record?.location === recordKey(id)) left.push(record)
    }
    // Of all keys again only where something was set aside on the way.
    const locations = (records.size > 0 ? storage.keys() : keys).filter((key) =>
      key.startsWith(SET_ASIDE_PREFIX),
    )
    aside = [
      ...locations.map((location) => ({
        location,
        reason: storage.getItem(location)?.split('\n', 1)[0] ?? '',
      })),
      ...left,
    ]
    others = countOthers()
  }

  return {
    rows: () => {
      if (pieces.size === 0) recall()
      else for (const key of pieces.keys()) load(key)
      if (countOthers() !== others) scan()
      flat ??= [...pieces.values()].flatMap(({ rows }) => rows)
      return flat
    },
    setAside: () => aside,
    wrote: (key) => {
      if (!pieces.has(key)) set(key, { raw: undefined, last: '', rows: [] })
    },
    correct,
    confirm: () => {
      let records = 0
      let isTold = true
      for (const key of storage.keys()) {
        if (key.startsWith(RECORD_PREFIX)) records += 1
        else if (key.startsWith(SET_ASIDE_PREFIX)) isTold &&= aside.length > 0
        else if (key.startsWith(ROWS_PREFIX)) isTold &&= pieces.has(key)
      }
      const rows = [...pieces.values()].reduce((sum, piece) => sum + piece.rows.length, 0)
      if (!isTold || records !== rows) others = undefined
      else if (rows >= worthRecalling && aside.length === 0 && corrected.size === 0) {
        others = countOthers()
        const stored = { others, keys: [...pieces.keys()] }
        ifRoom(() => writePieces(storage, stored))
      }
      return others !== undefined
    },
    isCorrected: () => corrected.size > 0,
    repair: () => {
      ifRoom(() => {
        for (const key of [...corrected]) {
          const piece = load(key)
          const raw = encodeRows(piece)
          const isNew = storage.getItem(key) === null
          storage.setItem(key, raw)
          if (isNew && others !== undefined) others += 1
          set(key, { ...piece, raw })
        }
        corrected.clear()
      })
    },
  }
}
