import type { EncounterClient, EncounterRecord } from '../../client/EncounterClient.js'
import type { EncounterId, EncounterStatus } from '../../encounter/Encounter.js'

/** What is to be done to each of many. */
export interface BulkItem {
  readonly id: EncounterId
  readonly record: EncounterRecord
}

/** What came of each. */
export interface BulkOutcome {
  /** The records as they are after it. */
  readonly done: readonly BulkItem[]
  /** Why it could not be done, by id. */
  readonly failures: ReadonlyMap<string, string>
}

/** Makes one transition of many encounters, one after the other. Each succeeds or fails by itself. */
export const runBulk = async (
  client: EncounterClient,
  items: readonly BulkItem[],
  change: { readonly to: EncounterStatus; readonly reason?: string },
  onProgress: (count: number) => void,
  signal: AbortSignal,
): Promise<BulkOutcome> => {
  const done: BulkItem[] = []
  const failures = new Map<string, string>()
  for (const { id, record } of items) {
    if (signal.aborted) break
    try {
      done.push({ id, record: await client.transition(id, change, { ifMatch: record.version }) })
    } catch (error) {
      failures.set(String(id), error instanceof Error ? error.message : 'an unexpected error came up.')
    }
    onProgress(done.length + failures.size)
  }
  return { done, failures }
}
