import { withPrefix } from '../pack/ranges.js'
import { isOpposite } from './isOpposite.js'
import type { SearchIndex } from './SearchIndex.js'
import { skeletonOf, soundGroupOf } from './skeleton.js'
import { oneErrorFrom, twoErrorsFrom } from './typingError.js'

/** In shorter words, a different letter usually makes a different word. */
const shortestWord = 5
const shortestTarget = 5
const shortestTwice = 7
const mostSuggestions = 8
const mostKnown = 500

/** A possible correction. */
export interface Suggestion {
  readonly text: string
  /** Similarity to the typed word, 0 to 1. */
  readonly weight: number
}

interface Candidate {
  readonly text: string
  readonly skeleton: string
  /** Bit mask of the letters in the word. */
  readonly letters: number
  /** The number of occurrences in descriptions and terms. */
  readonly frequency: number
}

/** Suggests up to eight corrections of a misspelt word, best first. Suggests none for a word with a digit. */
export type Speller = (word: string) => readonly Suggestion[]

const weightOf = (word: string, skeleton: string, candidate: Candidate): number => {
  const { text } = candidate
  // A fast exit: the length rules out most candidates.
  if (text.length < word.length - 1 && candidate.skeleton.length < skeleton.length - 1) return 0
  const direct = oneErrorFrom(word, text)
  const alike = soundsAlike()
  // Silent and doubled letters are mistyped more often than letters that sound different.
  if (direct === 'whole') return skeleton === candidate.skeleton ? 0.78 : 0.75
  if (alike > 0) return alike
  return direct === 'prefix' && text.length > word.length ? 0.5 : 0

  function soundsAlike(): number {
    if (text.length < shortestTarget || skeleton.length < 3) return 0
    if (skeleton === candidate.skeleton) return 0.72
    return oneErrorFrom(skeleton, candidate.skeleton) === 'whole' ? 0.6 : 0
  }
}

const frequencyOf = ({ vocabulary, postingStarts }: SearchIndex, word: string): number => {
  const { start } = withPrefix(vocabulary, word)
  return vocabulary[start] === word ? (postingStarts[start + 1] ?? 0) - (postingStarts[start] ?? 0) : 1
}

const bySound = (index: SearchIndex): ReadonlyMap<string, readonly string[]> => {
  const groups = new Map<string, string[]>()
  for (const word of new Set([...index.vocabulary, ...index.lexicon.terms.keys()])) {
    if (!isSpelt(word)) continue
    const group = soundGroupOf(word)
    const known = groups.get(group)
    if (known === undefined) groups.set(group, [word])
    else known.push(word)
  }
  return groups
}

/** Creates the speller of an index. It knows the words of descriptions and terms, and the terms of the lexicon. */
export const createSpeller = (index: SearchIndex): Speller => {
  const groups = new Map<string, readonly Candidate[]>()
  let words: ReadonlyMap<string, readonly string[]> | undefined

  const candidatesOf = (group: string): readonly Candidate[] => {
    const known = groups.get(group)
    if (known !== undefined) return known
    words ??= bySound(index)
    const made = (words.get(group) ?? []).map((text) => ({
      text,
      skeleton: skeletonOf(text),
      letters: lettersOf(text),
      frequency: frequencyOf(index, text),
    }))
    groups.set(group, made)
    return made
  }

  const suggest = (word: string, group: string): readonly Suggestion[] => {
    const skeleton = skeletonOf(word)
    return candidatesOf(group)
      .flatMap((candidate) => {
        const weight = weightOf(word, skeleton, candidate)
        return weight > 0 && !isOpposite(word, candidate.text)
          ? [{ text: candidate.text, weight, frequency: candidate.frequency }]
          : []
      })
      .sort((left, right) => right.weight - left.weight || right.frequency - left.frequency)
      .slice(0, mostSuggestions)
      .map(({ text, weight }) => ({ text, weight }))
  }

  const spell: Speller = (word) => {
    if (word.length < shortestWord || !isSpelt(word)) return []
    const found = suggest(word, soundGroupOf(word))
    if (found.length > 0) return found
    const started = withAnotherStart(word)
    return started.length > 0 || word.length < shortestTwice ? started : withTwoErrors(word)
  }

  /** A long word stays recognisable with two errors. */
  const withTwoErrors = (word: string): readonly Suggestion[] =>
    candidatesOf(soundGroupOf(word))
      .filter(
        ({ text, letters }) =>
          text.length >= shortestTwice &&
          Math.abs(text.length - word.length) <= 2 &&
          countBits(letters ^ lettersOf(word)) <= 4 &&
          twoErrorsFrom(word, text) &&
          !isOpposite(word, text),
      )
      .sort((left, right) => right.frequency - left.frequency)
      .slice(0, mostSuggestions)
      .map(({ text }) => ({ text, weight: 0.55 }))

  /** Tries words that differ in the first letter. */
  const withAnotherStart = (word: string): readonly Suggestion[] =>
    index.vocabulary
      .filter((text) => differsAtStart(word, text) && isSpelt(text) && !isOpposite(word, text))
      .slice(0, mostSuggestions)
      .map((text) => ({ text, weight: 0.65 }))

  // Each keystroke asks for the same earlier words again.
  const known = new Map<string, readonly Suggestion[]>()
  return (word) => {
    const before = known.get(word)
    if (before !== undefined) return before
    if (known.size >= mostKnown) known.clear()
    const found = spell(word)
    known.set(word, found)
    return found
  }
}

const lettersOf = (word: string): number => {
  let letters = 0
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) % 32)
  return letters
}

const countBits = (bits: number): number => {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++
  return count
}

const differsAtStart = (word: string, text: string): boolean =>
  Math.abs(word.length - text.length) <= 1 &&
  word.at(-1) === text.at(-1) &&
  word.at(-2) === text.at(-2) &&
  oneErrorFrom(word, text) === 'whole'

/**
 * Whether a word can be misspelt. In codes, numbers and abbreviations ("tfcc") a different character is a different
 * meaning.
 */
const isSpelt = (word: string): boolean => /^\p{L}+$/u.test(word) && !/^[b-df-hj-np-tv-xz]+$/.test(word)
