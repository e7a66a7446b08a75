import { type RefObject, useEffect } from 'react'

/**
 * Calls back for a tap beside an element, while it listens. To leave an input is told by its blur; a phone's browser
 * may leave the focus in it when something else is tapped. A finger that scrolls the page is no tap.
 */
export const useTapOutside = (
  element: RefObject<HTMLElement | null>,
  listens: boolean,
  onTap: () => void,
): void => {
  useEffect(() => {
    const { current } = element
    if (!listens || current === null) return
    // The same event comes by both. From within a shadow root the page does not see what it was for.
    let within: PointerEvent | undefined
    const note = (event: PointerEvent) => {
      within = event
    }
    const judge = (event: PointerEvent) => {
      if (event === within) return
      // A mouse that is let go elsewhere may have begun here, as when text is selected.
      if (event.pointerType !== 'mouse' || !current.matches(':focus-within')) onTap()
    }
    const page = current.ownerDocument
    current.addEventListener('pointerup', note)
    page.addEventListener('pointerup', judge)
    return () => {
      current.removeEventListener('pointerup', note)
      page.removeEventListener('pointerup', judge)
    }
  }, [element, listens, onTap])
}
