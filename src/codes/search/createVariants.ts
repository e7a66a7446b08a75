import { findCode } from '../pack/CodePack.js'
import { withPrefix } from '../pack/ranges.js'
import type { SearchIndex } from './SearchIndex.js'

/** Finds codes that differ from a given code in a single aspect; undefined if there is no other such code. */
export interface Variants {
  /** The same code without a side: "unspecified knee". */
  readonly withoutSide: (code: number) => number | undefined
  /** The same code for the other side. */
  readonly otherSide: (code: number) => number | undefined
  /** The same disease not in remission, if the code is for one in remission. */
  readonly notInRemission: (code: number) => number | undefined
  /** The traffic accident, if the code is for a nontraffic one. */
  readonly inTraffic: (code: number) => number | undefined
  /** The displaced fracture, if the code is for a nondisplaced one. */
  readonly displaced: (code: number) => number | undefined
  /** A word that the code asserts and a sibling denies, or the other way round: "flaccid", "displaced". */
  readonly openWord: (code: number) => string | undefined
  /** The same injury with another seventh character. */
  readonly withEpisode: (code: number, episode: string) => number | undefined
}

const sides = new Set(['left', 'right', 'bilateral'])
const unspecified = new Set(['unspecified'])
/** What follows a side, but not "bilateral": "left eye", "unspecified eye", "bilateral". */
const sidedParts = new Set(['eye', 'ear', 'side'])
const displacements = new Set(['displaced', 'nondisplaced'])
const remissions = new Set(['in', 'remission', 'not', 'having', 'achieved'])
const traffics = new Set(['traffic', 'nontraffic'])
const wholeLength = 7
const categoryLength = 3

/** The length of the prefix that variants share. The side is one of the last characters before the seventh. */
const sharedLength = (code: string): number =>
  code.length === wholeLength ? 5 : code.length === 6 ? 4 : categoryLength

const strip = (words: readonly string[], ...sets: readonly ReadonlySet<string>[]): string =>
  words.filter((word) => !sets.some((set) => set.has(word))).join(' ')

/** Creates a cached look-up of variants in an index. */
export const createVariants = (index: SearchIndex): Variants => {
  const { pack, vocabulary } = index
  const wordsOf = (code: number): readonly string[] =>
    index.read(code).map(({ word }) => vocabulary[word] ?? '')

  /** The codes with the same beginning, length and seventh character. */
  const siblings = (code: number, length: (compact: string) => number): readonly number[] => {
    const compact = pack.codes[code] ?? ''
    const { start, end } = withPrefix(pack.codes, compact.slice(0, length(compact)))
    const found: number[] = []
    for (let other = start; other < end; other++) {
      const text = pack.codes[other] ?? ''
      if (
        other !== code &&
        text.length === compact.length &&
        text[wholeLength - 1] === compact[wholeLength - 1]
      )
        found.push(other)
    }
    return found
  }

  /** Finds sibling codes whose words are the same except for the words in the given sets. */
  const beside = (code: number, ...sets: readonly ReadonlySet<string>[]): readonly number[] => {
    const own = strip(wordsOf(code), ...sets)
    return siblings(code, sharedLength).filter((other) => strip(wordsOf(other), ...sets) === own)
  }

  /** Finds the word in which a code differs from a sibling that says the opposite: "flaccid" and "nonflaccid". */
  const deniedIn = (own: readonly string[], other: readonly string[]): string | undefined => {
    if (own.length !== other.length) return undefined
    const differing = own.flatMap((word, at) =>
      word === other[at] ? [] : [[word, other[at] ?? ''] as const],
    )
    const [[word, opposite] = ['', ''], ...more] = differing
    if (more.length > 0) return undefined
    if (word === `non${opposite}`) return opposite
    return opposite === `non${word}` ? word : undefined
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
  const says = (code: number, word: string): boolean => wordsOf(code).includes(word)
  const sideIn = (code: number): string | undefined => wordsOf(code).find((word) => sides.has(word))

  return {
    withoutSide: kept((code) =>
      sideIn(code) === undefined
        ? undefined
        : beside(code, sides, unspecified, sidedParts).find((other) => sideIn(other) === undefined),
    ),
    otherSide: kept((code) =>
      sideIn(code) === undefined
        ? undefined
        : beside(code, sides).find((other) => {
            const side = sideIn(other)
            return side !== undefined && side !== sideIn(code) && side !== 'bilateral'
          }),
    ),
    notInRemission: kept((code) =>
      says(code, 'remission') && !says(code, 'achieved')
        ? beside(code, remissions).find((other) => says(other, 'achieved'))
        : undefined,
    ),
    inTraffic: kept((code) =>
      says(code, 'nontraffic')
        ? siblings(code, () => categoryLength).find(
            (other) =>
              says(other, 'traffic') && strip(wordsOf(other), traffics) === strip(wordsOf(code), traffics),
          )
        : undefined,
    ),
    displaced: kept((code) =>
      says(code, 'nondisplaced')
        ? beside(code, displacements).find((other) => says(other, 'displaced'))
        : undefined,
    ),
    openWord: kept((code) => {
      const own = wordsOf(code)
      for (const other of siblings(code, sharedLength)) {
        const word = deniedIn(own, wordsOf(other))
        if (word !== undefined) return word
      }
      return undefined
    }),
    withEpisode: (code, episode) => {
      const compact = pack.codes[code] ?? ''
      if (compact.length !== wholeLength || compact.endsWith(episode)) return undefined
      return findCode(pack, compact.slice(0, -1) + episode)
    },
  }
}
