import type { Encounter } from '../../encounter/Encounter.js'
import type { EncounterChange, EncounterEvent } from '../EncounterClient.js'
import { sameJson } from '../sameJson.js'
import { type Decoded, decodeArray, isInstant, isVersionNumber, unreadable } from './decode.js'

/**
 * An entry of a history as it is stored. Each change keeps only what was there before: what came after is found
 * by walking back from the record, which halves the room and lets the first entry keep nothing at all.
 */
export interface StoredEvent extends Omit<EncounterEvent, 'changes'> {
  readonly before: readonly Omit<EncounterChange, 'to'>[]
}

const KINDS = new Map<unknown, EncounterEvent['kind']>([
  ['c', 'created'],
  ['s', 'saved'],
  ['t', 'transition'],
])

/** What a change from one state of an encounter to the next has to keep so that it can be undone. */
export const changedBefore = (before: Encounter, after: Encounter): StoredEvent['before'] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((property) => !sameJson(before[property], after[property]))
    .map((property) =>
      Object.hasOwn(before, property) ? { property, from: before[property] } : { property },
    )

/** A history as it is stored: `[[version, instant in ms, user's name, kind, [[property, before]], reason]]`. */
export const encodeHistory = (events: readonly StoredEvent[]): string =>
  JSON.stringify(
    events.map(({ version, at, by, kind, before, reason }) => {
      const changes = before.map((change) =>
        'from' in change ? [change.property, change.from] : [change.property],
      )
      const head = [Number(version), Date.parse(at), by, kind.charAt(0)]
      if (reason !== undefined) return [...head, changes, reason]
      return changes.length > 0 ? [...head, changes] : head
    }),
  )

const decodeBefore = (value: unknown): StoredEvent['before'] | undefined => {
  if (!Array.isArray(value)) return undefined
  const changes: Omit<EncounterChange, 'to'>[] = []
  for (const item of value) {
    const parts: readonly unknown[] = Array.isArray(item) ? item : []
    const [property, from] = parts
    if (typeof property !== 'string') return undefined
    changes.push(parts.length > 1 ? { property, from } : { property })
  }
  return changes
}

const decodeEvent = (value: unknown): StoredEvent | undefined => {
  const parts: readonly unknown[] = Array.isArray(value) ? value : []
  const [version, at, by, letter, changes = [], reason] = parts
  const kind = KINDS.get(letter)
  const before = decodeBefore(changes)
  if (!isVersionNumber(version) || !isInstant(at) || typeof by !== 'string') return undefined
  if (!kind || !before || (reason !== undefined && typeof reason !== 'string')) return undefined
  return {
    kind,
    at: new Date(at).toISOString(),
    by,
    version: String(version),
    before,
    ...(reason === undefined ? undefined : { reason }),
  }
}

/** Reads a stored history, oldest first. */
export const decodeHistory = (raw: string): Decoded<readonly StoredEvent[]> => {
  const decoded = decodeArray(raw)
  if (!decoded.ok) return decoded
  const events: StoredEvent[] = []
  for (const value of decoded.value) {
    const event = decodeEvent(value)
    if (!event) return unreadable('it does not have the stored form')
    events.push(event)
  }
  return { ok: true, value: events }
}

/** Tells a history in full, oldest first, by undoing it entry by entry from the encounter as it is now. */
export const tellHistory = (
  events: readonly StoredEvent[],
  encounter: Encounter,
): readonly EncounterEvent[] => {
  const state = new Map<string, unknown>(Object.entries(encounter))
  const told: EncounterEvent[] = []
  for (const { before, ...event } of events.toReversed()) {
    const undone = event.kind === 'created' ? [...state.keys()].map((property) => ({ property })) : before
    const changes = undone.map((change): EncounterChange => {
      const { property } = change
      return state.has(property) ? { ...change, to: state.get(property) } : change
    })
    for (const change of undone) {
      if ('from' in change) state.set(change.property, change.from)
      else state.delete(change.property)
    }
    told.unshift({ ...event, changes })
  }
  return told
}
