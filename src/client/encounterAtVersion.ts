import type { Encounter } from '../encounter/Encounter.js'
import type { EncounterEvent, EncounterRecord, Version } from './EncounterClient.js'

/**
 * The encounter as it was in an earlier version, by undoing its history; undefined where the history does not reach
 * that far.
 *
 * @param events The record's history, oldest first.
 */
export const encounterAtVersion = (
  record: EncounterRecord,
  events: readonly EncounterEvent[],
  version: Version,
): Encounter | undefined => {
  const state = new Map<string, unknown>(Object.entries(record.encounter))
  for (const event of events.toReversed()) {
    if (event.version === version) return Object.fromEntries(state)
    for (const change of event.changes) {
      if ('from' in change) state.set(change.property, change.from)
      else state.delete(change.property)
    }
  }
  return undefined
}
