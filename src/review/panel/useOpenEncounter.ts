import { type RefObject, useCallback, useState } from 'react'
import { readEncounter } from '../../encounter/Encounter.js'
import { opened } from '../../messages/en/openEncounter.js'
import { useLatest } from '../../ui/useLatest.js'
import { goTo, rowToward } from '../cursor/ReviewState.js'
import { type CursorFocus, useCursorFocus } from '../cursor/useCursorFocus.js'
import type { ReviewPosition } from '../cursor/useReviewState.js'
import { idOf } from '../list/idOf.js'
import type { Filtering } from '../list/useFiltering.js'
import type { ReviewBoardProps } from '../ReviewBoardProps.js'
import { useReview } from '../ReviewContext.js'
import type { Announce } from '../useAnnouncement.js'
import { type HeldScroll, useHeldScroll } from './useHeldScroll.js'
import { useOpenFocus } from './useOpenFocus.js'

/** The encounter that is open beside the list, and the ways to another one. */
export interface OpenEncounter extends CursorFocus, Pick<HeldScroll, 'stopSecondClick'> {
  readonly id: string | undefined
  /** Its position in the list; -1 where the list does not have it, or has not loaded it. */
  readonly position: number
  readonly editing: boolean
  readonly setEditing: (editing: boolean) => void
  readonly open: (id: string) => void
  readonly close: () => void
  /** To the next row or the one before: opens it where one is open, else moves the focus. */
  readonly move: (by: 1 | -1) => void
  /** Opens the row of the cursor, to edit it on request; moves the focus to the encounter that is open already. */
  readonly enter: (toEdit?: boolean) => void
}

/** Opens and closes encounters beside the list. Which one is open is told by the address. */
export const useOpenEncounter = ({
  target,
  onGo,
  filtering,
  at,
  heading,
  announce,
}: Pick<ReviewBoardProps, 'target' | 'onGo'> & {
  readonly filtering: Pick<Filtering, 'rows' | 'records' | 'list' | 'total'>
  readonly at: Pick<ReviewPosition, 'now' | 'change'>
  readonly heading: RefObject<HTMLHeadingElement | null>
  readonly announce: Announce
}): OpenEncounter => {
  const { ui } = useReview()
  const { now, change } = at
  const { rows, records, list, total } = filtering
  const { place, chosenId } = target
  const id = chosenId === undefined ? undefined : String(chosenId)
  const position = id === undefined ? -1 : records.findIndex((record) => idOf(record, ui) === id)
  const shown = useLatest({ records, list, total, place, id })
  const focus = useCursorFocus(rows, heading, at)
  const { cursor, focusRow, focusCursor } = focus
  const { keepScroll, keepUnderPointer, stopSecondClick } = useHeldScroll(rows, id !== undefined)
  useOpenFocus(id, heading, focusCursor)

  // Editing is of one encounter: another one is read first.
  const [editedId, setEditedId] = useState<string>()
  const setEditing = useCallback((on: boolean) => setEditedId(on ? shown.current.id : undefined), [shown])

  /** Opens a row. Returns its id, or undefined where it is open already or not in the list. */
  const openRow = useCallback(
    (row: string | undefined, replace: boolean) => {
      const record = shown.current.records.find((one) => idOf(one, ui) === row)
      const nextId = record && readEncounter(record.encounter, ui).id
      if (row === undefined || nextId === undefined) return undefined
      change((state) => goTo(state, row))
      if (row === shown.current.id) return undefined
      if (shown.current.id === undefined) keepScroll()
      setEditedId(undefined)
      onGo({ place: shown.current.place, chosenId: nextId }, { replace })
      return row
    },
    [onGo, ui, shown, change, keepScroll],
  )
  const open = useCallback(
    (row: string) => {
      keepUnderPointer(row)
      if (openRow(row, shown.current.id !== undefined) !== undefined) announce(opened, { unseen: true })
    },
    [openRow, announce, shown, keepUnderPointer],
  )
  const move = useCallback(
    (by: 1 | -1) => {
      const { id: openId, records: loaded, list: current, total: count } = shown.current
      const row = rowToward(now(), by)
      const { cursor: from } = now()
      const isLast = by > 0 && from?.stands === 'on' && from.at === row
      if (isLast && loaded.length < count) current.loadTo(loaded.length)
      if (row === undefined) return
      if (openId === undefined) change((state) => goTo(state, row))
      else openRow(row, true)
      focusRow(row)
    },
    [openRow, focusRow, shown, now, change],
  )
  const close = useCallback(() => {
    setEditedId(undefined)
    onGo({ place: shown.current.place, chosenId: undefined }, { replace: false })
    const { cursor: from } = now()
    if (from !== undefined) focusRow(from.at)
  }, [onGo, focusRow, shown, now])
  const enter = useCallback(
    (toEdit = false) => {
      if (shown.current.id !== undefined) return heading.current?.focus()
      const row = openRow(cursor(), false)
      if (toEdit) setEditedId(row)
    },
    [openRow, heading, shown, cursor],
  )

  return {
    ...focus,
    ...{ id, position, open, close, move, enter, setEditing, stopSecondClick },
    editing: id !== undefined && editedId === id,
  }
}
