import * as own from '../../messages/en/localStorage.js'
import { isDictionary } from '../../schema/keywords.js'
import type { EncounterRecord } from '../EncounterClient.js'
import {
  isAbsentOr,
  isEvents,
  isId,
  isInstant,
  isMarks,
  isText,
  type StoredEvent,
  tellUnstorable,
} from '../storedShapes.js'

/** A record as it is stored: one JSON object, the history last. */
export interface StoredRecord {
  readonly record: EncounterRecord
  /** Never empty where it was read: of a lost history, one entry tells the record as it is. */
  readonly history: readonly StoredEvent[]
  /** The text of the history, where it cannot be read. */
  readonly brokenHistory?: string
}

/** What was read from a stored text, or why it could not be read: one line. */
export type Decoded =
  | { readonly ok: true; readonly value: StoredRecord }
  | { readonly ok: false; readonly reason: string }

/** Whether these are entries that lead to the version of their record; none at all tell nothing wrong. */
const isHistoryOf = (value: unknown, version: string): value is readonly StoredEvent[] =>
  isEvents(value) && (value.length === 0 || value.at(-1)?.version === version)

const parse = (raw: string): unknown => {
  try {
    return JSON.parse(raw)
  } catch {
    return undefined
  }
}

/** The one entry of a record whose history is lost: all of it, as of the last change that is known. */
const tellingAll = ({ encounter, version, updatedAt, updatedBy, marks }: EncounterRecord): StoredEvent => ({
  kind: 'restored',
  at: updatedAt,
  by: updatedBy,
  version,
  changes: Object.entries(encounter).map(([property, to]) => ({ property, to })),
  ...(marks === undefined ? undefined : { marks }),
})

const unreadable = (reason: string): Decoded => ({ ok: false, reason })

/** Reads a stored text. Total: it may be anything. */
export const decodeRecord = (raw: string): Decoded => {
  const value = parse(raw)
  if (value === undefined) return unreadable(own.notJson)
  const excess = tellUnstorable(value)
  if (excess !== undefined) return unreadable(excess)
  if (!isDictionary(value)) return unreadable(own.notAnObject)
  const { id, encounter, version, updatedAt, updatedBy, marks, history = [] } = value
  if (!isId(id)) return unreadable(own.noId)
  if (!isDictionary(encounter)) return unreadable(own.noEncounter)
  if (!isText(version) || version === '') return unreadable(own.noVersion)
  if (!isInstant(updatedAt)) return unreadable(own.noInstant)
  if (!isText(updatedBy)) return unreadable(own.noAuthor)
  if (!isAbsentOr(marks, isMarks)) return unreadable(own.badMarks)
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
      ? { record, history: history.length === 0 ? [tellingAll(record)] : history }
      : { record, history: [tellingAll(record)], brokenHistory: JSON.stringify(history) },
  }
}

/** A record as it is stored; undefined where it could not be read again. */
export const encodeRecord = ({
  record,
  history,
}: Pick<StoredRecord, 'record' | 'history'>): string | undefined => {
  const { id, encounter, version, updatedAt, updatedBy, marks } = record
  const stored = { id, encounter, version, updatedAt, updatedBy, marks, history }
  return tellUnstorable(stored) === undefined ? JSON.stringify(stored) : undefined
}
