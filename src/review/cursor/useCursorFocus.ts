import { type RefObject, useCallback } from 'react'
import type { RowsHandle } from '../list/useVirtualRows.js'
import { goTo } from './ReviewState.js'
import { useFocusRow } from './useFocusRow.js'
import type { ReviewPosition } from './useReviewState.js'

/** Moves the focus with the cursor. Every function stays the same between renders. */
export interface CursorFocus {
  /** The row where the keys start: the first until the cursor has moved. */
  readonly cursor: () => string | undefined
  readonly focusRow: (id: string) => void
  readonly focusFirst: () => void
  /** Focuses the heading of the open encounter, else the row of the cursor. Returns whether there is either. */
  readonly focusCursor: () => boolean
  /** The focus has moved to a row: the cursor follows. */
  readonly followFocus: (id: string) => void
}

/** Ties the focus to the cursor of the list. */
export const useCursorFocus = (
  rows: RefObject<RowsHandle | null>,
  heading: RefObject<HTMLHeadingElement | null>,
  { now, change }: Pick<ReviewPosition, 'now' | 'change'>,
): CursorFocus => {
  const focusRow = useFocusRow(
    rows,
    heading,
    useCallback((row) => now().rows.indexOf(row), [now]),
  )
  return {
    cursor: useCallback(() => now().cursor?.at ?? now().rows[0], [now]),
    focusRow,
    focusFirst: useCallback(() => {
      const [first] = now().rows
      if (first === undefined) return
      change((state) => goTo(state, first))
      focusRow(first)
    }, [now, change, focusRow]),
    focusCursor: useCallback(() => {
      const { cursor, open } = now()
      if (open !== undefined) heading.current?.focus()
      else if (cursor !== undefined) focusRow(cursor.at, { unlessInSight: true })
      return open !== undefined || cursor !== undefined
    }, [now, heading, focusRow]),
    followFocus: useCallback((row) => change((state) => goTo(state, row)), [change]),
  }
}
