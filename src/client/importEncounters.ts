import * as words from '../messages/en/clientErrors.js'
import type { EncounterClient, EncounterRecord } from './EncounterClient.js'
import { EncounterClientError } from './EncounterClientError.js'
import { createPacer } from './pause.js'
import type { ImportableRow } from './readImport.js'

/** What became of one row. */
export type ImportOutcome =
  | { readonly kind: 'created'; readonly position: number; readonly record: EncounterRecord }
  | { readonly kind: 'failed'; readonly position: number; readonly error: EncounterClientError }
  /** It was stopped before it came to this one, or there was no room left. */
  | { readonly kind: 'skipped'; readonly position: number }

/** What {@link importEncounters} takes. */
export interface ImportOptions {
  readonly client: Pick<EncounterClient, 'create'>
  /**
   * Names this import, for example by `crypto.randomUUID()`: a row that is imported again under one name, as after a
   * lost answer, is created once.
   */
  readonly name: string
  readonly signal?: AbortSignal
  readonly onProgress?: (done: number, total: number) => void
}

/**
 * Creates the rows that were confirmed, each by itself, as new drafts: whatever status they had elsewhere, here they
 * have still to be checked, submitted and approved. Stops at the first for which there is no room: the rest would only
 * fail as well. Their history names the file and the identifier that they had there. Never rejects.
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
      const error =
        cause instanceof EncounterClientError
          ? cause
          : new EncounterClientError('unavailable', words.unexpected, {
              cause,
            })
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
