import { EncounterClientError } from '../EncounterClientError.js'
import type { StorageLike } from '../StorageLike.js'
import { setAside } from './setAside.js'
import { FORMAT_KEY } from './storageKeys.js'
import type { TakeTurn } from './takeTurns.js'
import type { StorageItem } from './writeAll.js'

/** Brings the whole layout from one format to the next. Must leave the same when it is run again. */
export type Migration = (storage: StorageLike) => void

/** The first brings format 1 to format 2, and so on. Fetched when there is something to migrate. */
const MIGRATIONS: readonly (() => Promise<Migration>)[] = [
  async () => (await import('./migrateFrom1.js')).migrateFrom1,
]

/** The item that says which format the layout has; it is written along with the first record. */
export const formatItem: StorageItem = [FORMAT_KEY, String(MIGRATIONS.length + 1)]

/** The format that the layout has, where it is not `current`. A mark that is no format is set aside. */
const olderFormat = (storage: StorageLike, current: number): number | undefined => {
  const raw = storage.getItem(FORMAT_KEY)
  if (raw === null || raw === String(current)) return undefined
  if (!/^[1-9]\d{0,5}$/.test(raw)) {
    // Each record is examined when it is read anyway.
    setAside(storage, FORMAT_KEY, raw, 'it is not the number of a storage format')
    return undefined
  }
  if (Number(raw) < current) return Number(raw)
  throw new EncounterClientError(
    'unavailable',
    'the encounters in this browser were stored by a newer version of this page. Reload the page to get it.',
  )
}

/**
 * Makes sure that the layout is of the format that this code reads, migrating an older one step by step while no
 * other tab writes.
 *
 * @throws EncounterClientError of kind `unavailable` for a format that is newer than this code; `full` where there is
 * no room for a step: what was stored is still there, and the step goes on when there is.
 */
export const prepareFormat = async (
  storage: StorageLike,
  takeTurn: TakeTurn,
  loaders: readonly (() => Promise<Migration>)[] = MIGRATIONS,
): Promise<void> => {
  const current = loaders.length + 1
  const seen = olderFormat(storage, current)
  if (seen === undefined) return
  const migrations = await Promise.all(loaders.map((load) => load()))
  await takeTurn(() => {
    // Another tab may have been faster.
    const from = olderFormat(storage, current)
    if (from === undefined) return
    for (const [position, migrate] of migrations.entries()) {
      if (position + 1 < from) continue
      migrate(storage)
      storage.setItem(FORMAT_KEY, String(position + 2))
    }
  })
}
