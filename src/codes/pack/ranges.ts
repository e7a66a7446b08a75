/** A run of positions: start inclusive, end exclusive. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** Nothing. */
export const emptyRange: Range = { start: 0, end: 0 }

/** Where a text stands in an ascending list, or would stand. */
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

/** Positions of the texts of an ascending list that start with a prefix. The prefix itself, where it is there, is the first. */
export const withPrefix = (sorted: readonly string[], prefix: string): Range => ({
  start: lowerBound(sorted, prefix),
  end: lowerBound(sorted, `${prefix}\uffff`),
})
