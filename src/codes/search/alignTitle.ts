import { withPlurals } from '../words/foldWords.js'
import { episodeWords, isShortFor, longForms } from '../words/titleWords.js'
import { fillers, stopwords } from '../words/wordRoles.js'
import type { PlacedWord } from './DocumentReader.js'
import type { Token } from './segments.js'

const missingStopword = 0.01
const missingFiller = 0.1
const missingWord = 1
const typedShort = 0.001
const impossible = Number.POSITIVE_INFINITY

/**
 * Costs of words that are often left out. "Other" is meant less often than "unspecified", and a fracture is closed and
 * displaced by default.
 */
const fillerCosts = new Map([
  ['other', 0.3],
  ['unspecified', 0.05],
  ['initial', 0.05],
  ['encounter', 0.01],
  ['closed', 0.05],
  ['displaced', 0.1],
  ['accident', 0.1],
  ['accidental', 0.1],
  ['unintentional', 0.1],
  ['i', 0.1],
  ['ii', 0.1],
])
const negators = new Set(['without', 'not', 'no', 'non'])
/** Words that change the code. A description with one of them matches only if the word was typed. */
const decisive = new Set([
  'subsequent',
  'sequela',
  'left',
  'right',
  'bilateral',
  'nondisplaced',
  'open',
  'intentional',
])

/** A word of a typed title, with the words that it may stand for. */
export interface Typed {
  readonly word: string
  /** The word in singular and plural. */
  readonly numbers: readonly string[]
  /** The long forms, each a sequence of words. */
  readonly forms: readonly (readonly string[])[]
}

const typed = (word: string): Typed => ({
  word,
  numbers: withPlurals(word),
  forms: longForms(word).map((long) => long.split(' ')),
})

/**
 * Returns the words of a title. "fts5" is split in two, and a seventh character is expanded to the words that it stands
 * for.
 */
export const typedWordsOf = (tokens: readonly Token[]): readonly Typed[] =>
  tokens
    .flatMap(({ word }) => {
      const episode = episodeWords(word)
      const [, letters, digits] = /^([a-z]{3,})(\d)$/.exec(word) ?? []
      if (episode.length === 0 && letters !== undefined && digits !== undefined) return [letters, digits]
      return episode.length > 0 ? episode : [word]
    })
    .map(typed)

/** Returns how many words of a description, from a position on, a typed word stands for; 0 if it does not match. */
export type TitleMatcher = (typed: Typed, description: readonly string[], at: number) => number

/** Matches the word itself, in singular or plural. */
export const matchWhole: TitleMatcher = ({ numbers }, description, at) =>
  numbers.includes(description[at] ?? '') ? 1 : 0

/** Also matches the long forms of an abbreviated word. */
export const matchShort: TitleMatcher = (own, description, at) => {
  if (matchWhole(own, description, at) > 0) return 1
  for (const words of own.forms)
    if (words.every((word, offset) => withPlurals(word).includes(description[at + offset] ?? '')))
      return words.length
  const word = description[at] ?? ''
  return !stopwords.has(own.word) && !negators.has(word) && isShortFor(own.word, word) ? 1 : 0
}

const isComplication = (word: string | undefined): boolean => word?.startsWith('complication') === true

/** Whether a description is of a disease with complications: "with unspecified complications". */
const assertsComplication = (words: readonly string[], at: number): boolean =>
  isComplication(words[at]) && words.slice(Math.max(0, at - 2), at).includes('with')

/** The cost of an untyped word in a description. Of all denials, only that of complications may be left out. */
const costOfMissing = (words: readonly string[], at: number): number => {
  const word = words[at] ?? ''
  if (negators.has(word)) return isComplication(words[at + 1]) ? missingFiller : impossible
  if (assertsComplication(words, at)) return impossible
  if (decisive.has(word)) return impossible
  if (stopwords.has(word)) return missingStopword
  return fillerCosts.get(word) ?? (fillers.has(word) ? missingFiller : missingWord)
}

/**
 * Returns how much of a description is missing from the typed title, when both are aligned in order: 1 for each telling
 * word. Infinite if a typed word is not in the description, or if the description has an untyped word that changes the
 * code.
 */
export const alignTitle = (
  title: readonly Typed[],
  description: readonly PlacedWord[],
  vocabulary: readonly string[],
  match: TitleMatcher,
): number => {
  const words = description.filter(({ isJoined }) => !isJoined).map(({ word }) => vocabulary[word] ?? '')
  const missing = words.map((_, at) => costOfMissing(words, at))
  // By position in the description: the lowest cost of aligning all typed words so far.
  let costs = [0]
  for (const [at, cost] of missing.entries()) costs.push((costs[at] ?? 0) + cost)
  for (const own of title) {
    const next = new Array<number>(words.length + 1).fill(impossible)
    const isDroppable = stopwords.has(own.word) && own.word !== 'w' && own.word !== 'with'
    for (let at = 0; at <= words.length; at++) {
      const cost = costs[at] ?? impossible
      if (isDroppable) next[at] = Math.min(next[at] ?? impossible, cost + missingStopword)
      if (at === words.length) continue
      if (cost < impossible) {
        const length = match(own, words, at)
        if (length > 0) {
          const whole = match === matchWhole || own.numbers.includes(words[at] ?? '')
          const total = cost + (whole ? 0 : typedShort)
          next[at + length] = Math.min(next[at + length] ?? impossible, total)
        }
      }
      const here = next[at] ?? impossible
      if (here < impossible)
        next[at + 1] = Math.min(next[at + 1] ?? impossible, here + (missing[at] ?? impossible))
    }
    costs = next
  }
  return costs.at(-1) ?? impossible
}
