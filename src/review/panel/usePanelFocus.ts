import { type RefObject, useEffect, useRef } from 'react'
import { focusedElement } from '../../ui/focusedElement.js'

/**
 * Focuses the panel if opening it made the focus disappear, and the list again if closing it did. This is an effect of the
 * id and not part of `open` and `close`, since the browser's Back and Forward buttons open and close the panel as well.
 */
export const usePanelFocus = (
  id: string | undefined,
  heading: RefObject<HTMLHeadingElement | null>,
  focusCursor: () => boolean,
): void => {
  const previousId = useRef(id)
  useEffect(() => {
    const activeElement = focusedElement()
    const hasClosed = id === undefined && previousId.current !== undefined
    previousId.current = id
    const isLost = activeElement === document.body
    // On a narrow screen the panel has just hidden the clicked row, which still has the focus.
    const isHidden = activeElement?.checkVisibility?.() === false
    if (id !== undefined && (isLost || isHidden)) heading.current?.focus()
    if (hasClosed && isLost) focusCursor()
  }, [id, heading, focusCursor])
}
