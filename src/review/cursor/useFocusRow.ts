import { type RefObject, useCallback } from 'react'
import { focusedElement } from '../../ui/focusedElement.js'
import type { RevealOptions, RowsHandle } from '../list/useVirtualRows.js'

/** Frames to wait for a row to be rendered. */
const maxFrames = 6

/** Focuses the link of a row, scrolling to it and waiting for it to be rendered. Falls back to the panel's heading. */
export const useFocusRow = (
  rows: RefObject<RowsHandle | null>,
  heading: RefObject<HTMLHeadingElement | null>,
  positionOf: (id: string) => number,
): ((id: string, options?: RevealOptions) => void) =>
  useCallback(
    (id, options) => {
      let isRevealed = rows.current?.reveal(positionOf(id), options) ?? false
      const focus = () => {
        const link = rows.current?.linkOf(id)
        link?.focus({ preventScroll: true })
        if (link == null) return 'missing'
        return focusedElement() === link ? 'focused' : 'hidden'
      }
      // Synchronously if possible: the next key may act on the focused element.
      if (focus() === 'focused') return
      const retry = (framesLeft: number) => {
        // The list was hidden and is back at its old scroll position, so a row that is in sight must not move.
        if (!isRevealed) isRevealed = rows.current?.reveal(positionOf(id), { unlessInSight: true }) ?? false
        const result = focus()
        if (result === 'focused') return
        // On a narrow screen an open encounter hides the list.
        if (result === 'hidden' || framesLeft === 0) heading.current?.focus()
        else requestAnimationFrame(() => retry(framesLeft - 1))
      }
      requestAnimationFrame(() => retry(maxFrames))
    },
    [rows, heading, positionOf],
  )
