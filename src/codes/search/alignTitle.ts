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

/** What is "other" was meant less often than what is unspecified; a fracture is closed and displaced unless said. */
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
/** What changes the code altogether: a description with it is another one unless it was typed. */
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

/** A word of a title, with the words that it may stand for. */
export interface Typed {
  readonly word: string
  /** Plural and singular. */
  readonly numbers: readonly string[]
  /** Each a run of words. */
  readonly forms: readonly (readonly string[])[]
}

const typed = (word: string): Typed => ({
  word,
  numbers: withPlurals(word),
  forms: longForms(word).map((long) => long.split(' ')),
})

/** The words of a title: "fts5" is two, and a seventh character as many as it stands for. */
export const typedWordsOf = (tokens: readonly Token[]): readonly Typed[] =>
  tokens
    .flatMap(({ word }) => {
      const episode = episodeWords(word)
      const [, letters, digits] = /^([a-z]{3,})(\d)$/.exec(word) ?? []
      if (episode.length === 0 && letters !== undefined && digits !== undefined) return [letters, digits]
      return episode.length > 0 ? episode : [word]
    })
    .map(typed)

/** How many words of a description, from a place on, a typed word stands for; 0 where it does not. */
export type TitleMatcher = (typed: Typed, description: readonly string[], at: number) => number

/** Matches the word itself, in singular or plural. */
export const matchWhole: TitleMatcher = ({ numbers }, description, at) =>
  numbers.includes(description[at] ?? '') ? 1 : 0

/** Matches also the words that a typed word is short for. */
export const matchShort: TitleMatcher = (own, description, at) => {
  if (matchWhole(own, description, at) > 0) return 1
  for (const words of own.forms)
    if (words.every((word, offset) => withPlurals(word).includes(description[at + offset] ?? '')))
      return words.length
  const word = description[at] ?? ''
  return !stopwords.has(own.word) && !negators.has(word) && isShortFor(own.word, word) ? 1 : 0
}

/** What a denial in a description costs that was not typed: it may be of complications alone. */
const costOfMissing = (words: readonly string[], at: number): number => {
  const word = words[at] ?? ''
  if (negators.has(word)) return words[at + 1]?.startsWith('complication') ? missingFiller : impossible
  if (decisive.has(word)) return impossible
  if (stopwords.has(word)) return missingStopword
  return fillerCosts.get(word) ?? (fillers.has(word) ? missingFiller : missingWord)
}

/**
 * How much of a description is missing from what was typed, in its order: 1 for each telling word. Infinite where a
 * typed word is not in it, or where it says what was not typed and changes the code.
 */
export const alignTitle = (
  title: readonly Typed[],
  description: readonly PlacedWord[],
  vocabulary: readonly string[],
  match: TitleMatcher,
): number => {
  const words = description.filter(({ isJoined }) => !isJoined).map(({ word }) => vocabulary[word] ?? '')
  const missing = words.map((_, at) => costOfMissing(words, at))
  // By place in the description: the least cost of all typed words so far.
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
