import { findCode } from '../pack/CodePack.js'
import { withPrefix } from '../pack/ranges.js'
import type { SearchIndex } from './SearchIndex.js'

/** Finds codes that differ from a given code in a single aspect; undefined if there is no other such code. */
export interface Variants {
  /** The same code without a side: "unspecified knee". */
  readonly withoutSide: (code: number) => number | undefined
  /** The same code for the other side. */
  readonly otherSide: (code: number) => number | undefined
  /** The displaced fracture, if the code is for a nondisplaced one. */
  readonly displaced: (code: number) => number | undefined
  /** The same injury with another seventh character. */
  readonly withEpisode: (code: number, episode: string) => number | undefined
}

const sides = new Set(['left', 'right', 'bilateral'])
const unspecified = new Set(['unspecified'])
const displacements = new Set(['displaced', 'nondisplaced'])
const wholeLength = 7

/** The length of the prefix that variants share. The side is one of the last characters before the seventh. */
const sharedLength = (code: string): number => (code.length === wholeLength ? 5 : code.length === 6 ? 4 : 3)

const strip = (words: readonly string[], ...sets: readonly ReadonlySet<string>[]): string =>
  words.filter((word) => !sets.some((set) => set.has(word))).join(' ')

/** Creates a cached look-up of variants in an index. */
export const createVariants = (index: SearchIndex): Variants => {
  const { pack, vocabulary } = index
  const wordsOf = (code: number): readonly string[] =>
    index.read(code).map(({ word }) => vocabulary[word] ?? '')

  /** Finds sibling codes whose words are the same except for the words in the given sets. */
  const beside = (code: number, ...sets: readonly ReadonlySet<string>[]): readonly number[] => {
    const compact = pack.codes[code] ?? ''
    const { start, end } = withPrefix(pack.codes, compact.slice(0, sharedLength(compact)))
    const own = strip(wordsOf(code), ...sets)
    const found: number[] = []
    for (let other = start; other < end; other++) {
      const text = pack.codes[other] ?? ''
      if (
        other === code ||
        text.length !== compact.length ||
        text[wholeLength - 1] !== compact[wholeLength - 1]
      )
        continue
      if (strip(wordsOf(other), ...sets) === own) found.push(other)
    }
    return found
  }

  const kept = <Answer>(answer: (code: number) => Answer): ((code: number) => Answer) => {
    const known = new Map<number, Answer>()
    return (code) => {
      const before = known.get(code)
      if (before !== undefined || known.has(code)) return before ?? answer(code)
      const found = answer(code)
      known.set(code, found)
      return found
    }
  }
  const sideIn = (code: number): string | undefined => wordsOf(code).find((word) => sides.has(word))

  return {
    withoutSide: kept((code) =>
      sideIn(code) === undefined
        ? undefined
        : beside(code, sides, unspecified).find((other) => sideIn(other) === undefined),
    ),
    otherSide: kept((code) =>
      sideIn(code) === undefined
        ? undefined
        : beside(code, sides).find((other) => {
            const side = sideIn(other)
            return side !== undefined && side !== sideIn(code) && side !== 'bilateral'
          }),
    ),
    displaced: kept((code) =>
      wordsOf(code).includes('nondisplaced')
        ? beside(code, displacements).find((other) => wordsOf(other).includes('displaced'))
        : undefined,
    ),
    withEpisode: (code, episode) => {
      const compact = pack.codes[code] ?? ''
      if (compact.length !== wholeLength || compact.endsWith(episode)) return undefined
      return findCode(pack, compact.slice(0, -1) + episode)
    },
  }
}
