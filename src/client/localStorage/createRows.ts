import type { EncounterUi } from '../../encounter/Encounter.js'
import type { EncounterRecord } from '../EncounterClient.js'
import { EncounterClientError } from '../EncounterClientError.js'
import { type EncounterRow, rowOf } from '../EncounterRow.js'
import type { RowSource } from '../listing/createLister.js'
import { createPacer } from '../pause.js'
import { type LocalStoreOptions, repairRecord } from './createLocalStore.js'
import type { Found } from './createRecords.js'
import { requireFormat } from './storageFormat.js'
import { RECORD_PREFIX } from './storageKeys.js'

const isWhole = (found: Found): boolean => found.ok && found.value.brokenHistory === undefined

/** Creates the rows of a list. Unreadable records are set aside, or stay in place if the storage is full. */
export const createRows = (
  { storage, find, takeTurn }: Pick<LocalStoreOptions, 'storage' | 'find' | 'takeTurn'>,
  ui: EncounterUi,
): RowSource['rows'] => {
  const made = new WeakMap<EncounterRecord, EncounterRow>()
  const tried = new WeakSet<Found>()
  let last: readonly EncounterRow[] = []

  const toRow = (record: EncounterRecord): EncounterRow => {
    const row = made.get(record) ?? rowOf(record, ui)
    made.set(record, row)
    return row
  }

  const repair = async (broken: readonly string[], signal: AbortSignal | undefined): Promise<void> => {
    try {
      await takeTurn(async () => {
        for (const key of broken) repairRecord(storage, find, key)
      }, signal)
    } catch (error) {
      // The record stays in place and is reported there.
      if (!(error instanceof EncounterClientError)) throw error
    }
  }

  return async (signal) => {
    signal?.throwIfAborted()
    requireFormat(storage)
    const pace = createPacer()
    const found = new Map<string, Found | undefined>()
    for (const key of storage.keys()) {
      if (!key.startsWith(RECORD_PREFIX)) continue
      await pace()
      found.set(key, find(key))
    }
    const broken = [...found].flatMap(([key, item]) =>
      item && !isWhole(item) && !tried.has(item) ? [key] : [],
    )
    if (broken.length > 0) {
      await repair(broken, signal)
      for (const key of broken) found.set(key, find(key))
    }
    for (const item of found.values()) if (item && !isWhole(item)) tried.add(item)
    signal?.throwIfAborted()
    const rows = [...found.values()].flatMap((item) => (item?.ok ? [toRow(item.value.record)] : []))
    if (rows.length !== last.length || rows.some((row, position) => row !== last[position])) last = rows
    return last
  }
}
