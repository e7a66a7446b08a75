import { type RefObject, useEffect, useRef } from 'react'

/**
 * Gives the focus to the open encounter where opening it takes the focus away, and back to the list where closing it does:
 * the Back button closes it, too.
 */
export const useOpenFocus = (
  id: string | undefined,
  heading: RefObject<HTMLHeadingElement | null>,
  focusCursor: () => boolean,
): void => {
  const openedId = useRef(id)
  useEffect(() => {
    const { activeElement } = document
    const closedId = openedId.current
    openedId.current = id
    const isLost = activeElement === document.body
    // On a narrow screen the row that was clicked is hidden now, and about to lose the focus.
    const isHidden = activeElement?.checkVisibility?.() === false
    if (id !== undefined && (isLost || isHidden)) heading.current?.focus()
    if (id === undefined && closedId !== undefined && isLost) focusCursor()
  }, [id, heading, focusCursor])
}
