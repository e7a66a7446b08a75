import type { FieldPath } from '../encounter/Finding.js'
import type { User } from '../encounter/User.js'
import * as words from '../messages/en/browserStorage.js'
import { type Excess, findExcess } from '../schema/excess.js'
import { type Dictionary, isDictionary, isText } from '../schema/isDictionary.js'
import { largestStored, maxStoredLevels } from '../schema/limits.js'
import type {
  DismissedFinding,
  EncounterChange,
  EncounterEvent,
  EncounterMarks,
  EncounterSource,
  MarkChange,
} from './EncounterClient.js'

/** A stored history entry. */
export interface StoredEvent extends EncounterEvent {
  /** The idempotency keys of the writes that resulted in its version. */
  readonly keys?: readonly string[]
}

const storedBounds = { levels: maxStoredLevels, size: largestStored }

const excesses: Readonly<Partial<Record<Excess['kind'], string>>> = {
  levels: words.tooDeep(maxStoredLevels),
  number: words.badNumber,
}

/** Why a value is too large or too deep to be processed, whatever its shape; undefined if it is not. */
export const describeUnstorable = (value: unknown): string | undefined => {
  const excess = findExcess(value, storedBounds)
  return excess && (excesses[excess.kind] ?? words.tooLarge)
}

/** Whether a value can be an id. */
export const isId = (value: unknown): value is string | number => isText(value) || typeof value === 'number'

/** Whether a value is an instant in the format of all writes: ISO 8601 in UTC with milliseconds. */
export const isInstant = (value: unknown): value is string =>
  isText(value) && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) && !Number.isNaN(Date.parse(value))

/** Whether an optional value is absent or valid. */
export const isAbsentOr = <T>(value: unknown, is: (value: unknown) => value is T): value is T | undefined =>
  value === undefined || is(value)

const isListOf = <T>(value: unknown, is: (value: unknown) => value is T): value is readonly T[] =>
  Array.isArray(value) && value.every(is)

const isPath = (value: unknown): value is FieldPath => isListOf(value, isId)
/** Whether a value is a list of strings. */
export const isTexts = (value: unknown): value is readonly string[] => isListOf(value, isText)

/** Whether `reason`, `by` and `at` are valid. */
const isAttributed = ({ reason, by, at }: Dictionary): boolean =>
  isText(reason) && isText(by) && isInstant(at)

const isReturned = (value: unknown): value is NonNullable<EncounterMarks['returned']> =>
  isDictionary(value) && isAttributed(value) && (value.settled === undefined || value.settled === true)

const isDismissed = (value: unknown): value is DismissedFinding =>
  isDictionary(value) && isAttributed(value) && isText(value.finding) && isAbsentOr(value.path, isPath)

/** Whether a value has the shape of the origin of an import. */
export const isSource = (value: unknown): value is EncounterSource =>
  isDictionary(value) && isText(value.file) && isAbsentOr(value.originalId, isId)

/** Whether a value has the shape of marks. */
export const isMarks = (value: unknown): value is EncounterMarks =>
  isDictionary(value) &&
  isAbsentOr(value.returned, isReturned) &&
  (value.dismissed === undefined || isListOf(value.dismissed, isDismissed)) &&
  isAbsentOr(value.source, isSource)

/** Whether a value has the shape of a change to the marks. */
export const isMarkChange = (value: unknown): value is MarkChange => {
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

/** Whether a value is a kind of history entry. */
export const isEventKind = (value: unknown): value is EncounterEvent['kind'] =>
  isText(value) && Object.hasOwn(kinds, value)

const isEvent = (value: unknown): value is StoredEvent =>
  isDictionary(value) &&
  isEventKind(value.kind) &&
  isInstant(value.at) &&
  isText(value.by) &&
  isText(value.version) &&
  isListOf(value.changes, isChange) &&
  isAbsentOr(value.reason, isText) &&
  isAbsentOr(value.undoes, isText) &&
  isAbsentOr(value.mark, isMarkChange) &&
  isAbsentOr(value.marks, isMarks) &&
  isAbsentOr(value.keys, isTexts)

/** Whether a value has the shape of a history. Code that shows it relies on that. */
export const isEvents = (value: unknown): value is readonly StoredEvent[] => isListOf(value, isEvent)

/** Whether a value is a user. A capability that this version does not know allows nothing. */
export const isUser = (value: unknown): value is User =>
  isDictionary(value) &&
  isText(value.id) &&
  isText(value.name) &&
  Array.isArray(value.capabilities) &&
  value.capabilities.every(isText) &&
  isAbsentOr(value.providerId, isId)
