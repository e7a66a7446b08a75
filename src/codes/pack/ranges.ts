/** A run of positions: start inclusive, end exclusive. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** An empty range. */
export const emptyRange: Range = { start: 0, end: 0 }

/** The position at which a text stands, or would stand, in an ascending list. */
export const lowerBound = (sorted: readonly string[], text: string): number => {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? '') < text) low = middle + 1
    else high = middle
  }
  return low
}

/** The texts of an ascending list that start with a prefix; the prefix itself comes first if it is there. */
export const withPrefix = (sorted: readonly string[], prefix: string): Range => ({
  start: lowerBound(sorted, prefix),
  end: lowerBound(sorted, `${prefix}\uffff`),
})
