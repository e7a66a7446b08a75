import { type RefObject, useCallback, useState } from 'react'
import { readEncounter } from '../../encounter/Encounter.js'
import * as en from '../../messages/en/openEncounter.js'
import { useWords } from '../../ui/Language/LanguageContext.js'
import { useLatest } from '../../ui/useLatest.js'
import { adjacentRow, moveCursorTo } from '../cursor/ReviewState.js'
import { type CursorFocus, useCursorFocus } from '../cursor/useCursorFocus.js'
import type { ReviewStore } from '../cursor/useReviewStore.js'
import { idOf } from '../list/idOf.js'
import type { Filtering } from '../list/useFiltering.js'
import type { ReviewBoardProps } from '../ReviewBoardProps.js'
import { useReview } from '../ReviewContext.js'
import type { Announce } from '../useAnnouncement.js'
import { usePanelFocus } from './usePanelFocus.js'
import { type ScrollAnchor, useScrollAnchor } from './useScrollAnchor.js'

/** The encounter that is open beside the list, and how to open another. */
export interface OpenEncounter extends CursorFocus, Pick<ScrollAnchor, 'stopSecondClick'> {
  readonly id: string | undefined
  /** Its position in the loaded rows, or -1. */
  readonly position: number
  readonly editing: boolean
  readonly setEditing: (editing: boolean) => void
  readonly open: (id: string) => void
  readonly close: () => void
  /** Goes to the next or previous row. Opens it if an encounter is open, else only moves the focus. */
  readonly move: (by: 1 | -1) => void
  /** Opens the row of the cursor, optionally for editing. If an encounter is open, focuses it instead. */
  readonly enter: (toEdit?: boolean) => void
}

/** Opens and closes encounters beside the list. The address, and nothing else, says which one is open. */
export const useOpenEncounter = ({
  target,
  onGo,
  filtering,
  store,
  heading,
  announce,
}: Pick<ReviewBoardProps, 'target' | 'onGo'> & {
  readonly filtering: Pick<Filtering, 'rows' | 'records' | 'list' | 'total'>
  readonly store: Pick<ReviewStore, 'state' | 'update'>
  readonly heading: RefObject<HTMLHeadingElement | null>
  readonly announce: Announce
}): OpenEncounter => {
  const { opened } = useWords('openEncounter', en)
  const { ui } = useReview()
  const { state, update } = store
  const { rows, records, list, total } = filtering
  const { place, openId } = target
  const id = openId === undefined ? undefined : String(openId)
  const position = id === undefined ? -1 : records.findIndex((record) => idOf(record, ui) === id)
  // As committed: while other rows are rendered concurrently, a click is on the rows that the user sees.
  const shown = useLatest({ records, list, total, place, id })
  const focus = useCursorFocus(rows, heading, store)
  const { cursorId, focusRow, focusCursor } = focus
  const { saveScroll, anchorRow, stopSecondClick } = useScrollAnchor(rows, id !== undefined)
  usePanelFocus(id, heading, focusCursor)

  // By id, so that an encounter that is opened next starts out read-only.
  const [editedId, setEditedId] = useState<string>()
  const setEditing = useCallback((on: boolean) => setEditedId(on ? shown.current.id : undefined), [shown])

  /** Opens a row. Returns its id, or undefined if it is already open or not loaded. */
  const openRow = useCallback(
    (row: string | undefined, replace: boolean) => {
      const record = shown.current.records.find((one) => idOf(one, ui) === row)
      const nextId = record && readEncounter(record.encounter, ui).id
      if (row === undefined || nextId === undefined) return undefined
      update((before) => moveCursorTo(before, row))
      if (row === shown.current.id) return undefined
      if (shown.current.id === undefined) saveScroll()
      setEditedId(undefined)
      onGo({ place: shown.current.place, openId: nextId }, { replace })
      return row
    },
    [onGo, ui, shown, update, saveScroll],
  )
  const open = useCallback(
    (row: string) => {
      anchorRow(row)
      if (openRow(row, shown.current.id !== undefined) !== undefined)
        announce(opened, { visuallyHidden: true })
    },
    [openRow, announce, shown, anchorRow, opened],
  )
  const move = useCallback(
    (by: 1 | -1) => {
      const { id: openId, records: loaded, list: current, total: count } = shown.current
      const row = adjacentRow(state(), by)
      const { cursor } = state()
      const isLast = by > 0 && cursor?.placement === 'on' && cursor.id === row
      if (isLast && loaded.length < count) current.loadTo(loaded.length)
      if (row === undefined) return
      if (openId === undefined) update((before) => moveCursorTo(before, row))
      else openRow(row, true)
      focusRow(row)
    },
    [openRow, focusRow, shown, state, update],
  )
  const close = useCallback(() => {
    setEditedId(undefined)
    onGo({ place: shown.current.place, openId: undefined }, { replace: false })
    const { cursor } = state()
    if (cursor !== undefined) focusRow(cursor.id)
  }, [onGo, focusRow, shown, state])
  const enter = useCallback(
    (toEdit = false) => {
      if (shown.current.id !== undefined) return heading.current?.focus()
      const row = openRow(cursorId(), false)
      if (toEdit) setEditedId(row)
    },
    [openRow, heading, shown, cursorId],
  )

  return {
    ...focus,
    ...{ id, position, open, close, move, enter, setEditing, stopSecondClick },
    editing: id !== undefined && editedId === id,
  }
}
