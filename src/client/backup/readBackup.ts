import type { EncounterId } from '../../encounter/Encounter.js'
import type { FieldPath } from '../../encounter/Finding.js'
import * as words from '../../messages/en/importFiles.js'
import { tellerOf } from '../../messages/Told.js'
import { type Dictionary, isDictionary } from '../../schema/isDictionary.js'
import { invalid } from '../clientErrors.js'
import type {
  DismissedFinding,
  EncounterBackup,
  EncounterChange,
  EncounterEvent,
  EncounterMarks,
  EncounterRecord,
  EncounterSource,
  MarkChange,
} from '../EncounterClient.js'
import { requireImportableCount } from '../import/readJsonFile.js'
import { isEventKind, isId, isInstant } from '../storedShapes.js'
import { backupFormat, backupVersion } from './backupFormat.js'

const tell = tellerOf('importFiles', words)

/** One record of a backup: readable, or the reason why it is not. */
export type BackupRow =
  | { readonly position: number; readonly kind: 'readable'; readonly backup: EncounterBackup }
  | {
      readonly position: number
      readonly kind: 'unreadable'
      readonly id: EncounterId | undefined
      readonly message: string
    }

/**
 * Thrown for a part with the wrong shape. Caught per record, so that one damaged record does not affect the others.
 */
class DamagedRecord extends Error {}

const damaged = (what: string): never => {
  throw new DamagedRecord(words.partDamaged(what))
}

const objectAt = (value: unknown, what: string): Dictionary => (isDictionary(value) ? value : damaged(what))

const listAt = (value: unknown, what: string): readonly unknown[] =>
  Array.isArray(value) ? value : damaged(what)

const textAt = (value: unknown, what: string): string => (typeof value === 'string' ? value : damaged(what))

// Storages refuse to read any other format back.
const instantAt = (value: unknown, what: string): string => (isInstant(value) ? value : damaged(what))

const idAt = (value: unknown, what: string): EncounterId => (isId(value) ? value : damaged(what))

const pathAt = (value: unknown, what: string): FieldPath => {
  const path = listAt(value, what)
  return path.every((part) => typeof part === 'string' || typeof part === 'number') ? path : damaged(what)
}

/** A finding's id with its path, if it has one. */
const findingAt = (mark: Dictionary, what: string) => ({
  finding: textAt(mark.finding, what),
  ...(mark.path === undefined ? undefined : { path: pathAt(mark.path, what) }),
})

const dismissedAt = (value: unknown): DismissedFinding => {
  const what = words.dismissedFinding
  const mark = objectAt(value, what)
  return {
    ...findingAt(mark, what),
    reason: textAt(mark.reason, what),
    by: textAt(mark.by, what),
    at: instantAt(mark.at, what),
  }
}

const returnedAt = (value: unknown): NonNullable<EncounterMarks['returned']> => {
  const what = words.returnReason
  const { reason, by, at, settled } = objectAt(value, what)
  if (settled !== undefined && settled !== true) damaged(what)
  return {
    reason: textAt(reason, what),
    by: textAt(by, what),
    at: instantAt(at, what),
    ...(settled === true ? { settled } : undefined),
  }
}

const sourceAt = (value: unknown): EncounterSource => {
  const what = words.sourceFile
  const { file, originalId } = objectAt(value, what)
  return {
    file: textAt(file, what),
    ...(originalId === undefined ? undefined : { originalId: idAt(originalId, what) }),
  }
}

const marksAt = (value: unknown): EncounterMarks => {
  const { returned, dismissed, source } = objectAt(value, words.itsMarks)
  return {
    ...(returned === undefined ? undefined : { returned: returnedAt(returned) }),
    ...(dismissed === undefined
      ? undefined
      : { dismissed: listAt(dismissed, words.dismissedFindings).map(dismissedAt) }),
    ...(source === undefined ? undefined : { source: sourceAt(source) }),
  }
}

const withMarks = (value: unknown) => (value === undefined ? undefined : { marks: marksAt(value) })

const recordAt = (value: unknown): EncounterRecord => {
  const { id, encounter, version, updatedAt, updatedBy, marks } = objectAt(value, words.theRecord)
  return {
    id: idAt(id, words.itsId),
    encounter: objectAt(encounter, words.itsData),
    version: textAt(version, words.itsVersion),
    updatedAt: instantAt(updatedAt, words.lastChangeTime),
    updatedBy: textAt(updatedBy, words.lastChangeBy),
    ...withMarks(marks),
  }
}

const changeAt = (value: unknown, what: string): EncounterChange => {
  const change = objectAt(value, what)
  return {
    property: textAt(change.property, what),
    ...('from' in change ? { from: change.from } : undefined),
    ...('to' in change ? { to: change.to } : undefined),
  }
}

const markAt = (value: unknown, what: string): MarkChange => {
  const mark = objectAt(value, what)
  switch (mark.kind) {
    case 'settle-return':
      return { kind: mark.kind }
    case 'dismiss-finding':
      return { kind: mark.kind, ...findingAt(mark, what), reason: textAt(mark.reason, what) }
    case 'restore-finding':
      return { kind: mark.kind, ...findingAt(mark, what) }
    default:
      return damaged(what)
  }
}

const eventAt = (value: unknown, position: number): EncounterEvent => {
  const what = words.historyEntry(position + 1)
  const { kind, at, by, version, changes, reason, undoes, mark, marks } = objectAt(value, what)
  return {
    kind: isEventKind(kind) ? kind : damaged(what),
    at: instantAt(at, what),
    by: textAt(by, what),
    version: textAt(version, what),
    changes: listAt(changes, what).map((change) => changeAt(change, what)),
    ...(reason === undefined ? undefined : { reason: textAt(reason, what) }),
    ...(undoes === undefined ? undefined : { undoes: textAt(undoes, what) }),
    ...(mark === undefined ? undefined : { mark: markAt(mark, what) }),
    ...withMarks(marks),
  }
}

/** The id of a record that cannot be read, if there is one. */
const idIn = (value: unknown): EncounterId | undefined => {
  const record = isDictionary(value) ? value.record : undefined
  const id = isDictionary(record) ? record.id : undefined
  return isId(id) ? id : undefined
}

const rowOf = (value: unknown, position: number): BackupRow => {
  try {
    const { record, history } = objectAt(value, words.theRecord)
    const backup = { record: recordAt(record), history: listAt(history, words.itsHistory).map(eventAt) }
    return { position, kind: 'readable', backup }
  } catch (error) {
    if (!(error instanceof DamagedRecord)) throw error
    return { position, kind: 'unreadable', id: idIn(value), message: error.message }
  }
}

/**
 * Reads a backup record by record. Nothing in the file is trusted: every part is checked for its shape.
 *
 * @param file A parsed JSON file.
 * @returns undefined if the JSON is not a backup.
 * @throws EncounterClientError of kind `invalid` for a backup of a newer version or without a list of records.
 */
export const readBackup = (file: unknown): readonly BackupRow[] | undefined => {
  if (!isDictionary(file) || file.format !== backupFormat) return undefined
  const { version, records } = file
  if (typeof version === 'number' && version > backupVersion) {
    throw invalid(tell('newerBackup'))
  }
  if (version !== backupVersion || !Array.isArray(records)) {
    throw invalid(tell('backupDamaged'))
  }
  if (records.length === 0) throw invalid(tell('backupEmpty'))
  requireImportableCount(records.length)
  return records.map((record, index) => rowOf(record, index + 1))
}
