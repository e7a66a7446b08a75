import { type RefObject, useRef } from 'react'
import { useIsomorphicLayoutEffect } from './useIsomorphicLayoutEffect.js'

/**
 * A ref to the value of the last committed render, for a callback that outlives the render it was made in. Written after
 * the commit, since a concurrent render may be discarded.
 */
export const useLatest = <Value>(value: Value): RefObject<Value> => {
  const latest = useRef(value)
  useIsomorphicLayoutEffect(() => {
    latest.current = value
  })
  return latest
}
