import * as reasons from '../../messages/en/unreadable.js'
import { isDictionary, isText } from '../../schema/isDictionary.js'
import type { EncounterRecord } from '../EncounterClient.js'
import {
  describeUnstorable,
  isAbsentOr,
  isEvents,
  isId,
  isInstant,
  isMarks,
  type StoredEvent,
} from '../storedShapes.js'

/** A stored record: one JSON object, with the history last. */
export interface StoredRecord {
  readonly record: EncounterRecord
  /** Never empty when read: a lost history is replaced by one snapshot entry. */
  readonly history: readonly StoredEvent[]
  /** The text of the history if it is damaged. */
  readonly brokenHistory?: string
}

/** The result of reading a stored text: a record, or the reason in one line. */
export type Decoded =
  | { readonly ok: true; readonly value: StoredRecord }
  | { readonly ok: false; readonly reason: string }

/** Whether these are history entries that end at the record's version. An empty list is valid. */
const isHistoryOf = (value: unknown, version: string): value is readonly StoredEvent[] =>
  isEvents(value) && (value.length === 0 || value.at(-1)?.version === version)

const parse = (raw: string): unknown => {
  try {
    return JSON.parse(raw)
  } catch {
    return undefined
  }
}

/** The snapshot entry of a record whose history is lost: its whole state, as of its last known change. */
const snapshotEvent = ({
  encounter,
  version,
  updatedAt,
  updatedBy,
  marks,
}: EncounterRecord): StoredEvent => ({
  kind: 'restored',
  at: updatedAt,
  by: updatedBy,
  version,
  changes: Object.entries(encounter).map(([property, to]) => ({ property, to })),
  ...(marks === undefined ? undefined : { marks }),
})

const unreadable = (reason: string): Decoded => ({ ok: false, reason })

/** Decodes a stored text. Accepts any text. */
export const decodeRecord = (raw: string): Decoded => {
  const value = parse(raw)
  if (value === undefined) return unreadable(reasons.notJson)
  const excess = describeUnstorable(value)
  if (excess !== undefined) return unreadable(excess)
  if (!isDictionary(value)) return unreadable(reasons.notAnObject)
  const { id, encounter, version, updatedAt, updatedBy, marks, history = [] } = value
  if (!isId(id)) return unreadable(reasons.noId)
  if (!isDictionary(encounter)) return unreadable(reasons.noEncounter)
  if (!isText(version) || version === '') return unreadable(reasons.noVersion)
  if (!isInstant(updatedAt)) return unreadable(reasons.noInstant)
  if (!isText(updatedBy)) return unreadable(reasons.noAuthor)
  if (!isAbsentOr(marks, isMarks)) return unreadable(reasons.badMarks)
  const record = {
    id,
    encounter,
    version,
    updatedAt,
    updatedBy,
    ...(marks === undefined ? undefined : { marks }),
  }
  return {
    ok: true,
    value: isHistoryOf(history, version)
      ? { record, history: history.length === 0 ? [snapshotEvent(record)] : history }
      : { record, history: [snapshotEvent(record)], brokenHistory: JSON.stringify(history) },
  }
}

/** Encodes a record; undefined if it could not be read back. */
export const encodeRecord = ({
  record,
  history,
}: Pick<StoredRecord, 'record' | 'history'>): string | undefined => {
  const { id, encounter, version, updatedAt, updatedBy, marks } = record
  const stored = { id, encounter, version, updatedAt, updatedBy, marks, history }
  return describeUnstorable(stored) === undefined ? JSON.stringify(stored) : undefined
}
