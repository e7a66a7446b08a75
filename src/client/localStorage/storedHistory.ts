import type { Encounter } from '../../encounter/Encounter.js'
import { sameJson } from '../../encounter/sameJson.js'
import type { EncounterEvent, EncounterRecord } from '../EncounterClient.js'
import { type Decoded, decodeArray, isInstant, unreadable } from './decode.js'
import { lengthenName, shortenName } from './shortNames.js'

/**
 * What a property was before a change: `from` as it was, or the `first` so many items of the list that it is now; with
 * neither it was not there.
 */
export interface StoredChange {
  readonly property: string
  readonly from?: unknown
  readonly first?: number
}

/**
 * An entry of a history as it is stored. Each change keeps only what was there before: what came after is found
 * by walking back from the record, which halves the room and lets the first entry keep nothing at all.
 */
export interface StoredEvent extends Omit<EncounterEvent, 'changes'> {
  readonly before: readonly StoredChange[]
}

type Stamp = Pick<EncounterRecord, 'version' | 'updatedAt' | 'updatedBy'>

const KINDS: readonly EncounterEvent['kind'][] = ['created', 'saved', 'transition']

const changeOf = (property: string, before: Encounter, after: Encounter): StoredChange => {
  if (!Object.hasOwn(before, property)) return { property }
  const [from, to] = [before[property], after[property]]
  const isBeginning =
    Array.isArray(from) && Array.isArray(to) && from.every((item, position) => sameJson(item, to[position]))
  // A code put at the end of a list is the change that is made most often.
  return isBeginning ? { property, first: from.length } : { property, from }
}

/** What a change from one state of an encounter to the next has to keep so that it can be undone. */
export const changedBefore = (before: Encounter, after: Encounter): readonly StoredChange[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((property) => !sameJson(before[property], after[property]))
    .map((property) => changeOf(property, before, after))

const encodeChange = (change: StoredChange): readonly unknown[] => {
  const name = shortenName(change.property)
  if (change.first !== undefined) return [name, change.first, 1]
  return 'from' in change ? [name, change.from] : [name]
}

/**
 * A history as it is stored, newest first: `[[ms before the entry that came next, user's name or 0 for the same as
 * there, kind, change, …, reason]]`, the newest against the record itself. Versions count down by one; a number
 * between two entries counts down by so many more.
 */
export const encodeHistory = (events: readonly StoredEvent[], record: Stamp): string => {
  const stored: unknown[] = []
  let [version, at, by] = [Number(record.version), Date.parse(record.updatedAt), record.updatedBy]
  for (const event of events.toReversed()) {
    const skipped = version - Number(event.version)
    if (skipped > 0) stored.push(skipped)
    const instant = Date.parse(event.at)
    stored.push([
      at - instant,
      event.by === by ? 0 : event.by,
      KINDS.indexOf(event.kind),
      ...event.before.map(encodeChange),
      ...(event.reason === undefined ? [] : [event.reason]),
    ])
    version = Number(event.version) - 1
    at = instant
    by = event.by
  }
  return JSON.stringify(stored)
}

const decodeChange = (value: readonly unknown[]): StoredChange | undefined => {
  const [name, from, mark] = value
  if (typeof name !== 'string') return undefined
  const property = lengthenName(name)
  if (value.length < 3) return value.length === 1 ? { property } : { property, from }
  return mark === 1 && typeof from === 'number' && Number.isSafeInteger(from) && from >= 0
    ? { property, first: from }
    : undefined
}

const decodeEvent = (
  value: unknown,
  next: { readonly at: number; readonly by: string },
  version: number,
): StoredEvent | undefined => {
  const [gap, who, kindNumber, ...rest]: readonly unknown[] = Array.isArray(value) ? value : []
  const kind = typeof kindNumber === 'number' ? KINDS[kindNumber] : undefined
  const at = typeof gap === 'number' ? next.at - gap : undefined
  const by = who === 0 ? next.by : who
  if (kind === undefined || !isInstant(at) || typeof by !== 'string' || version < 1) return undefined
  const last = rest.at(-1)
  const reason = typeof last === 'string' ? last : undefined
  const before: StoredChange[] = []
  for (const item of reason === undefined ? rest : rest.slice(0, -1)) {
    const change = Array.isArray(item) ? decodeChange(item) : undefined
    if (!change) return undefined
    before.push(change)
  }
  const event = { kind, at: new Date(at).toISOString(), by, version: String(version), before }
  return reason === undefined ? event : { ...event, reason }
}

/** Reads a stored history of this record, oldest first. */
export const decodeHistory = (raw: string, record: Stamp): Decoded<readonly StoredEvent[]> => {
  const decoded = decodeArray(raw)
  if (!decoded.ok) return decoded
  const events: StoredEvent[] = []
  let version = Number(record.version)
  let next = { at: Date.parse(record.updatedAt), by: record.updatedBy }
  for (const value of decoded.value) {
    if (typeof value === 'number' && Number.isSafeInteger(value) && value > 0) {
      version -= value
      continue
    }
    const event = decodeEvent(value, next, version)
    if (!event) return unreadable('it does not have the stored form')
    events.push(event)
    version -= 1
    next = { at: Date.parse(event.at), by: event.by }
  }
  return { ok: true, value: events.reverse() }
}
