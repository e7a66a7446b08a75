import { createContext, useContext } from 'react'
import type { Finding } from '../../encounter/Finding.js'
import type { CodeChecks } from '../../encounter/rules/codeChecks.js'

const none: readonly Finding[] = []

/** The findings of the form's current values. */
export const FindingsContext = createContext<readonly Finding[]>(none)

export const useFindings = (): readonly Finding[] => useContext(FindingsContext)

/** The checks whose look-up failed, and a way to retry them. */
export const UncheckedContext = createContext<{
  readonly unchecked: readonly Finding[]
  readonly retry: () => void
}>({ unchecked: none, retry: () => undefined })

/** The rules that check codes and read their notes; undefined if there are no codes, and while they load. */
export const CodeChecksContext = createContext<CodeChecks | undefined>(undefined)

/** Whether codes and references are still being looked up, so that more findings may follow. */
export const CheckingContext = createContext(false)
