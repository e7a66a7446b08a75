import { createContext, useContext } from 'react'
import type { Finding } from '../encounter/Finding.js'

const none: readonly Finding[] = []

/** The findings of the encounter as it stands in the form. */
export const FindingsContext = createContext<readonly Finding[]>(none)

/** All findings. */
export const useFindings = (): readonly Finding[] => useContext(FindingsContext)

/** Whether codes are still being looked up: more may be found on them. */
export const CheckingContext = createContext(false)
