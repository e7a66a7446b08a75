import { sameJson } from '../../encounter/sameJson.js'
import type { EncounterBackup, EncounterEvent } from '../EncounterClient.js'

/** A history without its last entry, if that is `restored`. */
const beforeRestoring = (history: readonly EncounterEvent[]): readonly EncounterEvent[] =>
  history.at(-1)?.kind === 'restored' ? history.slice(0, -1) : history

/**
 * Whether a copy equals its original in every field and history entry, apart from the final `restored` entry and its
 * version.
 */
export const isCopyOf = (copy: EncounterBackup, original: EncounterBackup): boolean =>
  copy.history.at(-1)?.kind === 'restored' &&
  copy.record.version === copy.history.at(-1)?.version &&
  sameJson(copy.history.slice(0, -1), original.history) &&
  sameJson({ ...copy.record, version: original.record.version }, original.record)

/**
 * Whether a copy is an earlier state of its original: its history, apart from a final `restored` entry, is a prefix
 * of the original's. A copy with no other entry proves nothing.
 */
export const isEarlierStateOf = (copy: EncounterBackup, original: EncounterBackup): boolean => {
  const { history } = original
  const starts = (entries: readonly EncounterEvent[]) =>
    entries.length > 0 &&
    entries.length <= history.length &&
    sameJson(entries, history.slice(0, entries.length))
  return starts(copy.history) || starts(beforeRestoring(copy.history))
}
