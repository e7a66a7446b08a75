import { useMemo } from 'react'
import type { EncounterRecord } from '../../client/EncounterClient.js'
import { todayOf } from '../../encounter/calendarDate.js'
import { checkEncounter } from '../../encounter/checkEncounter.js'
import { readEncounter } from '../../encounter/Encounter.js'
import type { Finding } from '../../encounter/Finding.js'
import { codeRefs, useCodeLookUp } from '../../form/useCodeEntries.js'
import { useReview } from '../ReviewContext.js'

/** What the checks find on a record; undefined while its codes are being looked up. */
export type FindingsOf = (record: EncounterRecord) => readonly Finding[] | undefined

/**
 * Checks records of a list: the codes of those given are looked up at once, and each version is checked once a day.
 * Give it the same array for as long as it holds the same.
 */
export const useRowFindings = (records: readonly EncounterRecord[]): FindingsOf => {
  const { codes, ui } = useReview()
  const refs = useMemo(() => {
    const found = new Map(
      records.flatMap(({ encounter }) => {
        const { diagnosisCodes, procedureCodes } = readEncounter(encounter, ui)
        return [
          ...codeRefs(diagnosisCodes, ui.diagnoses.systems),
          ...codeRefs(procedureCodes, ui.procedures.systems),
        ].map((ref) => [`${ref.system} ${ref.code}`, ref] as const)
      }),
    )
    return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, ref]) => ref)
  }, [records, ui])
  const { entryOf, isError } = useCodeLookUp(codes, refs)
  const today = todayOf(new Date())

  // Other entries may be another answer of the code sets, and the checks depend on the day.
  return useMemo(() => {
    const checked = new WeakMap<EncounterRecord, readonly Finding[]>()
    return (record) => {
      const known = checked.get(record)
      if (known !== undefined) return known
      let complete = true
      const findings = checkEncounter(record.encounter, {
        ui,
        today,
        entryOf: (system, code) => {
          const entry = entryOf(system, code)
          if (entry === undefined) complete = false
          return entry
        },
      })
      // Where the code sets cannot be had, what is wrong without them is said.
      if (!complete)
        return isError && findings.some(({ severity }) => severity === 'error') ? findings : undefined
      checked.set(record, findings)
      return findings
    }
  }, [entryOf, isError, today, ui])
}
