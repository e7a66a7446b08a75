import { asClientError } from '../clientErrors.js'
import type { EncounterClient, EncounterRecord } from '../EncounterClient.js'
import type { EncounterClientError } from '../EncounterClientError.js'
import { createPacer } from '../pause.js'
import type { ImportableRow } from './readImport.js'

/** Result of one row. */
export type ImportOutcome =
  | { readonly kind: 'created'; readonly position: number; readonly record: EncounterRecord }
  | { readonly kind: 'failed'; readonly position: number; readonly error: EncounterClientError }
  /** Not attempted: the import was canceled, or the storage is full. */
  | { readonly kind: 'skipped'; readonly position: number }

/** Options of {@link importEncounters}. */
export interface ImportOptions {
  readonly client: Pick<EncounterClient, 'create'>
  /**
   * Identifies this import, for example `crypto.randomUUID()`. A row that is retried under the same name, for example
   * after a lost response, is created once.
   */
  readonly name: string
  readonly signal?: AbortSignal
  readonly onProgress?: (done: number, total: number) => void
}

/**
 * Creates the confirmed rows one by one as new drafts: whatever their status elsewhere, they still have to be
 * checked, submitted and approved here. Stops when the storage is full, since the remaining rows would fail too. The
 * history of each encounter names its file and original identifier. Never rejects.
 */
export const importEncounters = async (
  rows: readonly ImportableRow[],
  { client, name, signal, onProgress }: ImportOptions,
): Promise<readonly ImportOutcome[]> => {
  const pace = createPacer()
  const outcomes: ImportOutcome[] = []
  let isFull = false
  const create = async ({ encounter, position, source }: ImportableRow): Promise<ImportOutcome> => {
    if (isFull || signal?.aborted) return { kind: 'skipped', position }
    try {
      const record = await client.create(encounter, { idempotencyKey: `${name}:${position}`, source })
      return { kind: 'created', position, record }
    } catch (cause) {
      const error = asClientError(cause)
      isFull = error.kind === 'full'
      return { kind: 'failed', position, error }
    }
  }
  for (const row of rows) {
    await pace()
    outcomes.push(await create(row))
    onProgress?.(outcomes.length, rows.length)
  }
  return outcomes
}
