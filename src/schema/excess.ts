import { largestEncounter, longestText, mostEntries, mostLevels } from './limits.js'

/** How much of what a JSON value may hold. */
export interface Bounds {
  /** Lists and objects within each other. */
  readonly levels: number
  /** Values and characters in all. */
  readonly size: number
  /** Characters of one text; as many as there is room for unless told. */
  readonly text?: number
  /** Entries of one list or object; the same. */
  readonly entries?: number
  /** No property is named `__proto__`: a form's values could not carry it along. */
  readonly isPlain?: true
}

/** The bounds of an encounter that is saved. */
export const encounterBounds = {
  levels: mostLevels,
  size: largestEncounter,
  text: longestText,
  entries: mostEntries,
  isPlain: true,
} as const satisfies Bounds

/** What makes a value unfit to be kept. */
export interface Excess {
  /** Beyond that bound; `name`: a property named `__proto__`; `number`: one that JSON cannot write. */
  readonly kind: 'levels' | 'size' | 'text' | 'entries' | 'name' | 'number'
  /** How much there is of it. */
  readonly count: number
}

/**
 * The first thing in a value that goes beyond its bounds; undefined where all of it is within. Goes level by level and
 * never calls itself, so that it may be asked about anything. A value that holds itself goes beyond, too.
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
