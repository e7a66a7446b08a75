import * as words from '../../messages/en/clientErrors.js'
import type { EncounterClient, RestoreResult } from '../EncounterClient.js'
import { EncounterClientError } from '../EncounterClientError.js'
import { createPacer } from '../pause.js'
import type { RequestOptions } from '../RequestOptions.js'
import { findRecord, isSameState, type RestorableRow } from './planBackup.js'

/** What became of one row. */
export type RestoreOutcome =
  | { readonly kind: 'restored'; readonly position: number }
  /** One of its id came to be here in the meantime, and stays as it is. */
  | { readonly kind: 'exists'; readonly position: number }
  | { readonly kind: 'refused'; readonly position: number; readonly message: string }
  | { readonly kind: 'failed'; readonly position: number; readonly error: EncounterClientError }
  /** It was stopped before it came to this one, or after one that failed. */
  | { readonly kind: 'skipped'; readonly position: number }

/** What {@link restoreBackup} takes. */
export interface RestoreBackupOptions extends RequestOptions {
  readonly client: Pick<EncounterClient, 'get'> & Required<Pick<EncounterClient, 'restore'>>
  readonly onProgress?: (done: number, total: number) => void
}

/** As many are sent at once: few enough to be stopped soon. */
const atOnce = 50

const asError = (cause: unknown): EncounterClientError =>
  cause instanceof EncounterClientError
    ? cause
    : new EncounterClientError('unavailable', words.unexpected, {
        cause,
      })

const outcomeOf = ({ position }: RestorableRow, result: RestoreResult | undefined): RestoreOutcome => {
  if (result === undefined) return { kind: 'skipped', position }
  return result.kind === 'refused'
    ? { kind: 'refused', position, message: result.message }
    : { kind: result.kind, position }
}

/**
 * Restores the rows that were confirmed, some at a time. Where some cannot be sent, it looks which of them are there all
 * the same, and stops: the rest would only fail as well. Never rejects.
 */
export const restoreBackup = async (
  rows: readonly RestorableRow[],
  { client, signal, onProgress }: RestoreBackupOptions,
): Promise<readonly RestoreOutcome[]> => {
  const pace = createPacer()
  const outcomes: RestoreOutcome[] = []
  let isOver = false

  /** What became of a row whose answer was lost. */
  const lookAfter = async (row: RestorableRow, error: EncounterClientError): Promise<RestoreOutcome> => {
    const { record } = row.backup
    const current = await findRecord(client, record.id, {}).catch(() => undefined)
    return current !== undefined && isSameState(record, current)
      ? { kind: 'restored', position: row.position }
      : { kind: 'failed', position: row.position, error }
  }

  const restore = async (some: readonly RestorableRow[]): Promise<readonly RestoreOutcome[]> => {
    if (isOver || signal?.aborted) return some.map((row) => outcomeOf(row, undefined))
    try {
      // Not the signal: what has begun ends, and is told as it ended.
      const results = await client.restore(some.map(({ backup }) => backup))
      return some.map((row, index) => outcomeOf(row, results[index]))
    } catch (cause) {
      isOver = true
      const error = asError(cause)
      return Promise.all(some.map((row) => lookAfter(row, error)))
    }
  }

  for (let from = 0; from < rows.length; from += atOnce) {
    await pace()
    outcomes.push(...(await restore(rows.slice(from, from + atOnce))))
    onProgress?.(outcomes.length, rows.length)
  }
  return outcomes
}
