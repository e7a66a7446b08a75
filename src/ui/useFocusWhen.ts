import { type RefObject, useEffect, useRef } from 'react'
import { useIsomorphicLayoutEffect } from './useIsomorphicLayoutEffect.js'

const itself = (element: HTMLElement): HTMLElement | null => element

/**
 * Focuses an element in the step in which it appears, and in which `one` or `other` changes: until an effect ran, a key would
 * go to where the focus was. In a dialog that opens in the same step it is focused right after that.
 *
 * @param find Finds the element in the root. Nothing is focused where there is none.
 */
export const useFocusWhen = (
  root: RefObject<HTMLElement | null>,
  find: (root: HTMLElement) => HTMLElement | null = itself,
  one?: unknown,
  other?: unknown,
): void => {
  const missed = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: they say when
  useIsomorphicLayoutEffect(() => {
    const element = root.current && find(root.current)
    element?.focus()
    // A dialog opens after the effects of what is in it.
    missed.current = element?.matches(':focus') === false ? element : null
  }, [one, other])
  // biome-ignore lint/correctness/useExhaustiveDependencies: they say when
  useEffect(() => {
    missed.current?.focus()
    missed.current = null
  }, [one, other])
}
