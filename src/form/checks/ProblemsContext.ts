import { createContext, useContext, useState } from 'react'
import { type Finding, isAmong } from '../../encounter/Finding.js'
import { pointerOf } from '../fields/fieldNames.js'

/** What blocked an action. Each attempt creates a new object, so that each one moves the focus. */
export interface Summary {
  readonly problems: readonly Finding[]
}

/** The problems that blocked the last attempt. */
export interface Problems {
  /** Undefined before the first attempt, and after one that succeeded. */
  readonly attempt: Summary | undefined
  /** The problems that are not fixed yet. */
  readonly left: readonly Finding[]
}

const none: readonly Finding[] = []

export const ProblemsContext = createContext<Problems>({ attempt: undefined, left: none })

/**
 * Returns the problems of an attempt that are not fixed yet. A problem that is among the findings counts as fixed when it
 * disappears from them. One that never was among them, such as a failed look-up, stays until the next attempt.
 */
export const useProblemsLeft = (
  attempt: Summary | undefined,
  findings: readonly Finding[],
): readonly Finding[] => {
  const problems = attempt?.problems ?? none
  const [found, setFound] = useState(none)
  const stillFound = problems.filter((problem) => isAmong(problem, findings))
  const newlyFound = stillFound.filter((problem) => !found.includes(problem))
  if (newlyFound.length > 0) setFound([...found, ...newlyFound])
  return problems.filter((problem) => stillFound.includes(problem) || !found.includes(problem))
}

/** Returns the unfixed problem at a field, by the field's pointer. */
export const useProblemAt = (pointer: string): Finding | undefined =>
  useContext(ProblemsContext).left.find(({ path }) => pointerOf(path) === pointer)
