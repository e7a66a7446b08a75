import { type EncounterId, readEncounter } from '../../encounter/Encounter.js'
import * as words from '../../messages/en/restoring.js'
import { joinMessages } from '../../messages/joinMessages.js'
import type { EncounterBackup, EncounterEvent, EncounterRecord } from '../EncounterClient.js'
import { describeUnstorable } from '../storedShapes.js'
import type { WriteContext } from './planChange.js'

/** Largest numeric id: the next id is counted up from the highest one and has to stay exact. */
export const largestId = 2 ** 52

/** A record to restore with its complete history, or the reason why it cannot be restored. */
export type PlannedRestore =
  | { readonly ok: true; readonly record: EncounterRecord; readonly history: readonly EncounterEvent[] }
  | { readonly ok: false; readonly id: EncounterId | undefined; readonly message: string }

/** Whether undoing the history from the record leads to nothing: no entry is missing or belongs to another record. */
const isComplete = ({ record, history }: EncounterBackup): boolean => {
  const properties = new Set(Object.keys(record.encounter))
  for (const { changes } of history.toReversed()) {
    for (const change of changes) {
      if ('from' in change) properties.add(change.property)
      else properties.delete(change.property)
    }
  }
  return properties.size === 0
}

/**
 * Plans the restore of one record: keeps its status, id, marks and last change, and appends a history entry that says
 * who restored it.
 */
export const planRestore = (
  backup: EncounterBackup,
  { user, at, version, ui, validate }: WriteContext,
): PlannedRestore => {
  const { record, history } = backup
  const { id } = readEncounter(record.encounter, ui)
  const refuse = (message: string): PlannedRestore => ({ ok: false, id, message })
  if (id === undefined) return refuse(words.hasNoId)
  if (String(record.id) !== String(id)) return refuse(words.idNotOfData)
  if (typeof id === 'number' && !(Number.isSafeInteger(id) && id > 0 && id <= largestId)) {
    return refuse(words.idOutOfRange(largestId))
  }
  const unstorable = describeUnstorable(backup)
  if (unstorable !== undefined) return refuse(unstorable)
  const problems = validate(record.encounter)
  if (problems.length > 0) return refuse(joinMessages(problems))
  if (!isComplete(backup)) return refuse(words.historyIncomplete)
  const event: EncounterEvent = {
    kind: 'restored',
    at,
    by: user.name,
    version,
    changes: [],
    ...(record.marks === undefined ? undefined : { marks: record.marks }),
  }
  return { ok: true, record: { ...record, id, version }, history: [...history, event] }
}
