import { addDays } from '../../codes/addDays.js'
import { batchesOf } from '../../encounter/batchesOf.js'
import type { CalendarDate, EncounterId, EncounterStatus } from '../../encounter/Encounter.js'
import type { User } from '../../encounter/User.js'
import { isReadOnly, type Workflow } from '../../encounter/workflow.js'
import * as words from '../../messages/en/clientErrors.js'
import * as fileWords from '../../messages/en/importFiles.js'
import { tellerOf } from '../../messages/Told.js'
import type { BrowserClient } from '../BrowserClient.js'
import { requireCapability } from '../changes/planChange.js'
import { invalid, undefinedIfNotFound } from '../clientErrors.js'
import { createPacer } from '../pause.js'
import type { RequestOptions } from '../RequestOptions.js'
import { type BackupFile, type WriteBackupOptions, writeBackup } from './writeBackup.js'

const tell = tellerOf('clientErrors', words)
const tellFile = tellerOf('importFiles', fileWords)

/** Selects old encounters: visits before a date, in read-only statuses. */
export interface OldEncounters {
  /** Exclusive upper bound of the date of service. */
  readonly before: CalendarDate
  readonly statuses: readonly EncounterStatus[]
}

/** One query per status. Rejects a status in which encounters can be edited. */
const queriesOf = ({ before, statuses }: OldEncounters, workflow: Workflow) => {
  const open = statuses.find((status) => !isReadOnly(workflow, status))
  if (open !== undefined) {
    throw invalid(tellFile('mayStillChange', open))
  }
  return statuses.map((status) => ({ status, dateTo: addDays(before, -1) }))
}

/** Counts old encounters by status. */
export const countOldEncounters = async (
  client: Pick<BrowserClient, 'list'>,
  old: OldEncounters,
  workflow: Workflow,
  request: RequestOptions = {},
): Promise<ReadonlyMap<EncounterStatus, number>> => {
  const counts = new Map<EncounterStatus, number>()
  for (const query of queriesOf(old, workflow)) {
    const { total } = await client.list({ ...query, limit: 1 }, request)
    counts.set(query.status, total)
  }
  return counts
}

/** Writes old encounters to backup files. */
export const exportOldEncounters = (
  client: Pick<BrowserClient, 'list' | 'get' | 'history'>,
  old: OldEncounters,
  workflow: Workflow,
  options: WriteBackupOptions = {},
): Promise<readonly BackupFile[]> => writeBackup(client, queriesOf(old, workflow), options)

/** Result of removing exported encounters. */
export interface RemovedEncounters {
  readonly removed: number
  /** Kept, because they have changed since the export. */
  readonly changed: readonly EncounterId[]
}

/** Records removed at the same time. */
const batchSize = 50

/**
 * Removes exported encounters. One that has changed since the export is kept.
 *
 * @throws EncounterClientError of kind `unauthorized` without the capability `approve`; whatever the client rejects
 * with.
 */
export const removeExported = async (
  client: Pick<BrowserClient, 'get' | 'care'>,
  exported: readonly BackupFile['records'][number][],
  {
    user,
    signal,
    onProgress,
  }: RequestOptions & {
    readonly user: User
    readonly onProgress?: (done: number, total: number) => void
  },
): Promise<RemovedEncounters> => {
  requireCapability(user, 'approve', tell('removeEncounters'))
  const request = signal ? { signal } : {}
  const pace = createPacer()
  const changed: EncounterId[] = []
  let removed = 0
  let done = 0
  for (const batch of batchesOf(exported, batchSize)) {
    signal?.throwIfAborted()
    const removedIds = new Set((await client.care.remove(batch)).map(String))
    for (const { id } of batch) {
      if (removedIds.has(String(id))) continue
      if ((await undefinedIfNotFound(client.get(id, request))) !== undefined) changed.push(id)
    }
    removed += removedIds.size
    done += batch.length
    onProgress?.(done, exported.length)
    await pace()
  }
  return { removed, changed }
}
