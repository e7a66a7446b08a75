import { type RefObject, useCallback, useEffect, useMemo, useState } from 'react'
import { useIsomorphicLayoutEffect } from '../../ui/useIsomorphicLayoutEffect.js'
import { useLatest } from '../../ui/useLatest.js'
import { estimatedRowHeight } from './estimatedRowHeight.js'
import {
  type PlacedRow,
  placeRows,
  type RowMeasures,
  rowPositions,
  rowsInSight,
  type Viewport,
} from './rowPositions.js'

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
  readonly items: readonly PlacedRow[]
  /** The tops of the first row and of what follows the last one. */
  readonly start: number
  readonly end: number
  readonly reveal: RowsHandle['reveal']
  /** Keeps the row at this position rendered, wherever the list is scrolled to. Undefined unpins it. */
  readonly pin: (position: number | undefined) => void
}

const heightOf = (row: HTMLTableRowElement): number => row.offsetHeight || estimatedRowHeight

interface Measures extends Omit<RowMeasures, 'heights'> {
  /** The heights of the rows that failed, by id. Only those differ. */
  readonly failed: ReadonlyMap<string, number>
}

const isSame = (a: Measures, b: Measures): boolean =>
  a.start === b.start &&
  a.rowHeight === b.rowHeight &&
  a.failed.size === b.failed.size &&
  [...a.failed].every(([id, height]) => b.failed.get(id) === height)

/** Measures the offset of a table body on the page, which depends on what is above it, and the heights of its rows. */
const useMeasures = (body: RefObject<HTMLTableSectionElement | null>): Measures => {
  const [measures, setMeasures] = useState<Measures>({
    start: estimatedStart,
    rowHeight: estimatedRowHeight,
    failed: new Map(),
  })
  useIsomorphicLayoutEffect(() => {
    const measure = () => {
      const { current } = body
      // A hidden list keeps its last measures.
      if (current === null || current.getClientRects().length === 0) return
      const start = Math.round(current.getBoundingClientRect().top + window.scrollY)
      const row = current.querySelector<HTMLTableRowElement>('tr[data-row]:not([data-failed])')
      const rowHeight = row === null ? estimatedRowHeight : heightOf(row)
      const failed = [...current.querySelectorAll<HTMLTableRowElement>('tr[data-failed]')].map(
        (found) => [found.dataset.row ?? '', heightOf(found)] as const,
      )
      setMeasures((before) => {
        // One that is scrolled out of sight keeps its height.
        const now = { start, rowHeight, failed: new Map([...before.failed, ...failed]) }
        return isSame(before, now) ? before : now
      })
    }
    measure()
    // The body of the page is resized by the first rows, by one that fails, and by anything that appears above them.
    const observer = new ResizeObserver(measure)
    observer.observe(document.body)
    return () => observer.disconnect()
  }, [body])
  return measures
}

const readViewport = (): Viewport => ({ top: window.scrollY, bottom: window.scrollY + window.innerHeight })

/** The part of the page that is in sight. */
const useViewport = (): Viewport => {
  const [viewport, setViewport] = useState(readViewport)
  useEffect(() => {
    // Not by `useSyncExternalStore`: that would render, and lay out, within the frame of the scroll event.
    const update = () =>
      setViewport((before) => {
        const now = readViewport()
        return before.top === now.top && before.bottom === now.bottom ? before : now
      })
    update()
    window.addEventListener('scroll', update, { passive: true })
    window.addEventListener('resize', update)
    return () => {
      window.removeEventListener('scroll', update)
      window.removeEventListener('resize', update)
    }
  }, [])
  return viewport
}

/**
 * Virtualizes the rows of a table body: those in the viewport, the overscan, and the pinned one.
 *
 * @param overscan How many rows beyond the viewport, above and below. 0 renders exactly those in the viewport.
 * @param failed The positions of the rows that failed, by id.
 */
export const useVirtualRows = (
  body: RefObject<HTMLTableSectionElement | null>,
  count: number,
  overscan: number,
  failed: ReadonlyMap<string, number>,
): VirtualRows => {
  const measures = useMeasures(body)
  const viewport = useViewport()
  const [pinned, pin] = useState<number>()
  const positions = useMemo(() => {
    const heights = new Map<number, number>()
    for (const [id, index] of failed) heights.set(index, measures.failed.get(id) ?? measures.rowHeight)
    return rowPositions(count, { ...measures, heights })
  }, [count, measures, failed])
  const { first, end } = rowsInSight(positions, viewport, overscan)
  const elsewhere = pinned === undefined || (pinned >= first && pinned < end) ? undefined : pinned
  const items = useMemo(() => placeRows(positions, first, end, elsewhere), [positions, first, end, elsewhere])
  const latest = useLatest(positions)
  return {
    items,
    start: measures.start,
    end: positions.topOf(count),
    reveal: useCallback(
      (position, options) => {
        if (body.current === null || body.current.getClientRects().length === 0) return false
        const [top, bottom] = [latest.current.topOf(position), latest.current.topOf(position + 1)]
        const { scrollY, innerHeight } = window
        if (options?.unlessInSight && top >= scrollY && bottom <= scrollY + innerHeight) return true
        if (bottom + below > scrollY + innerHeight) window.scrollTo(0, bottom + below - innerHeight)
        else if (top - above < scrollY) window.scrollTo(0, top - above)
        return true
      },
      [body, latest],
    ),
    pin,
  }
}
