import { compactCode } from './formats.js'
import type { SearchIndex } from './searchIndex.js'

/** A run of positions: start inclusive, end exclusive. */
export interface Range {
  readonly start: number
  readonly end: number
}

const lowerBound = (length: number, isBelow: (position: number) => boolean): number => {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (isBelow(middle)) low = middle + 1
    else high = middle
  }
  return low
}

const prefixRange = (length: number, prefix: string, textAt: (position: number) => string): Range => {
  const start = lowerBound(length, (position) => textAt(position) < prefix)
  const end = lowerBound(length, (position) => {
    const text = textAt(position)
    return text < prefix || text.startsWith(prefix)
  })
  return { start, end }
}

/** The words of the vocabulary that start with a prefix. The word itself, where it is there, is the first. */
export const wordsWithPrefix = ({ vocabulary }: SearchIndex, prefix: string): Range =>
  prefixRange(vocabulary.length, prefix, (position) => vocabulary[position] ?? '')

/** The entries whose code starts with a prefix in compact form, of whatever system. */
export const codesWithPrefix = ({ entries }: SearchIndex, prefix: string): Range =>
  prefixRange(entries.length, prefix, (position) => compactCode(entries[position]?.code ?? ''))

/** Nothing. */
export const emptyRange: Range = { start: 0, end: 0 }
