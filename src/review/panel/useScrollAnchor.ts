import { type MouseEvent, type RefObject, useCallback, useRef } from 'react'
import { useIsomorphicLayoutEffect } from '../../ui/useIsomorphicLayoutEffect.js'
import type { RowsHandle } from '../list/useVirtualRows.js'

/** The longest time between the clicks of a double click, in ms. */
const doubleClickTime = 500

/** The top of a row relative to the viewport; undefined while it is not rendered. */
const topOf = (link: HTMLElement | null | undefined): number | undefined => link?.getClientRects()[0]?.top

/** Keeps the list still while an encounter opens and closes. */
export interface ScrollAnchor {
  /** Call before an encounter opens: on a narrow screen it replaces the list. */
  readonly saveScroll: () => void
  /** Call when a row is clicked, so that it stays under the pointer. */
  readonly anchorRow: (id: string) => void
  /** Stops the second click of a double click: the first has moved something else under the pointer. */
  readonly stopSecondClick: (event: MouseEvent) => void
}

/** Restores the scroll position of the list when an encounter opens beside it or closes over it. */
export const useScrollAnchor = (rows: RefObject<RowsHandle | null>, isOpen: boolean): ScrollAnchor => {
  const scrollTop = useRef(0)
  const clicked = useRef<{ readonly at: number; readonly id: string; readonly top: number | undefined }>(
    undefined,
  )
  const wasOpen = useRef(isOpen)
  // A layout effect, so that the jump is corrected before it is painted.
  useIsomorphicLayoutEffect(() => {
    const hasClosed = wasOpen.current && !isOpen
    wasOpen.current = isOpen
    if (hasClosed && window.matchMedia?.('(width < 68.75em)').matches) window.scrollTo(0, scrollTop.current)
    // What is above the rows is taller beside an open encounter.
    const { id = '', top } = clicked.current ?? {}
    const now = topOf(rows.current?.linkOf(id))
    if (isOpen && top !== undefined && now !== undefined && now !== top) window.scrollBy(0, now - top)
  }, [isOpen, rows])
  return {
    saveScroll: useCallback(() => {
      scrollTop.current = window.scrollY
    }, []),
    anchorRow: useCallback(
      (id) => {
        clicked.current = { at: performance.now(), id, top: topOf(rows.current?.linkOf(id)) }
      },
      [rows],
    ),
    stopSecondClick: (event) => {
      const since = performance.now() - (clicked.current?.at ?? Number.NEGATIVE_INFINITY)
      if (event.detail < 2 || since > doubleClickTime) return
      event.preventDefault()
      event.stopPropagation()
    },
  }
}
