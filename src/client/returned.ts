import type { EncounterMarks, EncounterRecord } from './EncounterClient.js'

/** A return whose reason still asks to be dealt with. */
export type OpenReturn = NonNullable<EncounterMarks['returned']>

/** The return that a record waits for somebody to deal with: neither settled, nor submitted again. */
export const openReturnOf = ({ marks }: Pick<EncounterRecord, 'marks'>): OpenReturn | undefined =>
  marks?.returned?.settled === true ? undefined : marks?.returned

/** How an open return stands: `unchanged`, nothing was done since, so that nothing may be called ready. */
export type ReturnState = 'unchanged' | 'changed'

/** How the return of a record stands; undefined where none is open. */
export const returnStateOf = (record: EncounterRecord): ReturnState | undefined => {
  const returned = openReturnOf(record)
  if (returned === undefined) return undefined
  // The return itself was the last change. Not "later than": clocks of two machines differ.
  return record.updatedAt === returned.at ? 'unchanged' : 'changed'
}
