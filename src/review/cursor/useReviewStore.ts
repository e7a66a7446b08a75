import { useCallback, useRef, useState } from 'react'
import type { EncounterRecord } from '../../client/EncounterClient.js'
import type { EncounterUi } from '../../encounter/Encounter.js'
import { useIsomorphicLayoutEffect } from '../../ui/useIsomorphicLayoutEffect.js'
import { idOf } from '../list/idOf.js'
import { initialState, type ReviewState, setFilter, setOpen, setRows } from './ReviewState.js'

/** Holds the state of the review, and the part of it that is rendered. */
export interface ReviewStore {
  /** The current state, which is ahead of the last render: a key goes by this one. */
  readonly state: () => ReviewState
  readonly update: (updater: (state: ReviewState) => ReviewState) => void
  /** The rendered selection. */
  readonly selected: ReadonlySet<string>
  /** The row that the cursor waits at without the user having moved there. */
  readonly nextId: string | undefined
}

const renderedPart = ({ selected, cursor }: ReviewState) => ({
  selected,
  nextId: cursor === undefined || cursor.placement === 'on' ? undefined : cursor.id,
})

/**
 * Holds where the user is in the list. The state is in a ref: moving the cursor from row to row must not render the list,
 * since the focus already shows the cursor. Only what the rows display triggers a render.
 */
export const useReviewStore = ({
  records,
  key,
  filter,
  openId,
  ui,
}: {
  readonly records: readonly EncounterRecord[]
  /** Identifies the list. Empty while the records are still those of the previous one. */
  readonly key: string
  /** Identifies the filter of the list, whatever its order. */
  readonly filter: string
  readonly openId: string | undefined
  readonly ui: EncounterUi
}): ReviewStore => {
  const state = useRef(initialState)
  const [rendered, setRendered] = useState(() => renderedPart(initialState))
  const update = useCallback((updater: (before: ReviewState) => ReviewState) => {
    state.current = updater(state.current)
    const next = renderedPart(state.current)
    setRendered((before) =>
      before.selected === next.selected && before.nextId === next.nextId ? before : next,
    )
  }, [])

  // In effects and not while rendering: rows that are rendered concurrently may never reach the screen, and the keys act
  // on what is on the screen.
  const shownKey = useRef('')
  useIsomorphicLayoutEffect(() => {
    if (key === '') return
    const isSameList = shownKey.current === key
    shownKey.current = key
    const rows = records.map((record) => idOf(record, ui))
    update((before) => setRows(before, rows, isSameList))
  }, [records, key, ui, update])
  useIsomorphicLayoutEffect(() => update((before) => setFilter(before, filter)), [filter, update])
  useIsomorphicLayoutEffect(() => update((before) => setOpen(before, openId)), [openId, update])

  return { state: useCallback(() => state.current, []), update, ...rendered }
}
