import { batchesOf } from '../../encounter/batchesOf.js'
import { type EncounterId, type EncounterUi, readEncounter } from '../../encounter/Encounter.js'
import { kareoEncounterSchema, kareoEncounterUi } from '../../encounter/kareoEncounter.js'
import { sameJson } from '../../encounter/sameJson.js'
import type { User } from '../../encounter/User.js'
import { encounterWorkflow, type Workflow } from '../../encounter/workflow.js'
import * as words from '../../messages/en/importFiles.js'
import { compileModel } from '../../schema/compileModel.js'
import type { JsonSchema } from '../../schema/JsonSchema.js'
import { planRestore } from '../changes/planRestore.js'
import { validateBy } from '../changes/validateEncounter.js'
import { undefinedIfNotFound } from '../clientErrors.js'
import type { EncounterBackup, EncounterClient, EncounterRecord } from '../EncounterClient.js'
import { createPacer } from '../pause.js'
import type { RequestOptions } from '../RequestOptions.js'
import type { BackupRow } from './readBackup.js'

/** What restoring would do with one record of a backup. */
export type RestoreRow = {
  /** Position in the file, starting at 1. */
  readonly position: number
  readonly id: EncounterId | undefined
  /** The record in the file, if it can be read. */
  readonly record: EncounterRecord | undefined
} & (
  | { readonly kind: 'restorable'; readonly backup: EncounterBackup }
  /** A record with this id exists and will be kept. `isSame`: it is in the same state as in the file. */
  | { readonly kind: 'exists'; readonly current: EncounterRecord; readonly isSame: boolean }
  | { readonly kind: 'refused'; readonly message: string }
)

/** A record of a backup that can be restored. */
export type RestorableRow = Extract<RestoreRow, { kind: 'restorable' }>

/** Options of {@link planBackup}. */
export interface PlanBackupOptions extends RequestOptions {
  readonly client: Pick<EncounterClient, 'get'>
  readonly user: User
  readonly schema?: JsonSchema
  readonly ui?: EncounterUi
  readonly workflow?: Workflow
  readonly onProgress?: (done: number, total: number) => void
}

/** Records looked up at the same time. */
const batchSize = 50

/** Whether two records are equal apart from their versions: a restored record gets a new one. */
export const isSameState = (a: EncounterRecord, b: EncounterRecord): boolean =>
  sameJson({ ...a, version: '' }, { ...b, version: '' })

/** Plans the restore of a backup: for each record, what restoring would do and why not. Writes nothing. */
export const planBackup = async (
  rows: readonly BackupRow[],
  options: PlanBackupOptions,
): Promise<readonly RestoreRow[]> => {
  const { client, user, signal, onProgress, workflow = encounterWorkflow } = options
  const { schema = kareoEncounterSchema, ui = kareoEncounterUi } = options
  const validate = validateBy(compileModel(schema))
  const request = signal ? { signal } : {}
  const pace = createPacer()
  const positions = new Map<string, number>()

  const planRow = async (row: BackupRow): Promise<RestoreRow> => {
    const { position } = row
    if (row.kind === 'unreadable') {
      return { position, id: row.id, record: undefined, kind: 'refused', message: row.message }
    }
    const { backup } = row
    const { record } = backup
    const id = readEncounter(record.encounter, ui).id ?? record.id
    const common = { position, id, record }
    // The same rules that the client applies when it restores.
    const planned = planRestore(backup, { user, at: record.updatedAt, version: '', ui, workflow, validate })
    if (!planned.ok) return { ...common, kind: 'refused', message: planned.message }
    const first = positions.get(String(id))
    if (first !== undefined) return { ...common, kind: 'refused', message: words.rowHasSameId(first) }
    positions.set(String(id), position)
    const current = await undefinedIfNotFound(client.get(id, request))
    return current === undefined
      ? { ...common, kind: 'restorable', backup }
      : { ...common, kind: 'exists', current, isSame: isSameState(record, current) }
  }

  const report: RestoreRow[] = []
  for (const batch of batchesOf(rows, batchSize)) {
    await pace()
    signal?.throwIfAborted()
    report.push(...(await Promise.all(batch.map(planRow))))
    onProgress?.(report.length, rows.length)
  }
  return report
}
