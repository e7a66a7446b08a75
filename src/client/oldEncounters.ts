import type { CalendarDate, EncounterId, EncounterStatus } from '../encounter/Encounter.js'
import type { User } from '../encounter/User.js'
import { isReadOnly, type Workflow } from '../encounter/workflow.js'
import * as words from '../messages/en/clientErrors.js'
import * as fileWords from '../messages/en/importFiles.js'
import type { BrowserClient } from './BrowserClient.js'
import { findRecord } from './backup/planBackup.js'
import { type BackupFile, type WriteBackupOptions, writeBackup } from './backup/writeBackup.js'
import { EncounterClientError } from './EncounterClientError.js'
import { createPacer } from './pause.js'
import { requireCapability } from './planChange.js'
import type { RequestOptions } from './RequestOptions.js'

/** Which encounters are old: visits before a date, in statuses in which nothing changes any more. */
export interface OldEncounters {
  /** They took place on an earlier day than this. */
  readonly before: CalendarDate
  readonly statuses: readonly EncounterStatus[]
}

const dayBefore = (date: CalendarDate): CalendarDate =>
  new Date(Date.parse(`${date}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)

/** The queries that find them, one for each status. A status in which encounters can be edited is refused. */
const queriesOf = ({ before, statuses }: OldEncounters, workflow: Workflow) => {
  const open = statuses.find((status) => !isReadOnly(workflow, status))
  if (open !== undefined) {
    throw new EncounterClientError('invalid', fileWords.mayStillChange(open))
  }
  return statuses.map((status) => ({ status, dateTo: dayBefore(before) }))
}

/** How many there are in each status. */
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

/** Writes them to the files of a backup. */
export const exportOldEncounters = (
  client: Pick<BrowserClient, 'list' | 'get' | 'history'>,
  old: OldEncounters,
  workflow: Workflow,
  options: WriteBackupOptions = {},
): Promise<readonly BackupFile[]> => writeBackup(client, queriesOf(old, workflow), options)

/** What became of those that were to be removed. */
export interface RemovedEncounters {
  readonly removed: number
  /** They changed after they were exported, and stay. */
  readonly changed: readonly EncounterId[]
}

/** As many are removed at once. */
const atOnce = 50

/**
 * Removes encounters that were exported, and only as they were exported: one that changed since then stays.
 *
 * @throws EncounterClientError of kind `unauthorized` without the capability `approve`; what the client rejects with.
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
  requireCapability(user, 'approve', words.removeEncounters)
  const request = signal ? { signal } : {}
  const pace = createPacer()
  const changed: EncounterId[] = []
  let removed = 0
  for (let from = 0; from < exported.length; from += atOnce) {
    signal?.throwIfAborted()
    const some = exported.slice(from, from + atOnce)
    const gone = new Set((await client.care.remove(some)).map(String))
    for (const { id } of some) {
      if (!gone.has(String(id)) && (await findRecord(client, id, request)) !== undefined) changed.push(id)
    }
    removed += gone.size
    onProgress?.(from + some.length, exported.length)
    await pace()
  }
  return { removed, changed }
}
