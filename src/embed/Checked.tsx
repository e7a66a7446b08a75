import type { ReactNode } from 'react'
import { requireEncounterProps, requireListProps } from '../form/requireEncounterProps.js'

interface CheckedProps {
  /** The name of the element. */
  readonly element: string
  /** What the page has given. */
  readonly given: Parameters<typeof requireEncounterProps>[1]
  /** Whether its client has to list. */
  readonly lists?: boolean
  readonly children: ReactNode
}

/**
 * Refuses what a page has given that the element cannot use, in production as well: such a page has no types, and no development
 * build that would tell.
 */
export const Checked = ({ element, given, lists = false, children }: CheckedProps) => {
  const require = lists ? requireListProps : requireEncounterProps
  require(element, given)
  return children
}
