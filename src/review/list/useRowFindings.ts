import { useMemo } from 'react'
import type { EncounterRecord } from '../../client/EncounterClient.js'
import { type Assessment, assessEncounter } from '../../encounter/assessEncounter.js'
import { todayOf } from '../../encounter/calendarDate.js'
import { codeRefsOf, referencesIn } from '../../encounter/references.js'
import { useFacts } from '../../form/checks/useFacts.js'
import { useCodeLookUp } from '../../form/codes/useCodeEntries.js'
import { useReview } from '../ReviewContext.js'

/** What the checks find on a record; undefined while what they need is being looked up. */
export type FindingsOf = (record: EncounterRecord) => Assessment | undefined

/** Each once, in an order that does not hang on the rows'. */
const sorted = <T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] =>
  [...new Map(items.map((item) => [keyOf(item), item]))]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, item]) => item)

/**
 * Checks records of a list: the codes and references of those given are looked up at once, and each version is checked
 * once a day. Give it the same array for as long as it holds the same.
 */
export const useRowFindings = (records: readonly EncounterRecord[]): FindingsOf => {
  const { client, codes, ui } = useReview()
  const [refs, references] = useMemo(() => {
    const encounters = records.map(({ encounter }) => encounter)
    return [
      sorted(
        encounters.flatMap((encounter) => codeRefsOf(encounter, ui)),
        ({ system, code }) => `${system} ${code}`,
      ),
      sorted(
        encounters.flatMap((encounter) => referencesIn(encounter, ui)),
        ({ kind, id }) => `${kind} ${id}`,
      ),
    ]
  }, [records, ui])
  const { entryOf, failed: codesFailed } = useCodeLookUp(codes, refs)
  const { factsOf, failed: factsFailed } = useFacts(client.directory, references)
  const today = todayOf(new Date())

  // Other entries and facts may be another answer, and the checks depend on the day.
  return useMemo(() => {
    const checked = new WeakMap<EncounterRecord, Assessment>()
    return (record) => {
      const known = checked.get(record)
      if (known !== undefined) return known
      const assessment = assessEncounter(record.encounter, { ui, today, entryOf, factsOf })
      // What was not answered at all may be answered in a moment.
      if (assessment.unchecked.some(({ at }) => !(at === 'codes' ? codesFailed : factsFailed)))
        return undefined
      checked.set(record, assessment)
      return assessment
    }
  }, [entryOf, factsOf, codesFailed, factsFailed, today, ui])
}
