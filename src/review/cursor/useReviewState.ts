import { useCallback, useLayoutEffect, useRef, useState } from 'react'
import type { EncounterRecord } from '../../client/EncounterClient.js'
import type { EncounterUi } from '../../encounter/Encounter.js'
import { idOf } from '../list/idOf.js'
import { type ReviewState, seeOpen, seeRows, startState } from './ReviewState.js'

/** Where the user is in the list, for the parts of the review. */
export interface ReviewPosition {
  /** As it is now: what a key is judged by. */
  readonly now: () => ReviewState
  readonly change: (how: (state: ReviewState) => ReviewState) => void
  /** As it is rendered. */
  readonly selected: ReadonlySet<string>
  /** The row that the cursor has come to by itself. */
  readonly next: string | undefined
}

const shownOf = ({ selected, cursor }: ReviewState) => ({
  selected,
  next: cursor === undefined || cursor.stands === 'on' ? undefined : cursor.at,
})

/**
 * Keeps where the user is in the list. It renders again for what the rows show of it, and not for each row that the
 * cursor passes: that one has the focus.
 *
 * @param key Tells one list from another; empty while the rows are of the one before.
 */
export const useReviewState = (
  records: readonly EncounterRecord[],
  key: string,
  open: string | undefined,
  ui: EncounterUi,
): ReviewPosition => {
  const state = useRef(startState)
  const [shown, setShown] = useState(() => shownOf(startState))
  const change = useCallback((how: (before: ReviewState) => ReviewState) => {
    state.current = how(state.current)
    const now = shownOf(state.current)
    setShown((before) => (before.selected === now.selected && before.next === now.next ? before : now))
  }, [])

  // As they come to the screen: rows that are rendered bit by bit may never get there.
  const seen = useRef('')
  useLayoutEffect(() => {
    if (key === '') return
    const isSame = seen.current === key
    seen.current = key
    const rows = records.map((record) => idOf(record, ui))
    change((before) => seeRows(before, rows, isSame))
  }, [records, key, ui, change])
  useLayoutEffect(() => change((before) => seeOpen(before, open)), [open, change])

  return { now: useCallback(() => state.current, []), change, ...shown }
}
