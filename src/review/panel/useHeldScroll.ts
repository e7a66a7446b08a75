import { type MouseEvent, type RefObject, useCallback, useLayoutEffect, useRef } from 'react'
import type { RowsHandle } from '../list/useVirtualRows.js'

/** Two clicks within this time are a double click, in ms. */
const doubleClick = 500

/** Where a row is on the screen, from the top in px; undefined while it is not rendered. */
const topOf = (link: HTMLElement | null | undefined): number | undefined => link?.getClientRects()[0]?.top

/** Keeps the list still while an encounter opens and closes. */
export interface HeldScroll {
  /** Call before the encounter takes the place of the list on a narrow screen. */
  readonly keepScroll: () => void
  /** Call when a row is clicked: it stays under the pointer. */
  readonly keepUnderPointer: (id: string) => void
  /** Stops the second click of a double click: by then something else may be under the pointer. */
  readonly stopSecondClick: (event: MouseEvent) => void
}

/** Scrolls the list back to where it was when an encounter opens beside it, or closes over it. */
export const useHeldScroll = (rows: RefObject<RowsHandle | null>, isOpen: boolean): HeldScroll => {
  const scrollTop = useRef(0)
  const clicked = useRef<{ readonly at: number; readonly id: string; readonly top: number | undefined }>(
    undefined,
  )
  const wasOpen = useRef(isOpen)
  // Before the paint: the list must not be seen to jump.
  useLayoutEffect(() => {
    const hasClosed = wasOpen.current && !isOpen
    wasOpen.current = isOpen
    if (hasClosed && window.matchMedia?.('(width < 68.75em)').matches) window.scrollTo(0, scrollTop.current)
    // What stands above the rows is higher beside an open encounter.
    const { id = '', top } = clicked.current ?? {}
    const now = topOf(rows.current?.linkOf(id))
    if (isOpen && top !== undefined && now !== undefined && now !== top) window.scrollBy(0, now - top)
  }, [isOpen, rows])
  return {
    keepScroll: useCallback(() => {
      scrollTop.current = window.scrollY
    }, []),
    keepUnderPointer: useCallback(
      (id) => {
        clicked.current = { at: performance.now(), id, top: topOf(rows.current?.linkOf(id)) }
      },
      [rows],
    ),
    stopSecondClick: (event) => {
      const since = performance.now() - (clicked.current?.at ?? Number.NEGATIVE_INFINITY)
      if (event.detail < 2 || since > doubleClick) return
      event.preventDefault()
      event.stopPropagation()
    },
  }
}
