import {
  type MouseEvent,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { readEncounter } from '../encounter/Encounter.js'
import { idOf } from './list/useSelection.js'
import type { ReviewBoardProps } from './ReviewBoard.js'
import { useReview } from './ReviewContext.js'
import type { Filtering } from './useFiltering.js'
import { useFocusRow } from './useFocusRow.js'
import type { Say } from './useSaid.js'
import { useShown } from './useShown.js'

/** The encounter that is open beside the list, and the row that the keys start from. */
export interface Chosen {
  readonly id: string | undefined
  /** Where it is in the list; -1 where it is not, or not loaded. */
  readonly position: number
  readonly editing: boolean
  readonly setEditing: (editing: boolean) => void
  readonly open: (position: number) => void
  readonly close: () => void
  /** To the next row or the one before: opens it where one is open, else moves the focus. */
  readonly move: (by: 1 | -1) => void
  /** Opens the row that has the focus, to edit it where that is wanted; moves the focus to the one that is open. */
  readonly enter: (toEdit?: boolean) => void
  readonly noteFocus: (position: number) => void
  /** The row that the keys start from. */
  readonly cursor: () => number
  /** Keeps the second click of a double click from what the first has moved under the pointer. */
  readonly catchSecondClick: (event: MouseEvent) => void
}

/** So long a second click may be meant as one with the first, in ms. */
const doubleClick = 500

/** Where a row is on the screen, from the top in px; undefined where it is not there. */
const topOf = (link: HTMLElement | null | undefined): number | undefined => link?.getClientRects()[0]?.top

/** Keeps which encounter is open, and moves through the list. */
export const useChosen = ({
  target,
  onGo,
  filtering,
  heading,
  say,
}: Pick<ReviewBoardProps, 'target' | 'onGo'> & {
  readonly filtering: Pick<Filtering, 'rows' | 'records' | 'list' | 'total'>
  readonly heading: RefObject<HTMLHeadingElement | null>
  readonly say: Say
}): Chosen => {
  const { ui } = useReview()
  const { rows, records, list, total } = filtering
  const { place, chosenId } = target
  const id = chosenId === undefined ? undefined : String(chosenId)
  const position = id === undefined ? -1 : records.findIndex((record) => idOf(record, ui) === id)
  // Where the keys go on from: what was acted on often leaves the list, and the next takes its place.
  const cursor = useRef(-1)
  useLayoutEffect(() => {
    if (position >= 0) cursor.current = position
  })
  const focusRow = useFocusRow(rows, heading)
  const latest = useShown({ records, list, total, place, id, position })
  const scrolledTo = useRef(0)
  const clicked = useRef<{ readonly at: number; readonly id: string; readonly top: number | undefined }>(
    undefined,
  )

  const [edited, setEdited] = useState<string>()
  const editing = id !== undefined && edited === id
  const setEditing = useCallback((on: boolean) => setEdited(on ? latest.current.id : undefined), [latest])

  const openAt = useCallback(
    (next: number, replace: boolean) => {
      const record = latest.current.records[next]
      const nextId = record && readEncounter(record.encounter, ui).id
      if (nextId === undefined) return undefined
      cursor.current = next
      if (String(nextId) === latest.current.id) return undefined
      // By the time that it is open the list may be gone, and the page shorter.
      if (latest.current.id === undefined) scrolledTo.current = window.scrollY
      setEdited(undefined)
      onGo({ place: latest.current.place, chosenId: nextId }, { replace })
      return String(nextId)
    },
    [onGo, ui, latest],
  )
  const open = useCallback(
    (next: number) => {
      const record = latest.current.records[next]
      const nextId = record === undefined ? '' : idOf(record, ui)
      clicked.current = { at: performance.now(), id: nextId, top: topOf(rows.current?.linkOf(nextId)) }
      if (openAt(next, latest.current.id !== undefined) !== undefined)
        say('Opened beside the list', { unseen: true })
    },
    [openAt, say, latest, rows, ui],
  )

  const move = useCallback(
    (by: 1 | -1) => {
      const { id: openId, position: at, records: loaded, list: current, total: count } = latest.current
      // One that has left the list: the next is where it was.
      const from = openId !== undefined && at < 0 && by > 0 ? cursor.current - 1 : cursor.current
      const next = Math.max(0, Math.min(count - 1, from + by))
      current.loadTo(next)
      const record = loaded[next]
      if (record === undefined) return
      if (openId !== undefined && (next !== at || at < 0)) openAt(next, true)
      cursor.current = next
      focusRow(next, idOf(record, ui))
    },
    [openAt, focusRow, ui, latest],
  )

  const close = useCallback(() => {
    const { id: closed, position: at } = latest.current
    setEdited(undefined)
    onGo({ place: latest.current.place, chosenId: undefined }, { replace: false })
    if (closed !== undefined && at >= 0) focusRow(at, closed)
  }, [onGo, focusRow, latest])

  const enter = useCallback(
    (toEdit = false) => {
      if (latest.current.id !== undefined) return heading.current?.focus()
      const opened = openAt(Math.max(0, cursor.current), false)
      if (toEdit) setEdited(opened)
    },
    [openAt, heading, latest],
  )

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
    if (id === undefined && closed !== undefined && activeElement === document.body)
      focusRow(cursor.current, closed, { unlessInSight: true })
  }, [id, heading, focusRow])

  return {
    id,
    position,
    editing,
    setEditing,
    open,
    close,
    move,
    enter,
    noteFocus: useCallback((next: number) => {
      cursor.current = next
    }, []),
    cursor: useCallback(() => cursor.current, []),
    catchSecondClick: (event) => {
      const since = performance.now() - (clicked.current?.at ?? Number.NEGATIVE_INFINITY)
      if (event.detail < 2 || since > doubleClick) return
      event.preventDefault()
      event.stopPropagation()
    },
  }
}
