import { sameJson } from '../../encounter/sameJson.js'
import type { EncounterBackup, EncounterEvent } from '../EncounterClient.js'

/** A history without the last entry, where that says that it was restored. */
const beforeRestoring = (history: readonly EncounterEvent[]): readonly EncounterEvent[] =>
  history.at(-1)?.kind === 'restored' ? history.slice(0, -1) : history

/**
 * Whether a copy is its original in every field and every entry of the history. It has one entry more, which says that
 * it was restored, and the version of that entry.
 */
export const isCopyOf = (copy: EncounterBackup, original: EncounterBackup): boolean =>
  copy.history.at(-1)?.kind === 'restored' &&
  copy.record.version === copy.history.at(-1)?.version &&
  sameJson(copy.history.slice(0, -1), original.history) &&
  sameJson({ ...copy.record, version: original.record.version }, original.record)

/**
 * Whether a copy is an earlier state of its original: everything in its history is in the original's as well, but for
 * the entry that says that it was restored. One without any other entry tells nothing of where it comes from.
 */
export const isEarlierStateOf = (copy: EncounterBackup, original: EncounterBackup): boolean => {
  const { history } = original
  const starts = (entries: readonly EncounterEvent[]) =>
    entries.length > 0 &&
    entries.length <= history.length &&
    sameJson(entries, history.slice(0, entries.length))
  return starts(copy.history) || starts(beforeRestoring(copy.history))
}
