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

/** Selects old encounters: visits before a date, in read-only statuses. */
export interface OldEncounters {
  /** Exclusive upper bound of the date of service. */
  readonly before: CalendarDate
  readonly statuses: readonly EncounterStatus[]
}

const dayBefore = (date: CalendarDate): CalendarDate =>
  new Date(Date.parse(`${date}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)

/** One query per status. Rejects a status in which encounters can be edited. */
const queriesOf = ({ before, statuses }: OldEncounters, workflow: Workflow) => {
  const open = statuses.find((status) => !isReadOnly(workflow, status))
  if (open !== undefined) {
    throw new EncounterClientError('invalid', fileWords.mayStillChange(open))
  }
  return statuses.map((status) => ({ status, dateTo: dayBefore(before) }))
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
const atOnce = 50

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
