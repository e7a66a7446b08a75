import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'

/** Rows that are rendered beyond the screen, above and below. */
const overscan = 8
/** The window moves by as many rows, so that scrolling renders seldom. */
const step = 4
/** Until one is rendered, and where nothing is laid out at all. */
const usualHeight = 40

/** The part of a long table that is rendered. */
export interface WindowedRows {
  readonly body: RefObject<HTMLTableSectionElement | null>
  /** First position that is rendered, and the one after the last. */
  readonly start: number
  readonly end: number
  /** Height in px of a row. */
  readonly height: number
  /** Brings a row to where it can be seen; it may be rendered only then. */
  readonly reveal: (position: number) => void
}

/** Renders the rows of a table that are on the screen and a few around them. All rows are of one height. */
export const useWindowedRows = (count: number): WindowedRows => {
  const body = useRef<HTMLTableSectionElement>(null)
  const [{ first, last, height }, setWindow] = useState({ first: 0, last: 40, height: usualHeight })

  const measure = useCallback(() => {
    const element = body.current
    if (element === null) return
    const height = element.querySelector<HTMLElement>('tr[data-row]')?.offsetHeight || usualHeight
    const top = Math.max(0, -element.getBoundingClientRect().top) / height
    const first = Math.max(0, Math.floor((top - overscan) / step) * step)
    const last = Math.ceil((top + window.innerHeight / height + overscan) / step) * step
    setWindow((before) =>
      before.first === first && before.last === last && before.height === height
        ? before
        : { first, last, height },
    )
  }, [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: another number of rows is another window
  useLayoutEffect(measure, [measure, count])
  useEffect(() => {
    window.addEventListener('scroll', measure, { passive: true })
    window.addEventListener('resize', measure)
    return () => {
      window.removeEventListener('scroll', measure)
      window.removeEventListener('resize', measure)
    }
  }, [measure])

  const reveal = useCallback(
    (position: number) => {
      const element = body.current
      if (element === null) return
      const top = element.getBoundingClientRect().top + position * height
      // Under the header that stays in sight, above the actions at the bottom.
      const [least, most] = [2 * height, window.innerHeight - 3 * height]
      if (top < least) window.scrollBy({ top: top - least })
      else if (top > most) window.scrollBy({ top: top - most })
    },
    [height],
  )

  const end = Math.min(count, last)
  const start = Math.min(first, end)
  return { body, start, end, height, reveal }
}
