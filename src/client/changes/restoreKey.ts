import type { EncounterId } from '../../encounter/Encounter.js'
import type { EncounterEvent } from '../EncounterClient.js'

/**
 * The idempotency key of a restore: the same for each attempt to restore one version of a record.
 *
 * @param history With the entry of the restore as the last one.
 */
export const restoreKey = (id: EncounterId, history: readonly EncounterEvent[]): string =>
  `restore-${id}-${history.at(-2)?.version ?? ''}`
