import { useCallback, useState } from 'react'
import type { CodeListContextValue } from './CodeListContext.js'

interface Removal {
  readonly code: string
  readonly index: number
  /** The patient whose list it was removed from. */
  readonly patient: unknown
}

/** The codes removed from a list, which can be restored one by one, the last first. */
export interface RemovedCodes {
  /** The code to restore next, if any. */
  readonly last: Pick<Removal, 'code' | 'index'> | undefined
  /** Remembers a code that is removed at an index. */
  readonly add: (code: string, index: number) => void
}

/**
 * Remembers the codes removed from a list while the form is open. Skips a code that is back in the list, and one that was
 * another patient's.
 */
export const useRemovedCodes = (
  { readOwner }: Pick<CodeListContextValue, 'readOwner'>,
  codes: readonly string[],
  patient: unknown,
): RemovedCodes => {
  const [removals, setRemovals] = useState<readonly Removal[]>([])
  const add = useCallback(
    (code: string, index: number) =>
      setRemovals((before) => [
        ...before.filter((removal) => removal.code !== code),
        { code, index, patient: readOwner() },
      ]),
    [readOwner],
  )
  const last = removals.findLast((removal) => removal.patient === patient && !codes.includes(removal.code))
  return { last, add }
}
