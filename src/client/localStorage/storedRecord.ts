import type { FieldPath } from '../../encounter/Finding.js'
import { type Dictionary, isDictionary } from '../../schema/keywords.js'
import type {
  DismissedFinding,
  EncounterChange,
  EncounterEvent,
  EncounterMarks,
  EncounterRecord,
  MarkChange,
} from '../EncounterClient.js'

/** An entry of a stored history. */
export interface StoredEvent extends EncounterEvent {
  /** The idempotency keys of the writes that led to its version. */
  readonly keys?: readonly string[]
}

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

/** More levels of a value within a value than any encounter has. What walks through them calls itself at each. */
const mostLevels = 200

/** Whether a JSON value is nested too deeply to be walked through. */
const isTooDeep = (value: unknown, left = mostLevels): boolean => {
  if (typeof value !== 'object' || value === null) return false
  if (left === 0) return true
  for (const part of Object.values(value)) if (isTooDeep(part, left - 1)) return true
  return false
}

const isText = (value: unknown): value is string => typeof value === 'string'
const isId = (value: unknown): value is string | number => isText(value) || typeof value === 'number'

const isInstant = (value: unknown): value is string =>
  isText(value) && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) && !Number.isNaN(Date.parse(value))

const isAbsentOr = <T>(value: unknown, is: (value: unknown) => value is T): value is T | undefined =>
  value === undefined || is(value)

const isListOf = <T>(value: unknown, is: (value: unknown) => value is T): value is readonly T[] =>
  Array.isArray(value) && value.every(is)

const isPath = (value: unknown): value is FieldPath => isListOf(value, isId)
const isTexts = (value: unknown): value is readonly string[] => isListOf(value, isText)

/** Whether somebody said why at some time. */
const isSaid = ({ reason, by, at }: Dictionary): boolean => isText(reason) && isText(by) && isInstant(at)

const isReturned = (value: unknown): value is NonNullable<EncounterMarks['returned']> =>
  isDictionary(value) && isSaid(value) && (value.settled === undefined || value.settled === true)

const isDismissed = (value: unknown): value is DismissedFinding =>
  isDictionary(value) && isSaid(value) && isText(value.finding) && isAbsentOr(value.path, isPath)

const isSource = (value: unknown): value is NonNullable<EncounterMarks['source']> =>
  isDictionary(value) && isText(value.file) && isAbsentOr(value.originalId, isId)

const isMarks = (value: unknown): value is EncounterMarks =>
  isDictionary(value) &&
  isAbsentOr(value.returned, isReturned) &&
  (value.dismissed === undefined || isListOf(value.dismissed, isDismissed)) &&
  isAbsentOr(value.source, isSource)

const isMarkChange = (value: unknown): value is MarkChange => {
  if (!isDictionary(value)) return false
  if (value.kind === 'settle-return') return true
  if (value.kind === 'dismiss-finding' && !isText(value.reason)) return false
  const isOfFinding = value.kind === 'dismiss-finding' || value.kind === 'restore-finding'
  return isOfFinding && isText(value.finding) && isAbsentOr(value.path, isPath)
}

const isChange = (value: unknown): value is EncounterChange => isDictionary(value) && isText(value.property)

const kinds: Readonly<Record<EncounterEvent['kind'], true>> = {
  created: true,
  imported: true,
  restored: true,
  saved: true,
  transition: true,
  marked: true,
}

const isEvent = (value: unknown): value is StoredEvent =>
  isDictionary(value) &&
  isText(value.kind) &&
  Object.hasOwn(kinds, value.kind) &&
  isInstant(value.at) &&
  isText(value.by) &&
  isText(value.version) &&
  isListOf(value.changes, isChange) &&
  isAbsentOr(value.reason, isText) &&
  isAbsentOr(value.undoes, isText) &&
  isAbsentOr(value.mark, isMarkChange) &&
  isAbsentOr(value.marks, isMarks) &&
  isAbsentOr(value.keys, isTexts)

const isEvents = (value: unknown): value is readonly StoredEvent[] => isListOf(value, isEvent)

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
  if (value === undefined) return unreadable('it is not JSON')
  if (isTooDeep(value)) return unreadable(`it is nested more than ${mostLevels} levels deep`)
  if (!isDictionary(value)) return unreadable('it is not an object')
  const { id, encounter, version, updatedAt, updatedBy, marks, history = [] } = value
  if (!isId(id)) return unreadable('its id is neither a number nor a text')
  if (!isDictionary(encounter)) return unreadable('its encounter is not an object')
  if (!isText(version) || version === '') return unreadable('its version is not a text')
  if (!isInstant(updatedAt))
    return unreadable('its updatedAt is not an instant, such as 2026-06-15T14:00:00.000Z')
  if (!isText(updatedBy)) return unreadable('its updatedBy is not a text')
  if (!isAbsentOr(marks, isMarks)) return unreadable('its marks do not have the stored form')
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
  return isTooDeep(stored) ? undefined : JSON.stringify(stored)
}
