import type { EncounterId } from '../../encounter/Encounter.js'
import * as words from '../../messages/en/sending.js'
import { tellerOf } from '../../messages/Told.js'
import { invalid } from '../clientErrors.js'
import type { EncounterClient } from '../EncounterClient.js'
import { EncounterClientError } from '../EncounterClientError.js'
import type { Snapshot } from './createSnapshot.js'
import type { Waiters } from './createWaiters.js'
import type { Kept } from './openKept.js'
import { presentRecord } from './presentQueue.js'
import { isFollowed, type Queue, sentWith, type Waiting, waitingWith, withdraw } from './queue.js'

const tell = tellerOf('sending', words)

/** Gives the callers in this tab what became of their changes elsewhere. */
export interface Settling {
  /** Reads the disk, and gives callers what another tab, or nothing, came of their changes. */
  settleOthers(kept: Kept): Promise<void>
  /** Gives a caller the provisional result, unless its change is no longer in the queue: a person has discarded it. */
  tellOrReject(queue: Queue, key: string): void
}

/** What {@link createSettling} takes. */
export interface SettlingOptions {
  readonly client: Pick<EncounterClient, 'get'>
  readonly waiters: Waiters
  readonly snapshot: Snapshot
  readonly refresh: (kept: Kept) => Promise<Queue>
  /** Tells the other tabs. */
  readonly publish: (ids: readonly EncounterId[]) => void
}

/** Creates {@link Settling}. */
export const createSettling = ({
  client,
  waiters,
  snapshot,
  refresh,
  publish,
}: SettlingOptions): Settling => {
  const tellOrReject: Settling['tellOrReject'] = (queue, key) => {
    const isThere = waitingWith(queue, key) !== undefined || sentWith(queue, key) !== undefined
    if (isThere) waiters.tell(key)
    else waiters.reject(key, invalid(tell('discarded')))
  }

  /** Gives a caller the refusal that another tab has met, and takes its change out of the queue. */
  const rejectRefused = async ({ store }: Kept, key: string, problem: NonNullable<Waiting['problem']>) => {
    const { kind, current } = problem
    const left = await store
      .change(async (before) => {
        // Another tab may have removed it meanwhile, and its place may be that of another change.
        const item = waitingWith(before, key)
        const isOnly = item?.problem !== undefined && item.isTold !== true && !isFollowed(before, item)
        const after = isOnly ? withdraw(before, item) : before
        return { queue: after, result: { after, id: isOnly ? item.record.id : undefined } }
      })
      .catch((error: unknown) => {
        waiters.release(key)
        throw error
      })
    snapshot.set(left.after)
    waiters.reject(key, new EncounterClientError(kind, problem, current === undefined ? {} : { current }))
    if (left.id !== undefined) publish([left.id])
  }

  return {
    tellOrReject,
    settleOthers: async (kept) => {
      // Before the disk is read: what is put on it meanwhile may not be in what was read.
      const keptKeys = new Set(waiters.keptKeys())
      const queue = await refresh(kept)
      for (const key of waiters.keys()) {
        const item = waitingWith(queue, key)
        const sent = sentWith(queue, key)
        if (item?.problem !== undefined && (item.isTold === true || isFollowed(queue, item)))
          waiters.tell(key)
        else if (item?.problem !== undefined) {
          if (waiters.claim(key)) await rejectRefused(kept, key, item.problem)
        } else if (sent !== undefined) {
          const record = await client.get(sent.id).catch(() => undefined)
          if (record?.version === sent.version) waiters.resolve(key, presentRecord(queue, record))
          else waiters.tell(key)
        } else if (item === undefined && keptKeys.has(key)) tellOrReject(queue, key)
      }
    },
  }
}
