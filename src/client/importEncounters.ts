import type { Encounter } from '../encounter/Encounter.js'
import type { EncounterClient, EncounterRecord } from './EncounterClient.js'
import { EncounterClientError } from './EncounterClientError.js'
import { createPacer } from './pause.js'
import type { ImportRow } from './readImport.js'

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
 * fail as well. Never rejects.
 *
 * @param rows Rows of {@link readImport}; invalid ones are left out.
 */
export const importEncounters = async (
  rows: readonly ImportRow[],
  { client, name, signal, onProgress }: ImportOptions,
): Promise<readonly ImportOutcome[]> => {
  const pace = createPacer()
  const outcomes: ImportOutcome[] = []
  let isFull = false
  const create = async (encounter: Encounter, position: number): Promise<ImportOutcome> => {
    if (isFull || signal?.aborted) return { kind: 'skipped', position }
    try {
      const record = await client.create(encounter, { idempotencyKey: `${name}:${position}` })
      return { kind: 'created', position, record }
    } catch (cause) {
      const error =
        cause instanceof EncounterClientError
          ? cause
          : new EncounterClientError('unavailable', 'an unexpected error came up. Try again in a moment.', {
              cause,
            })
      isFull = error.kind === 'full'
      return { kind: 'failed', position, error }
    }
  }
  const chosen = rows.filter((row) => row.kind !== 'invalid')
  for (const { encounter, position } of chosen) {
    await pace()
    outcomes.push(await create(encounter, position))
    onProgress?.(outcomes.length, chosen.length)
  }
  return outcomes
}
