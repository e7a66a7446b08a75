import type { EncounterEvent, EncounterRecord, Version } from '../EncounterClient.js'

/**
 * Reconstructs an earlier version of a record by undoing its history. Undefined if the history does not contain it.
 *
 * @param events The record's history, oldest first.
 */
export const recordAtVersion = (
  record: EncounterRecord,
  events: readonly EncounterEvent[],
  version: Version,
): EncounterRecord | undefined => {
  if (record.version === version) return record
  const state = new Map<string, unknown>(Object.entries(record.encounter))
  for (const event of events.toReversed()) {
    if (event.version === version) {
      return {
        id: record.id,
        encounter: Object.fromEntries(state),
        version,
        updatedAt: event.at,
        updatedBy: event.by,
        ...(event.marks === undefined ? undefined : { marks: event.marks }),
      }
    }
    for (const change of event.changes) {
      if ('from' in change) state.set(change.property, change.from)
      else state.delete(change.property)
    }
  }
  return undefined
}
