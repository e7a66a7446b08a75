import { batchesOf } from '../../encounter/batchesOf.js'
import { asClientError } from '../clientErrors.js'
import type { EncounterClient, RestoreResult } from '../EncounterClient.js'
import type { EncounterClientError } from '../EncounterClientError.js'
import { createPacer } from '../pause.js'
import type { RequestOptions } from '../RequestOptions.js'
import { isSameState, type RestorableRow } from './planBackup.js'

/** Result of one row. */
export type RestoreOutcome =
  | { readonly kind: 'restored'; readonly position: number }
  /** A record with this id was created in the meantime and is kept. */
  | { readonly kind: 'exists'; readonly position: number }
  | { readonly kind: 'refused'; readonly position: number; readonly message: string }
  | { readonly kind: 'failed'; readonly position: number; readonly error: EncounterClientError }
  /** Not attempted: the restore was canceled or stopped after a failure. */
  | { readonly kind: 'skipped'; readonly position: number }

/** Options of {@link restoreBackup}. */
export interface RestoreBackupOptions extends RequestOptions {
  readonly client: Pick<EncounterClient, 'get'> & Required<Pick<EncounterClient, 'restore'>>
  readonly onProgress?: (done: number, total: number) => void
}

/** Records per request: few enough that canceling takes effect soon. */
const batchSize = 50

const outcomeOf = ({ position }: RestorableRow, result: RestoreResult | undefined): RestoreOutcome => {
  if (result === undefined) return { kind: 'skipped', position }
  return result.kind === 'refused'
    ? { kind: 'refused', position, message: result.message }
    : { kind: result.kind, position }
}

/**
 * Restores the confirmed rows in batches. If a batch fails, checks which of its records were restored all the same,
 * then stops: the remaining batches would fail too. Never rejects.
 */
export const restoreBackup = async (
  rows: readonly RestorableRow[],
  { client, signal, onProgress }: RestoreBackupOptions,
): Promise<readonly RestoreOutcome[]> => {
  const pace = createPacer()
  const outcomes: RestoreOutcome[] = []
  let isStopped = false

  /** The outcome of a row whose response was lost. */
  const confirmRow = async (row: RestorableRow, error: EncounterClientError): Promise<RestoreOutcome> => {
    const { record } = row.backup
    const current = await client.get(record.id).catch(() => undefined)
    return current !== undefined && isSameState(record, current)
      ? { kind: 'restored', position: row.position }
      : { kind: 'failed', position: row.position, error }
  }

  const restore = async (batch: readonly RestorableRow[]): Promise<readonly RestoreOutcome[]> => {
    if (isStopped || signal?.aborted) return batch.map((row) => outcomeOf(row, undefined))
    try {
      // The signal is not passed on: a batch that has started is completed and reported.
      const results = await client.restore(batch.map(({ backup }) => backup))
      return batch.map((row, index) => outcomeOf(row, results[index]))
    } catch (cause) {
      isStopped = true
      const error = asClientError(cause)
      return Promise.all(batch.map((row) => confirmRow(row, error)))
    }
  }

  for (const batch of batchesOf(rows, batchSize)) {
    await pace()
    outcomes.push(...(await restore(batch)))
    onProgress?.(outcomes.length, rows.length)
  }
  return outcomes
}
