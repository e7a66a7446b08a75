import { withPrefix } from '../pack/ranges.js'
import { isShortFor } from '../words/titleWords.js'
import { stopwords } from '../words/wordRoles.js'
import {
  alignTitle,
  matchShort,
  matchWhole,
  type TitleMatcher,
  type Typed,
  typedWordsOf,
} from './alignTitle.js'
import type { RankOptions } from './rankHits.js'
import type { SearchIndex } from './SearchIndex.js'
import type { Token } from './segments.js'

/** A code whose description was typed in full or as a short title. */
export interface Title {
  readonly code: number
  /** How much of the description was not typed; 0 if nothing is missing. */
  readonly missing: number
}

const mostAligned = 1500
const shortestAnchor = 4
/** Fewer words are not taken for a short title. The minimum is higher if the words were also found otherwise. */
const fewestShort = 3
const fewestShortOfKnown = 4
/**
 * In a text of at least this many words, one telling word of the description may be missing per `wordsAMissing` words.
 */
const fewestOfIncomplete = 6
const fewestOfIncompleteShort = 4
const wordsAMissing = 4

/** A set of words from the vocabulary, at least one of which must occur in the description. */
interface Anchor {
  readonly words: readonly number[]
  readonly count: number
}

const anchorOf = ({ postingStarts }: SearchIndex, words: readonly number[]): Anchor => ({
  words,
  count: words.reduce((sum, word) => sum + (postingStarts[word + 1] ?? 0) - (postingStarts[word] ?? 0), 0),
})

const isWord = ({ vocabulary }: SearchIndex, word: string): boolean =>
  vocabulary[withPrefix(vocabulary, word).start] === word

/** Whether a word is in the description of a code, not only in a term: "delay" is short for "delayed" there. */
const isInDescription = ({ postings, postingStarts, pack }: SearchIndex, word: number): boolean =>
  (postings[postingStarts[word] ?? 0] ?? pack.codes.length) < pack.codes.length

/** Anchors for the typed words that occur in descriptions unabbreviated. */
const wholeAnchors = (index: SearchIndex, typed: readonly Typed[], shortest: number): readonly Anchor[] =>
  [...new Set(typed.map(({ word }) => word))].flatMap((word) => {
    if (word.length < shortest || stopwords.has(word)) return []
    const { start } = withPrefix(index.vocabulary, word)
    return index.vocabulary[start] === word && isInDescription(index, start) ? [anchorOf(index, [start])] : []
  })

/** Anchors for the words that the longest typed word may abbreviate. */
const shortAnchors = (index: SearchIndex, typed: readonly Typed[]): readonly Anchor[] => {
  const longest = typed.reduce((best, { word }) => (word.length > best.length ? word : best), '')
  const { start, end } = withPrefix(index.vocabulary, longest.slice(0, 1))
  const words: number[] = []
  for (let word = start; word < end; word++)
    if (isShortFor(longest, index.vocabulary[word] ?? '')) words.push(word)
  return words.length === 0 ? [] : [anchorOf(index, words)]
}

const letterBit = (word: string): number => {
  const letter = word.charCodeAt(0) - 97
  return letter >= 0 && letter < 26 ? 1 << letter : 0
}

/** Finds the codes whose description has a word of each anchor, and for each typed word one with the same first letter. */
const codesWith = (
  index: SearchIndex,
  anchors: readonly Anchor[],
  letters: number,
  options: RankOptions,
): readonly number[] => {
  const [first, ...others] = anchors.toSorted((left, right) => left.count - right.count)
  const { postings, postingStarts, wordStarts, words, vocabulary } = index
  const codeCount = index.pack.codes.length
  const isPossible = (code: number): boolean => {
    let seen = 0
    let found = 0
    for (let at = wordStarts[code] ?? 0; at < (wordStarts[code + 1] ?? 0); at++) {
      const word = words[at] ?? 0
      seen |= letterBit(vocabulary[word] ?? '')
      for (const anchor of others) if (anchor.words.includes(word)) found++
    }
    return (letters & ~seen) === 0 && found >= others.length
  }
  const codes: number[] = []
  for (const word of first?.words ?? []) {
    for (let at = postingStarts[word] ?? 0; at < (postingStarts[word + 1] ?? 0); at++) {
      const code = postings[at] ?? 0
      if (code >= codeCount || codes.length >= mostAligned) break
      if (options.allowed(code) && isPossible(code)) codes.push(code)
    }
  }
  return codes
}

/**
 * Finds the codes whose description was typed: all of its words in order and no others, ignoring stopwords and fillers
 * ("unspecified", "initial encounter"). Words may be abbreviated, as in the short descriptions of CMS ("Unsp fx upper end
 * of r ulna, subs for fx w malunion"), and a long text may lack a word or two. Best first.
 *
 * @param isKnown Whether the words were also found otherwise.
 */
export const findTitles = (
  index: SearchIndex,
  tokens: readonly Token[],
  options: RankOptions,
  isKnown: boolean,
): readonly Title[] => {
  const typed = typedWordsOf(tokens)
  if (typed.filter(({ word }) => !stopwords.has(word)).length < 2) return []
  const find = (match: TitleMatcher, anchors: readonly Anchor[], letters: number, mostMissing: number) => {
    if (anchors.length === 0) return []
    const found: Title[] = []
    for (const code of codesWith(index, anchors, letters, options)) {
      const missing = alignTitle(typed, index.read(code), index.vocabulary, match)
      if (missing < mostMissing + 1) found.push({ code, missing })
    }
    return found.sort(
      (left, right) =>
        left.missing - right.missing || (index.priors[right.code] ?? 0) - (index.priors[left.code] ?? 0),
    )
  }
  const mostMissing = (fewest: number): number =>
    typed.length < fewest ? 0 : Math.floor(typed.length / wordsAMissing)

  const isWhole = typed.every(
    ({ numbers, word }) => stopwords.has(word) || numbers.some((form) => isWord(index, form)),
  )
  const whole = isWhole
    ? find(matchWhole, wholeAnchors(index, typed, 1), 0, mostMissing(fewestOfIncomplete))
    : []
  if (whole.length > 0 || typed.length < (isKnown ? fewestShortOfKnown : fewestShort)) return whole
  const letters = typed.reduce(
    (bits, { word, forms }) => (forms.length > 0 ? bits : bits | letterBit(word)),
    0,
  )
  const most = mostMissing(fewestOfIncompleteShort)
  for (const shortest of [shortestAnchor, shortestAnchor + 1]) {
    const short = find(matchShort, wholeAnchors(index, typed, shortest), letters, most)
    if (short.length > 0) return short
  }
  return typed.length < fewestShortOfKnown ? [] : find(matchShort, shortAnchors(index, typed), letters, most)
}
