import type { EncounterMarks, EncounterRecord } from '../EncounterClient.js'

/** A return whose reason is not marked as dealt with. */
export type OpenReturn = NonNullable<EncounterMarks['returned']>

/** The open return of a record: neither marked as dealt with nor submitted again. */
export const openReturnOf = ({ marks }: Pick<EncounterRecord, 'marks'>): OpenReturn | undefined =>
  marks?.returned?.settled === true ? undefined : marks?.returned

/** State of an open return. `unchanged`: nothing has changed since, so that the encounter may not be called ready. */
export type ReturnState = 'unchanged' | 'changed'

/** The state of a record's open return; undefined if there is none. */
export const returnStateOf = (record: EncounterRecord): ReturnState | undefined => {
  const returned = openReturnOf(record)
  if (returned === undefined) return undefined
  // Unchanged if the return was the last change. Equality instead of "not later": clocks of two machines differ.
  return record.updatedAt === returned.at ? 'unchanged' : 'changed'
}
