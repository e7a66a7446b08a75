import type { Encounter } from '../../encounter/Encounter.js'
import type { EncounterChange, EncounterEvent } from '../EncounterClient.js'
import type { StoredChange, StoredEvent } from './storedHistory.js'

const told = ({ property, first, ...change }: StoredChange, now: unknown): EncounterChange => {
  if (first === undefined) return { property, ...change }
  return { property, from: Array.isArray(now) ? now.slice(0, first) : [] }
}

/** Tells a history in full, oldest first, by undoing it entry by entry from the encounter as it is now. */
export const tellHistory = (
  events: readonly StoredEvent[],
  encounter: Encounter,
): readonly EncounterEvent[] => {
  const state = new Map<string, unknown>(Object.entries(encounter))
  const telling: EncounterEvent[] = []
  for (const { before, ...event } of events.toReversed()) {
    const undone = event.kind === 'created' ? [...state.keys()].map((property) => ({ property })) : before
    const changes = undone.map((change): EncounterChange => {
      const now = state.get(change.property)
      return { ...told(change, now), ...(state.has(change.property) ? { to: now } : undefined) }
    })
    for (const change of changes) {
      if ('from' in change) state.set(change.property, change.from)
      else state.delete(change.property)
    }
    telling.push({ ...event, changes })
  }
  return telling.reverse()
}
