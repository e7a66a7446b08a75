import { useEffect, useRef } from 'react'
import { focusedElement } from '../../ui/focusedElement.js'
import { queryOf } from '../place/ListPlace.js'
import type { Filtering } from './useFiltering.js'

/**
 * Moves the focus from the search field to the first row, as soon as the rows match the text: until then the first row may
 * be another patient's. Does nothing if the user types on or moves the focus in the meantime.
 */
export const useLeaveSearch = ({ list, place, searchText, today }: Filtering, focusFirst: () => void) => {
  const pending = useRef<{ readonly field: Element | null; readonly text: string }>(undefined)
  const leaveIfShown = () => {
    if (pending.current === undefined) return
    const { field, text } = pending.current
    if (list.stale || list.key !== JSON.stringify(queryOf(place, searchText, today))) return
    pending.current = undefined
    if (text === searchText && focusedElement() === field) focusFirst()
  }
  // After every commit: the rows of the text may have reached the screen with it.
  useEffect(leaveIfShown)
  return () => {
    pending.current = { field: focusedElement(), text: searchText }
    leaveIfShown()
  }
}
