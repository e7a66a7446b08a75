import { type RefObject, useCallback } from 'react'
import type { RowsHandle } from '../list/useVirtualRows.js'
import { moveCursorTo } from './ReviewState.js'
import { useFocusRow } from './useFocusRow.js'
import type { ReviewStore } from './useReviewStore.js'

/** Moves the focus with the cursor. All functions are stable between renders. */
export interface CursorFocus {
  /** The row that the keys start from: the first until the cursor has moved. */
  readonly cursorId: () => string | undefined
  readonly focusRow: (id: string) => void
  readonly focusFirst: () => void
  /** Focuses the heading of the open encounter, else the row of the cursor. Returns false if there is neither. */
  readonly focusCursor: () => boolean
  /** Call when a row receives the focus: the cursor follows. */
  readonly followFocus: (id: string) => void
}

/** Keeps the focus and the cursor of the list together. */
export const useCursorFocus = (
  rows: RefObject<RowsHandle | null>,
  heading: RefObject<HTMLHeadingElement | null>,
  { state, update }: Pick<ReviewStore, 'state' | 'update'>,
): CursorFocus => {
  const focusRow = useFocusRow(
    rows,
    heading,
    useCallback((row) => state().rows.indexOf(row), [state]),
  )
  return {
    cursorId: useCallback(() => state().cursor?.id ?? state().rows[0], [state]),
    focusRow,
    focusFirst: useCallback(() => {
      const [first] = state().rows
      if (first === undefined) return
      update((before) => moveCursorTo(before, first))
      focusRow(first)
    }, [state, update, focusRow]),
    focusCursor: useCallback(() => {
      const { cursor, open } = state()
      if (open !== undefined) heading.current?.focus()
      else if (cursor !== undefined) focusRow(cursor.id, { unlessInSight: true })
      return open !== undefined || cursor !== undefined
    }, [state, heading, focusRow]),
    followFocus: useCallback((row) => update((before) => moveCursorTo(before, row)), [update]),
  }
}
