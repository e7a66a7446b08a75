import { type RefObject, useLayoutEffect, useRef } from 'react'

/**
 * A value as it was when the screen was last rendered. Rows that are rendered bit by bit may be others than those on the
 * screen for a while, or never get there: what is clicked meanwhile is meant as it is seen.
 */
export const useShown = <T>(value: T): RefObject<T> => {
  const shown = useRef(value)
  useLayoutEffect(() => {
    shown.current = value
  })
  return shown
}
