import type { EncounterId } from '../../encounter/Encounter.js'
import type { User } from '../../encounter/User.js'
import * as words from '../../messages/en/clientErrors.js'
import { backUpRecord } from '../backup/backUpRecord.js'
import { listAll } from '../listAll.js'
import { createPacer } from '../pause.js'
import { requireCapability } from '../planChange.js'
import type { RequestOptions } from '../RequestOptions.js'
import { isEarlierStateOf } from './compareBackups.js'
import type { MovableClient } from './moveEncounters.js'

/** What became of the copies that a move left. */
export interface RemovedCopies {
  readonly removed: number
  /** These stay: the place in use does not have all that they hold. */
  readonly kept: readonly EncounterId[]
}

/** What {@link removeCopies} takes. */
export interface RemoveCopiesOptions extends RequestOptions {
  /** Where a move left them. */
  readonly from: MovableClient
  readonly inUse: Pick<MovableClient, 'get' | 'history'>
  readonly user: User
  readonly onProgress?: (done: number, total: number) => void
}

/** As many are looked at and removed at once. */
const atOnce = 20

/**
 * Removes what a move left where it came from; only encounters all of whose history the place in use has.
 *
 * @throws EncounterClientError of kind `unauthorized` without the capability `approve`; what a client rejects with.
 */
export const removeCopies = async ({
  from,
  inUse,
  user,
  signal,
  onProgress,
}: RemoveCopiesOptions): Promise<RemovedCopies> => {
  requireCapability(user, 'approve', words.removeEncounters)
  const request = signal ? { signal } : {}
  const pace = createPacer()
  const records = await listAll(from, {}, request)
  const kept: EncounterId[] = []
  let removed = 0
  for (let start = 0; start < records.length; start += atOnce) {
    signal?.throwIfAborted()
    const some = records.slice(start, start + atOnce)
    const copies = await Promise.all(
      some.map(async ({ id }) => {
        const copy = await backUpRecord(from, id, request)
        const original = await backUpRecord(inUse, id, request)
        return copy !== undefined && original !== undefined && isEarlierStateOf(copy, original)
          ? [copy.record]
          : []
      }),
    )
    const gone = new Set((await from.care.remove(copies.flat())).map(String))
    kept.push(...some.map(({ id }) => id).filter((id) => !gone.has(String(id))))
    removed += gone.size
    onProgress?.(start + some.length, records.length)
    await pace()
  }
  return { removed, kept }
}
