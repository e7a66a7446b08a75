import {
  type MouseEvent,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { readEncounter } from '../../encounter/Encounter.js'
import { opened } from '../../messages/en/openEncounter.js'
import { useShown } from '../../ui/useShown.js'
import { goTo, rowToward } from '../cursor/ReviewState.js'
import { useFocusRow } from '../cursor/useFocusRow.js'
import type { ReviewPosition } from '../cursor/useReviewState.js'
import { idOf } from '../list/idOf.js'
import type { Filtering } from '../list/useFiltering.js'
import type { ReviewBoardProps } from '../ReviewBoardProps.js'
import { useReview } from '../ReviewContext.js'
import type { Announce } from '../useAnnouncement.js'

/** The encounter that is open beside the list, and the row that the keys start from. */
export interface OpenEncounter {
  readonly id: string | undefined
  /** Where it is in the list; -1 where it is not, or not loaded. */
  readonly position: number
  readonly editing: boolean
  readonly setEditing: (editing: boolean) => void
  readonly open: (id: string) => void
  readonly close: () => void
  /** To the next row or the one before: opens it where one is open, else moves the focus. */
  readonly move: (by: 1 | -1) => void
  /** Opens the row that has the focus, to edit it where that is wanted; moves the focus to the one that is open. */
  readonly enter: (toEdit?: boolean) => void
  /** Moves the focus to the first row. */
  readonly focusFirst: () => void
  readonly noteFocus: (id: string) => void
  /** The row that the keys start from; the first where they have not begun. */
  readonly cursor: () => string | undefined
  /** Moves the focus to that row, or to the heading of what is open. Returns whether there is either. */
  readonly focusCursor: () => boolean
  /** Keeps the second click of a double click from what the first has moved under the pointer. */
  readonly catchSecondClick: (event: MouseEvent) => void
}

/** So long a second click may be meant as one with the first, in ms. */
const doubleClick = 500

/** Where a row is on the screen, from the top in px; undefined where it is not there. */
const topOf = (link: HTMLElement | null | undefined): number | undefined => link?.getClientRects()[0]?.top

/** Keeps which encounter is open, and moves through the list. */
export const useOpenEncounter = ({
  target,
  onGo,
  filtering,
  at: { now, change },
  heading,
  announce,
}: Pick<ReviewBoardProps, 'target' | 'onGo'> & {
  readonly filtering: Pick<Filtering, 'rows' | 'records' | 'list' | 'total'>
  readonly at: Pick<ReviewPosition, 'now' | 'change'>
  readonly heading: RefObject<HTMLHeadingElement | null>
  readonly announce: Announce
}): OpenEncounter => {
  const { ui } = useReview()
  const { rows, records, list, total } = filtering
  const { place, chosenId } = target
  const id = chosenId === undefined ? undefined : String(chosenId)
  const position = id === undefined ? -1 : records.findIndex((record) => idOf(record, ui) === id)
  const latest = useShown({ records, list, total, place, id })
  const focusRow = useFocusRow(
    rows,
    heading,
    useCallback((row) => now().rows.indexOf(row), [now]),
  )
  const scrolledTo = useRef(0)
  const clicked = useRef<{ readonly at: number; readonly id: string; readonly top: number | undefined }>(
    undefined,
  )

  const [edited, setEdited] = useState<string>()
  const editing = id !== undefined && edited === id
  const setEditing = useCallback((on: boolean) => setEdited(on ? latest.current.id : undefined), [latest])

  const openRow = useCallback(
    (row: string | undefined, replace: boolean) => {
      const record = latest.current.records.find((one) => idOf(one, ui) === row)
      const nextId = record && readEncounter(record.encounter, ui).id
      if (row === undefined || nextId === undefined) return undefined
      change((state) => goTo(state, row))
      if (row === latest.current.id) return undefined
      // By the time that it is open the list may be gone, and the page shorter.
      if (latest.current.id === undefined) scrolledTo.current = window.scrollY
      setEdited(undefined)
      onGo({ place: latest.current.place, chosenId: nextId }, { replace })
      return row
    },
    [onGo, ui, latest, change],
  )
  const open = useCallback(
    (row: string) => {
      clicked.current = { at: performance.now(), id: row, top: topOf(rows.current?.linkOf(row)) }
      if (openRow(row, latest.current.id !== undefined) !== undefined) announce(opened, { unseen: true })
    },
    [openRow, announce, latest, rows],
  )

  const move = useCallback(
    (by: 1 | -1) => {
      const { id: openId, records: loaded, list: current, total: count } = latest.current
      const row = rowToward(now(), by)
      const { cursor } = now()
      // At the end of what is loaded there may be more.
      if (by > 0 && row === cursor?.at && cursor?.stands === 'on' && loaded.length < count)
        current.loadTo(loaded.length)
      if (row === undefined) return
      if (openId === undefined) change((state) => goTo(state, row))
      else openRow(row, true)
      focusRow(row)
    },
    [openRow, focusRow, latest, now, change],
  )

  const close = useCallback(() => {
    setEdited(undefined)
    onGo({ place: latest.current.place, chosenId: undefined }, { replace: false })
    const { cursor } = now()
    if (cursor !== undefined) focusRow(cursor.at)
  }, [onGo, focusRow, latest, now])

  const cursor = useCallback(() => now().cursor?.at ?? now().rows[0], [now])
  const enter = useCallback(
    (toEdit = false) => {
      if (latest.current.id !== undefined) return heading.current?.focus()
      const row = openRow(cursor(), false)
      if (toEdit) setEdited(row)
    },
    [openRow, heading, latest, cursor],
  )
  const focusFirst = useCallback(() => {
    const [first] = now().rows
    if (first === undefined) return
    change((state) => goTo(state, first))
    focusRow(first)
  }, [now, change, focusRow])
  const focusCursor = useCallback(() => {
    const { cursor: row, open: openId } = now()
    if (openId !== undefined) heading.current?.focus()
    else if (row !== undefined) focusRow(row.at, { unlessInSight: true })
    return openId !== undefined || row !== undefined
  }, [now, heading, focusRow])

  // On a narrow screen the encounter takes the place of the list, which comes back where it was.
  const isOpen = id !== undefined
  const wasOpen = useRef(isOpen)
  useLayoutEffect(() => {
    const isBack = wasOpen.current && !isOpen
    wasOpen.current = isOpen
    if (isBack && window.matchMedia?.('(width < 68.75em)').matches) window.scrollTo(0, scrolledTo.current)
    // Beside an encounter what stands above the rows is higher: the row that was clicked stays under the pointer.
    const { id: clickedId = '', top } = clicked.current ?? {}
    const now = topOf(rows.current?.linkOf(clickedId))
    if (isOpen && top !== undefined && now !== undefined && now !== top) window.scrollBy(0, now - top)
  }, [isOpen, rows])
  const openedId = useRef(id)
  useEffect(() => {
    const { activeElement } = document
    // On a narrow screen the row that was chosen is hidden by now, and about to lose the focus.
    if (id !== undefined && (activeElement === document.body || activeElement?.checkVisibility?.() === false))
      heading.current?.focus()
    // Back closes it too, and its focus is gone with it.
    const closed = openedId.current
    openedId.current = id
    if (id === undefined && closed !== undefined && activeElement === document.body) focusCursor()
  }, [id, heading, focusCursor])

  return {
    id,
    position,
    editing,
    setEditing,
    open,
    close,
    move,
    enter,
    focusFirst,
    noteFocus: useCallback((row) => change((state) => goTo(state, row)), [change]),
    cursor,
    focusCursor,
    catchSecondClick: (event) => {
      const since = performance.now() - (clicked.current?.at ?? Number.NEGATIVE_INFINITY)
      if (event.detail < 2 || since > doubleClick) return
      event.preventDefault()
      event.stopPropagation()
    },
  }
}
