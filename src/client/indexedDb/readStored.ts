import type { EncounterId } from '../../encounter/Encounter.js'
import { joinMessages } from '../../encounter/joinMessages.js'
import type { EncounterEvent } from '../EncounterClient.js'
import type { ValidateEncounter } from '../validateEncounter.js'
import type { StoredRecord } from './database.js'

/** A stored record that cannot be read. It is thrown within a transaction, and set aside in one of its own. */
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

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const hasTexts = (value: Readonly<Record<string, unknown>>, names: readonly string[]): boolean =>
  names.every((name) => typeof value[name] === 'string')

const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isSafeInteger(value)

/** Whether what is stored under an id has the form of a record. */
export const isStoredRecord = (value: unknown, id: EncounterId): value is StoredRecord =>
  isObject(value) &&
  isCount(value.place) &&
  isCount(value.events) &&
  typeof value.status === 'string' &&
  isObject(value.record) &&
  value.record.id === id &&
  isObject(value.record.encounter) &&
  hasTexts(value.record, ['version', 'updatedAt', 'updatedBy']) &&
  (value.record.marks === undefined || isObject(value.record.marks))

/** Whether the entries of a history have the form of one. */
export const isHistory = (events: readonly unknown[]): events is readonly EncounterEvent[] =>
  events.every(
    (event) =>
      isObject(event) && hasTexts(event, ['kind', 'at', 'by', 'version']) && Array.isArray(event.changes),
  )

/**
 * What is stored under an id, once it is known to be a record that holds the schema.
 *
 * @throws DamagedRecord where it is not.
 */
export const requireReadable = (
  value: unknown,
  id: EncounterId,
  validate: ValidateEncounter,
): StoredRecord => {
  if (!isStoredRecord(value, id)) throw new DamagedRecord(id, 'it does not have the stored form')
  const problems = validate(value.record.encounter)
  if (problems.length > 0)
    throw new DamagedRecord(id, `it does not hold the schema: ${joinMessages(problems)}`)
  return value
}
