import { useEffect, useRef } from 'react'
import { queryOf } from '../place/ListPlace.js'
import type { Filtering } from './useFiltering.js'

/**
 * Leads from the search box to the first row, once that is one of what was typed: the row that is first until then may be
 * another patient's. Whoever types on, or goes elsewhere meanwhile, is left there.
 */
export const useLeaveSearch = ({ list, place, typed, today }: Filtering, focusFirst: () => void) => {
  const from = useRef<{ readonly box: Element | null; readonly text: string }>(undefined)
  const leave = () => {
    if (from.current === undefined) return
    const { box, text } = from.current
    if (list.stale || list.key !== JSON.stringify(queryOf(place, typed, today))) return
    from.current = undefined
    if (text === typed && document.activeElement === box) focusFirst()
  }
  // Each time that something is shown: it may be what was asked for.
  useEffect(leave)
  return () => {
    from.current = { box: document.activeElement, text: typed }
    leave()
  }
}
