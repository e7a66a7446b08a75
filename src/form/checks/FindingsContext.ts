import { createContext, useContext } from 'react'
import type { Finding } from '../../encounter/Finding.js'
import type { CodeChecks } from '../../encounter/rules/codeChecks.js'

const none: readonly Finding[] = []

/** The findings of the encounter as it stands in the form. */
export const FindingsContext = createContext<readonly Finding[]>(none)

/** All findings. */
export const useFindings = (): readonly Finding[] => useContext(FindingsContext)

/** What could not be looked up, and how to try again. */
export const UncheckedContext = createContext<{
  readonly unchecked: readonly Finding[]
  readonly retry: () => void
}>({ unchecked: none, retry: () => undefined })

/** What checks codes, and reads their notes; undefined while there are none, or it is fetched. */
export const CodeChecksContext = createContext<CodeChecks | undefined>(undefined)

/** Whether codes and references are still being looked up: more may be found on them. */
export const CheckingContext = createContext(false)
