import { type Range, useWindowVirtualizer, type VirtualItem } from '@tanstack/react-virtual'
import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react'
import { usualHeight } from './usualHeight.js'

/** Rows come and go so many at a time: each time costs, however few they are. */
const step = 4
/** Where the first row begins, in px, until it is laid out: there it does on a wide screen, which is then rendered once. */
const usualStart = 272
/** What the header that stays in sight takes above the rows, and the actions at the bottom below them. */
const [above, below] = [2 * usualHeight, 3 * usualHeight]

/** How a row is revealed. */
export interface RevealOptions {
  /** Leaves one that is whole in sight where it is. */
  readonly unlessInSight: boolean
}

/** What the rest of the review does with rows, which may not be rendered. */
export interface RowsHandle {
  /** Brings a row well into sight; it may be rendered only then. Returns whether the list is there at all. */
  readonly reveal: (position: number, options?: RevealOptions) => boolean
  /** The link of a row, while it is rendered. */
  readonly linkOf: (id: string) => HTMLElement | null
}

/** The part of a long table that is rendered. */
export interface VirtualRows {
  /** In their order; the same array for as long as nothing in it changes. */
  readonly items: readonly VirtualItem[]
  /** Where the first row begins, as the items count. */
  readonly start: number
  /** Height of all rows. */
  readonly height: number
  /** The ref of a row that may be higher than others, which has to carry its position as `data-index`. */
  readonly measure: (row: HTMLTableRowElement | null) => void
  readonly reveal: RowsHandle['reveal']
  /** Keeps the row at this position rendered, wherever the list is scrolled to; undefined: none. */
  readonly keep: (position: number | undefined) => void
}

const heightOf = (row: HTMLTableRowElement): number => row.offsetHeight || usualHeight

/** Where a table body begins on the page, which moves with what is above it, and how high its usual row is. */
const useMeasures = (body: RefObject<HTMLTableSectionElement | null>) => {
  const [measures, setMeasures] = useState({ start: usualStart, rowHeight: usualHeight })
  useLayoutEffect(() => {
    const look = () => {
      const { current } = body
      // One that is not laid out stays as it was.
      if (current === null || current.getClientRects().length === 0) return
      const start = Math.round(current.getBoundingClientRect().top + window.scrollY)
      const row = current.querySelector<HTMLTableRowElement>('tr[data-row]:not([data-failed])')
      const rowHeight = row === null ? usualHeight : heightOf(row)
      setMeasures((before) =>
        before.start === start && before.rowHeight === rowHeight ? before : { start, rowHeight },
      )
    }
    look()
    // The page grows with the first rows and with whatever comes above them.
    const observer = new ResizeObserver(look)
    observer.observe(document.body)
    return () => observer.disconnect()
  }, [body])
  return measures
}

/**
 * Renders the rows of a table body that are on the screen, a few around them, and the one that is kept.
 *
 * @param around How many beyond the screen, above and below; 0: those that are on it alone.
 */
export const useVirtualRows = (
  body: RefObject<HTMLTableSectionElement | null>,
  count: number,
  around: number,
): VirtualRows => {
  const { start, rowHeight } = useMeasures(body)
  const kept = useRef<number>(undefined)
  const before = useRef<number[]>([])

  const rangeExtractor = useCallback(
    ({ startIndex, endIndex, count: all }: Range) => {
      const by = around === 0 ? 1 : step
      const first = Math.max(0, Math.floor((startIndex - around) / by) * by)
      const end = Math.min(all, Math.ceil((endIndex + 1 + around) / by) * by)
      const positions = Array.from({ length: end - first }, (_, index) => first + index)
      const { current } = kept
      if (current !== undefined && current < first) positions.unshift(current)
      if (current !== undefined && current >= end && current < all) positions.push(current)
      if (positions.join() !== before.current.join()) before.current = positions
      return before.current
    },
    [around],
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
    // After the frame that was scrolled in, not within it: the next one lays the rows out.
    useFlushSync: false,
  })
  useLayoutEffect(() => {
    if (rowHeight !== usualHeight) virtualizer.measure()
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
    keep: useCallback((position) => {
      kept.current = position
    }, []),
  }
}
