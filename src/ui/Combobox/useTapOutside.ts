import { type RefObject, useEffect } from 'react'

/**
 * Calls back on a tap outside an element. On a phone the focus may stay in an input when the user taps elsewhere, so that its
 * blur does not tell. A finger that scrolls the page is no tap.
 */
export const useTapOutside = (
  element: RefObject<HTMLElement | null>,
  isOn: boolean,
  onTap: () => void,
): void => {
  useEffect(() => {
    const { current } = element
    if (!isOn || current === null) return
    // Compares the event, not its target, which is retargeted outside of a shadow root.
    let inside: PointerEvent | undefined
    const handleInside = (event: PointerEvent) => {
      inside = event
    }
    const handlePage = (event: PointerEvent) => {
      if (event === inside) return
      // A mouse released outside may have been pressed inside, as when selecting text.
      if (event.pointerType !== 'mouse' || !current.matches(':focus-within')) onTap()
    }
    const page = current.ownerDocument
    current.addEventListener('pointerup', handleInside)
    page.addEventListener('pointerup', handlePage)
    return () => {
      current.removeEventListener('pointerup', handleInside)
      page.removeEventListener('pointerup', handlePage)
    }
  }, [element, isOn, onTap])
}
