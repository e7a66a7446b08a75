import { largestEncounter, longestText, maxEntries, maxLevels } from './limits.js'

/** Upper bounds of a JSON value. */
export interface Bounds {
  /** Nesting depth of lists and objects. */
  readonly levels: number
  /** Values and characters in total. */
  readonly size: number
  /** Characters of one string; default: `size`. */
  readonly text?: number
  /** Entries of one list or object; default: `size`. */
  readonly entries?: number
  /** Rejects properties named `__proto__`, which form values cannot carry. */
  readonly isPlain?: true
}

/** The bounds of an encounter to save. */
export const encounterBounds = {
  levels: maxLevels,
  size: largestEncounter,
  text: longestText,
  entries: maxEntries,
  isPlain: true,
} as const satisfies Bounds

/** The bound that a value exceeds. */
export interface Excess {
  /** The bound; `name`: a property named `__proto__`; `number`: a number that JSON cannot represent. */
  readonly kind: 'levels' | 'size' | 'text' | 'entries' | 'name' | 'number'
  /** The actual amount. */
  readonly count: number
}

/**
 * Finds the first excess in a value; undefined if it is within bounds. Breadth-first and iterative, so that any value
 * can be tested. A value that contains itself exceeds the bounds, too.
 */
export const findExcess = (value: unknown, bounds: Bounds): Excess | undefined => {
  const { levels, size, text = size, entries = size, isPlain } = bounds
  let seen = 0
  let level: unknown[] = [value]
  for (let depth = 0; level.length > 0; depth += 1) {
    const next: unknown[] = []
    for (const part of level) {
      seen += 1
      if (typeof part === 'string') {
        if (part.length > text) return { kind: 'text', count: part.length }
        seen += part.length
      } else if (typeof part === 'number') {
        if (!Number.isFinite(part)) return { kind: 'number', count: part }
      } else if (Array.isArray(part)) {
        if (depth === levels) return { kind: 'levels', count: depth + 1 }
        if (part.length > entries) return { kind: 'entries', count: part.length }
        for (const inner of part) next.push(inner)
      } else if (typeof part === 'object' && part !== null) {
        if (depth === levels) return { kind: 'levels', count: depth + 1 }
        const properties = Object.entries(part)
        if (properties.length > entries) return { kind: 'entries', count: properties.length }
        for (const [name, inner] of properties) {
          if (isPlain && name === '__proto__') return { kind: 'name', count: 1 }
          if (name.length > text) return { kind: 'text', count: name.length }
          seen += name.length
          next.push(inner)
        }
      }
      if (seen + next.length > size) return { kind: 'size', count: seen + next.length }
    }
    level = next
  }
  return undefined
}
