import { batchesOf } from '../../encounter/batchesOf.js'
import type { EncounterId } from '../../encounter/Encounter.js'
import type { User } from '../../encounter/User.js'
import * as words from '../../messages/en/clientErrors.js'
import { tellerOf } from '../../messages/Told.js'
import { backUpRecord } from '../backup/backUpRecord.js'
import { requireCapability } from '../changes/planChange.js'
import { listAll } from '../listAll.js'
import { createPacer } from '../pause.js'
import type { RequestOptions } from '../RequestOptions.js'
import { isEarlierStateOf } from './compareBackups.js'
import type { MovableClient } from './moveEncounters.js'

const tell = tellerOf('clientErrors', words)

/** Result of removing the copies that a move left behind. */
export interface RemovedCopies {
  readonly removed: number
  /** Kept, because the storage in use does not contain all their data. */
  readonly kept: readonly EncounterId[]
}

/** Options of {@link removeCopies}. */
export interface RemoveCopiesOptions extends RequestOptions {
  /** The source of the move. */
  readonly from: MovableClient
  readonly inUse: Pick<MovableClient, 'get' | 'history'>
  readonly user: User
  readonly onProgress?: (done: number, total: number) => void
}

/** Records compared and removed at the same time. */
const batchSize = 20

/**
 * Removes the encounters that a move left at its source, if the storage in use has their complete history.
 *
 * @throws EncounterClientError of kind `unauthorized` without the capability `approve`; whatever a client rejects
 * with.
 */
export const removeCopies = async ({
  from,
  inUse,
  user,
  signal,
  onProgress,
}: RemoveCopiesOptions): Promise<RemovedCopies> => {
  requireCapability(user, 'approve', tell('removeEncounters'))
  const request = signal ? { signal } : {}
  const pace = createPacer()
  const records = await listAll(from, {}, request)
  const kept: EncounterId[] = []
  let removed = 0
  let done = 0
  for (const batch of batchesOf(records, batchSize)) {
    signal?.throwIfAborted()
    const copies = await Promise.all(
      batch.map(async ({ id }) => {
        const copy = await backUpRecord(from, id, request)
        const original = await backUpRecord(inUse, id, request)
        return copy !== undefined && original !== undefined && isEarlierStateOf(copy, original)
          ? [copy.record]
          : []
      }),
    )
    const removedIds = new Set((await from.care.remove(copies.flat())).map(String))
    kept.push(...batch.map(({ id }) => id).filter((id) => !removedIds.has(String(id))))
    removed += removedIds.size
    done += batch.length
    onProgress?.(done, records.length)
    await pace()
  }
  return { removed, kept }
}
