import { type Range, useWindowVirtualizer, type VirtualItem } from '@tanstack/react-virtual'
import { type RefObject, useCallback, useRef, useState } from 'react'
import { useIsomorphicLayoutEffect } from '../../ui/useIsomorphicLayoutEffect.js'
import { estimatedRowHeight } from './estimatedRowHeight.js'

/** Rows are mounted and unmounted this many at a time: each time costs, however few they are. */
const step = 4
/** The offset of the first row in px before it is measured. Exact on a wide screen, which therefore renders only once. */
const estimatedStart = 272
/** The heights of the sticky header above the rows and of the sticky actions below them, in px. */
const [above, below] = [2 * estimatedRowHeight, 3 * estimatedRowHeight]

/** How a row is revealed. */
export interface RevealOptions {
  /** Does not scroll if the whole row is in sight. */
  readonly unlessInSight: boolean
}

/** The access of the rest of the review to the rows, which may not be rendered. */
export interface RowsHandle {
  /** Scrolls a row into view, which may only then be rendered. Returns false if the list itself is hidden. */
  readonly reveal: (position: number, options?: RevealOptions) => boolean
  /** The link of a row, while it is rendered. */
  readonly linkOf: (id: string) => HTMLElement | null
}

/** The rendered part of a long table. */
export interface VirtualRows {
  /** In order. The array is stable while nothing in it changes. */
  readonly items: readonly VirtualItem[]
  /** The offset of the first row, in the coordinates of the items. */
  readonly start: number
  /** The height of all rows. */
  readonly height: number
  /** The ref of a row whose height may differ. The row needs its position in `data-index`. */
  readonly measure: (row: HTMLTableRowElement | null) => void
  readonly reveal: RowsHandle['reveal']
  /** Keeps the row at this position rendered, wherever the list is scrolled to. Undefined unpins it. */
  readonly pin: (position: number | undefined) => void
}

const heightOf = (row: HTMLTableRowElement): number => row.offsetHeight || estimatedRowHeight

/** Measures the offset of a table body on the page, which depends on what is above it, and the height of a regular row. */
const useMeasures = (body: RefObject<HTMLTableSectionElement | null>) => {
  const [measures, setMeasures] = useState({ start: estimatedStart, rowHeight: estimatedRowHeight })
  useIsomorphicLayoutEffect(() => {
    const measure = () => {
      const { current } = body
      // A hidden list keeps its last measures.
      if (current === null || current.getClientRects().length === 0) return
      const start = Math.round(current.getBoundingClientRect().top + window.scrollY)
      const row = current.querySelector<HTMLTableRowElement>('tr[data-row]:not([data-failed])')
      const rowHeight = row === null ? estimatedRowHeight : heightOf(row)
      setMeasures((before) =>
        before.start === start && before.rowHeight === rowHeight ? before : { start, rowHeight },
      )
    }
    measure()
    // The body of the page is resized by the first rows and by anything that appears above them.
    const observer = new ResizeObserver(measure)
    observer.observe(document.body)
    return () => observer.disconnect()
  }, [body])
  return measures
}

/**
 * Virtualizes the rows of a table body: those in the viewport, the overscan, and the pinned one.
 *
 * @param overscan How many rows beyond the viewport, above and below. 0 renders exactly those in the viewport.
 */
export const useVirtualRows = (
  body: RefObject<HTMLTableSectionElement | null>,
  count: number,
  overscan: number,
): VirtualRows => {
  const { start, rowHeight } = useMeasures(body)
  const pinned = useRef<number>(undefined)
  const lastRange = useRef<number[]>([])

  const rangeExtractor = useCallback(
    ({ startIndex, endIndex, count: all }: Range) => {
      const by = overscan === 0 ? 1 : step
      const first = Math.max(0, Math.floor((startIndex - overscan) / by) * by)
      const end = Math.min(all, Math.ceil((endIndex + 1 + overscan) / by) * by)
      const positions = Array.from({ length: end - first }, (_, index) => first + index)
      const { current } = pinned
      if (current !== undefined && current < first) positions.unshift(current)
      if (current !== undefined && current >= end && current < all) positions.push(current)
      // The same array for the same range keeps `items` stable, so that the memoized rows do not render.
      if (positions.join() !== lastRange.current.join()) lastRange.current = positions
      return lastRange.current
    },
    [overscan],
  )

  const virtualizer = useWindowVirtualizer<HTMLTableRowElement>({
    count,
    estimateSize: () => rowHeight,
    measureElement: heightOf,
    scrollMargin: start,
    scrollPaddingStart: above,
    scrollPaddingEnd: below,
    initialRect: { width: window.innerWidth, height: window.innerHeight },
    rangeExtractor,
    // Rendering synchronously would lay out the rows within the frame of the scroll event.
    useFlushSync: false,
  })
  // The virtualizer caches the sizes that were estimated with another row height.
  useIsomorphicLayoutEffect(() => {
    if (rowHeight !== estimatedRowHeight) virtualizer.measure()
  }, [virtualizer, rowHeight])
  const items = virtualizer.getVirtualItems()

  return {
    items,
    start,
    height: virtualizer.getTotalSize(),
    measure: virtualizer.measureElement,
    reveal: useCallback(
      (position, options) => {
        if (body.current === null || body.current.getClientRects().length === 0) return false
        const row = virtualizer.measurementsCache[position]
        const { scrollY, innerHeight } = window
        const isInSight = row !== undefined && row.start >= scrollY && row.end <= scrollY + innerHeight
        if (!options?.unlessInSight || !isInSight) virtualizer.scrollToIndex(position)
        return true
      },
      [body, virtualizer],
    ),
    pin: useCallback((position) => {
      pinned.current = position
    }, []),
  }
}
