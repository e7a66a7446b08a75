import { type RefObject, useEffect } from 'react'
import { focusedElement } from '../../ui/focusedElement.js'
import { useLatest } from '../../ui/useLatest.js'

/**
 * Moves the focus on when the focused element is removed or hidden: a row that left the list, a button that was pressed.
 * A focus that the user gave up, as by a click on empty space, is left alone.
 *
 * @param moveOn Focuses what comes next.
 */
export const useFocusFallback = (root: RefObject<HTMLElement | null>, moveOn: () => void): void => {
  const latest = useLatest(moveOn)
  useEffect(() => {
    const { current } = root
    if (current === null) return
    let lastFocused: Element | undefined
    let frame = 0
    const handleFocusIn = ({ target }: FocusEvent) => {
      lastFocused = target instanceof Element ? target : undefined
    }
    const restoreFocus = () => {
      frame = 0
      const isGone =
        lastFocused !== undefined && (!lastFocused.isConnected || lastFocused.checkVisibility?.() === false)
      if (focusedElement() !== document.body || !isGone) return
      lastFocused = undefined
      latest.current()
    }
    const observer = new MutationObserver(() => {
      // In the next frame, so that code with a better target for the focus goes first.
      if (frame === 0 && lastFocused?.isConnected === false) frame = requestAnimationFrame(restoreFocus)
    })
    const handleFocusOut = ({ relatedTarget }: FocusEvent) => {
      // A browser may fire this while the element that loses the focus is still connected. Nothing is removed at all when
      // the screen becomes narrow: that hides the list.
      if (relatedTarget === null && frame === 0) frame = requestAnimationFrame(restoreFocus)
    }
    const handlePointerDown = () => {
      lastFocused = undefined
    }
    current.addEventListener('focusin', handleFocusIn)
    current.addEventListener('focusout', handleFocusOut)
    document.addEventListener('pointerdown', handlePointerDown, { capture: true })
    observer.observe(current, { childList: true, subtree: true })
    return () => {
      current.removeEventListener('focusin', handleFocusIn)
      current.removeEventListener('focusout', handleFocusOut)
      document.removeEventListener('pointerdown', handlePointerDown, { capture: true })
      observer.disconnect()
      cancelAnimationFrame(frame)
    }
  }, [root, latest])
}
