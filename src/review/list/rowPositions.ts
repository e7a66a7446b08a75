/** A row and where it stands, in px from the top of the page. */
export interface PlacedRow {
  readonly index: number
  readonly start: number
  readonly end: number
}

/** Where the rows of a list stand: all are of one height, but for a few. */
export interface RowPositions {
  readonly count: number
  /** The top of a row; of the position behind the last row: its end. */
  readonly topOf: (index: number) => number
  /** The row at an offset; -1 above the rows, `count` below them. */
  readonly indexAt: (offset: number) => number
}

/** How rows are measured. */
export interface RowMeasures {
  /** The top of the first row. */
  readonly start: number
  readonly rowHeight: number
  /** The heights of rows that differ, by position. */
  readonly heights: ReadonlyMap<number, number>
}

/** Computes the positions of rows. */
export const rowPositions = (count: number, { start, rowHeight, heights }: RowMeasures): RowPositions => {
  const topOf = (index: number): number => {
    let top = start + index * rowHeight
    for (const [at, height] of heights) if (at < index) top += height - rowHeight
    return top
  }
  const indexAt = (offset: number): number => {
    let [low, high] = [-1, count]
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if (topOf(middle) <= offset) low = middle
      else high = middle - 1
    }
    return low
  }
  return { count, topOf, indexAt }
}

/** Rows are mounted and unmounted this many at a time: each time costs, however few they are. */
const step = 4

/** The part of the page that is in sight, in px from its top. */
export interface Viewport {
  readonly top: number
  readonly bottom: number
}

/**
 * The rows to render: `first` up to, but without, `end`.
 *
 * @param overscan How many rows beyond the viewport, above and below. 0 renders exactly those in the viewport.
 */
export const rowsInSight = (
  { count, indexAt }: RowPositions,
  { top, bottom }: Viewport,
  overscan: number,
): { readonly first: number; readonly end: number } => {
  const by = overscan === 0 ? 1 : step
  const end = Math.min(count, Math.ceil((indexAt(bottom) + 1 + overscan) / by) * by)
  const first = Math.floor((indexAt(top) - overscan) / by) * by
  return { first: Math.max(0, Math.min(first, end)), end: Math.max(0, end) }
}

/** Places the rows from `first` up to `end`, and the pinned one, which may be elsewhere. */
export const placeRows = (
  { count, topOf }: RowPositions,
  first: number,
  end: number,
  pinned: number | undefined,
): readonly PlacedRow[] => {
  const indexes = Array.from({ length: end - first }, (_, index) => first + index)
  if (pinned !== undefined && pinned < first) indexes.unshift(pinned)
  if (pinned !== undefined && pinned >= end && pinned < count) indexes.push(pinned)
  return indexes.map((index) => ({ index, start: topOf(index), end: topOf(index + 1) }))
}
