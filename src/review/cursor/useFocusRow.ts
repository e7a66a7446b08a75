import { type RefObject, useCallback } from 'react'
import type { RevealOptions, RowsHandle } from '../list/useVirtualRows.js'

/** As many pictures as a row may take until it is rendered. */
const mostTries = 6

/** Moves the focus to the link of a row, which may have to be scrolled to and rendered first; else to the heading. */
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
        return document.activeElement === link ? 'there' : 'hidden'
      }
      // At once where that is possible: the next key may be one that acts on what has the focus.
      if (focus() === 'there') return
      const attempt = (left: number) => {
        // The list has come back where it was: what is in sight there stays in its place.
        if (!isRevealed) isRevealed = rows.current?.reveal(positionOf(id), { unlessInSight: true }) ?? false
        const found = focus()
        if (found === 'there') return
        // On a narrow screen the list is not there while an encounter is open.
        if (found === 'hidden' || left === 0) heading.current?.focus()
        else requestAnimationFrame(() => attempt(left - 1))
      }
      requestAnimationFrame(() => attempt(mostTries))
    },
    [rows, heading, positionOf],
  )
