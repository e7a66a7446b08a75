import type { EncounterId } from '../../encounter/Encounter.js'
import * as words from '../../messages/en/browserStorage.js'
import * as own from '../../messages/en/indexedDb.js'
import { joinMessages } from '../../messages/joinMessages.js'
import { isDictionary, isText } from '../../schema/isDictionary.js'
import type { ValidateEncounter } from '../changes/validateEncounter.js'
import type { EncounterEvent } from '../EncounterClient.js'
import { describeUnstorable, isAbsentOr, isEvents, isInstant, isMarks } from '../storedShapes.js'
import type { StoredRecord } from './databaseLayout.js'

/**
 * A stored record that cannot be read. Thrown within a transaction; a separate transaction then sets the record
 * aside.
 */
export class DamagedRecord extends Error {
  override readonly name = 'DamagedRecord'
  readonly id: EncounterId
  readonly reason: string

  constructor(id: EncounterId, reason: string) {
    super(reason)
    this.id = id
    this.reason = reason
  }
}

const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isSafeInteger(value)

/** Whether the value stored under an id has the shape of a record. */
export const isStoredRecord = (value: unknown, id: EncounterId): value is StoredRecord =>
  isDictionary(value) &&
  isCount(value.place) &&
  isCount(value.events) &&
  typeof value.status === 'string' &&
  isDictionary(value.record) &&
  value.record.id === id &&
  isDictionary(value.record.encounter) &&
  isText(value.record.version) &&
  isInstant(value.record.updatedAt) &&
  isText(value.record.updatedBy) &&
  isAbsentOr(value.record.marks, isMarks)

/**
 * Checks a stored history.
 *
 * @throws DamagedRecord if it is not valid.
 */
export const requireHistory = (events: readonly unknown[], id: EncounterId): readonly EncounterEvent[] => {
  const unstorable = describeUnstorable(events)
  if (unstorable !== undefined) throw new DamagedRecord(id, own.historyUnreadable(unstorable))
  if (!isEvents(events)) throw new DamagedRecord(id, words.badHistory)
  return events
}

/**
 * Checks that a stored value is a record that validates against the schema.
 *
 * @throws DamagedRecord if it is not.
 */
export const requireReadable = (
  value: unknown,
  id: EncounterId,
  validate: ValidateEncounter,
): StoredRecord => {
  const unstorable = describeUnstorable(value)
  if (unstorable !== undefined) throw new DamagedRecord(id, unstorable)
  if (!isStoredRecord(value, id)) throw new DamagedRecord(id, own.badRecord)
  const problems = validate(value.record.encounter)
  if (problems.length > 0) throw new DamagedRecord(id, words.notOfSchema(joinMessages(problems)))
  return value
}
