import { useCallback, useState } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { useEncounterContext } from '../../EncounterContext.js'

interface Removal {
  readonly code: string
  readonly index: number
  /** The patient from whose codes it was taken. */
  readonly whose: unknown
}

/** What was removed from a code list, to be put back one by one, the last first. */
export interface RemovedCodes {
  /** The one to put back next; undefined where there is none. */
  readonly last: Pick<Removal, 'code' | 'index'> | undefined
  /** A code was taken out of the list at a position. */
  readonly note: (code: string, index: number) => void
}

/**
 * Remembers what is removed from a code list while the form is open. A code that is back in the list is no longer removed,
 * and one of another patient is never offered.
 */
export const useRemovedCodes = (codes: readonly string[]): RemovedCodes => {
  const { ui } = useEncounterContext()
  const { getValues } = useFormContext()
  const patient: unknown = useWatch({ name: ui.patient })
  const [removals, setRemovals] = useState<readonly Removal[]>([])
  const note = useCallback(
    (code: string, index: number) =>
      setRemovals((before) => [
        ...before.filter((removal) => removal.code !== code),
        { code, index, whose: getValues(ui.patient) },
      ]),
    [getValues, ui],
  )
  const last = removals.findLast(({ code, whose }) => whose === patient && !codes.includes(code))
  return { last, note }
}
