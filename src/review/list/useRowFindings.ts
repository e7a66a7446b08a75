import { useMemo } from 'react'
import type { EncounterRecord } from '../../client/EncounterClient.js'
import { codeKey } from '../../codes/codeKey.js'
import { type Assessment, assessEncounter } from '../../encounter/assessEncounter.js'
import { todayOf } from '../../encounter/calendarDate.js'
import { codeRefsOf, referencesIn } from '../../encounter/references.js'
import { useFacts } from '../../form/checks/useFacts.js'
import { useCheckedEntries } from '../../form/codes/useCodeEntries.js'
import { useReview } from '../ReviewContext.js'

/** The assessment of a record; undefined while the codes or facts it depends on are loading. */
export type FindingsOf = (record: EncounterRecord) => Assessment | undefined

/** Deduplicated and sorted, so that another order of the rows gives the same query keys. */
const sorted = <T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] =>
  [...new Map(items.map((item) => [keyOf(item), item]))]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, item]) => item)

/**
 * Checks the records of a list. Their codes and references are looked up in one batch, and each record is assessed once
 * until the day or a looked-up answer changes. The array has to be stable between renders.
 */
export const useRowFindings = (records: readonly EncounterRecord[]): FindingsOf => {
  const { client, codes, ui, checks } = useReview()
  const [refs, references] = useMemo(() => {
    const encounters = records.map(({ encounter }) => encounter)
    return [
      sorted(
        encounters.flatMap((encounter) => codeRefsOf(encounter, ui)),
        codeKey,
      ),
      sorted(
        encounters.flatMap((encounter) => referencesIn(encounter, ui)),
        ({ kind, id }) => `${kind} ${id}`,
      ),
    ]
  }, [records, ui])
  const { entryOf, checks: codeChecks, failed: codesFailed } = useCheckedEntries(codes, refs)
  const { factsOf, failed: factsFailed } = useFacts(client.directory, references)
  const today = todayOf(new Date())

  // The cache of assessments is dropped when an entry, a fact or the day changes, since the checks depend on them.
  return useMemo(() => {
    const checked = new WeakMap<EncounterRecord, Assessment>()
    return (record) => {
      const cached = checked.get(record)
      if (cached !== undefined) return cached
      const assessment = assessEncounter(record.encounter, {
        ...{ ui, checks, today, entryOf, factsOf },
        codeRules: codeChecks?.rules,
        dismissed: record.marks?.dismissed,
      })
      // A lookup that has not failed is still running.
      if (assessment.unchecked.some(({ at }) => !(at === 'codes' ? codesFailed : factsFailed)))
        return undefined
      checked.set(record, assessment)
      return assessment
    }
  }, [entryOf, codeChecks, factsOf, codesFailed, factsFailed, today, ui, checks])
}
