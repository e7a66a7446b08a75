import { EncounterClientError } from '../EncounterClientError.js'
import type { StorageLike } from '../StorageLike.js'
import { setAside } from './setAside.js'
import { FORMAT_KEY } from './storageKeys.js'

/** Brings the whole layout from one format to the next. Must leave the same when it is run again. */
export type Migration = (storage: StorageLike) => void

/** The first brings format 1 to format 2, and so on. */
const MIGRATIONS: readonly Migration[] = []

/** The item that says which format the layout has; it is written along with the first record. */
export const formatItem: readonly [key: string, value: string] = [FORMAT_KEY, String(MIGRATIONS.length + 1)]

/**
 * Makes sure that the layout is of the format that this code reads, migrating an older one step by step. A mark
 * that is no format is set aside, as each record is examined when it is read anyway.
 *
 * @throws EncounterClientError of kind `unavailable` for a format that is newer than this code.
 */
export const prepareFormat = (storage: StorageLike, migrations: readonly Migration[] = MIGRATIONS): void => {
  const current = migrations.length + 1
  const raw = storage.getItem(FORMAT_KEY)
  if (raw === null || raw === String(current)) return
  if (!/^[1-9]\d{0,5}$/.test(raw)) {
    setAside(storage, FORMAT_KEY, raw, 'it is not the number of a storage format')
    return
  }
  if (Number(raw) > current) {
    throw new EncounterClientError(
      'unavailable',
      'the encounters in this browser were stored by a newer version of this page. Reload the page to get it.',
    )
  }
  for (const [position, migrate] of migrations.entries()) {
    if (position + 1 < Number(raw)) continue
    migrate(storage)
    storage.setItem(FORMAT_KEY, String(position + 2))
  }
}
