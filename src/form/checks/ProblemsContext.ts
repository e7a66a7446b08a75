import { createContext, use, useState } from 'react'
import { type Finding, isAmong } from '../../encounter/Finding.js'
import { fieldName } from '../fields/fieldNames.js'

/** What stood in the way of an action. A new object for each attempt, so that focus comes back to it. */
export interface Summary {
  readonly problems: readonly Finding[]
}

/** What stopped the last attempt, as far as it still stands. */
export interface Problems {
  /** Undefined where nothing was tried yet, or the last attempt succeeded. */
  readonly attempt: Summary | undefined
  readonly left: readonly Finding[]
}

const none: readonly Finding[] = []

export const ProblemsContext = createContext<Problems>({ attempt: undefined, left: none })

/**
 * Of the problems that stopped an attempt those that are left: one that the checks found goes once they find it no more.
 * What they do not know, and what they have not found yet, stands as it is.
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

/** What stopped the last attempt at a field, or at the list of this name, and still stands. */
export const useProblemAt = (name: string): Finding | undefined =>
  use(ProblemsContext).left.find(({ path }) => fieldName(path) === name)
