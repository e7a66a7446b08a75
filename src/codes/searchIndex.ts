import type { CodeEntry } from './CodeSystem.js'
import { descriptionWords } from './foldWords.js'
import { compactCode } from './formats.js'
import type { Lexicon } from './parseLexicon.js'
import { fillers, seldomMeant, stopwords } from './wordRoles.js'

/** How often a code is used: 1 daily, 2 weekly, 3 now and then. */
export type Tier = 1 | 2 | 3

/** A code with how often it is used; absent: hardly ever. */
export type RankedEntry = CodeEntry & { readonly tier?: Tier }

/**
 * The billable codes in the order of their codes, the words of their descriptions in alphabetical order, and the
 * ways from one to the other as flat lists. Made by {@link buildSearchIndex}, never changed.
 */
export interface SearchIndex {
  /** Ascending by compact code, then by system. */
  readonly entries: readonly RankedEntry[]
  /** Every word of a description, ascending, once. */
  readonly vocabulary: readonly string[]
  /** By word, and one more: where its run in `postings` starts. A range of words, as a prefix is, is one run. */
  readonly postingStarts: Uint32Array
  /** Positions in `entries`. */
  readonly postings: Uint32Array
  /** By entry, and one more: where its run in `tokens` starts. */
  readonly tokenStarts: Uint32Array
  /** Positions in `vocabulary`, each once an entry. */
  readonly tokens: Uint32Array
  /** By entry: the number of its words that say something, at least 1. */
  readonly tellingWords: Uint8Array
  /** By entry: how likely it is before anything is typed; higher is likelier. */
  readonly priors: Float32Array
  readonly lexicon: Lexicon
}

const tierWeights: Readonly<Record<Tier, number>> = { 1: 1.2, 2: 0.7, 3: 0.35 }
const unspecifiedWeight = 0.2
const extraWordWeight = 0.01

const byCode = (left: CodeEntry, right: CodeEntry): number => {
  const a = compactCode(left.code)
  const b = compactCode(right.code)
  if (a !== b) return a < b ? -1 : 1
  if (left.system === right.system) return 0
  return left.system < right.system ? -1 : 1
}

const priorOf = (entry: RankedEntry, words: ReadonlySet<string>): number => {
  let prior = entry.tier === undefined ? 0 : tierWeights[entry.tier]
  // What is meant where nothing more is said: "unspecified", "without complications".
  if (words.has('unspecified') || words.has('without')) prior += unspecifiedWeight
  for (const word of words) prior -= (seldomMeant.get(word) ?? 0) + extraWordWeight
  return prior
}

const countTelling = (words: ReadonlySet<string>): number => {
  let telling = 0
  for (const word of words) if (!stopwords.has(word) && !fillers.has(word)) telling++
  return Math.min(255, Math.max(1, telling))
}

/**
 * Builds the index of some code sets. Category headers are left out: they cannot be billed, so search does not
 * offer them. Of two entries with the same system and code the first is kept.
 */
export const buildSearchIndex = (source: readonly RankedEntry[], lexicon: Lexicon): SearchIndex => {
  const entries = source
    .filter((entry) => entry.billable)
    .sort(byCode)
    .filter((entry, position, all) => {
      const before = all[position - 1]
      return before === undefined || byCode(before, entry) !== 0
    })

  const tokenStarts = new Uint32Array(entries.length + 1)
  const tellingWords = new Uint8Array(entries.length)
  const priors = new Float32Array(entries.length)
  const numbers = new Map<string, number>()
  const numbered: number[] = []
  for (const [position, entry] of entries.entries()) {
    const words = new Set(descriptionWords(entry.text).map(({ word }) => word))
    for (const word of words) {
      const number = numbers.get(word) ?? numbers.size
      numbers.set(word, number)
      numbered.push(number)
    }
    tokenStarts[position + 1] = numbered.length
    tellingWords[position] = countTelling(words)
    priors[position] = priorOf(entry, words)
  }

  const vocabulary = [...numbers.keys()].sort()
  const rank = new Uint32Array(vocabulary.length)
  for (const [position, word] of vocabulary.entries()) rank[numbers.get(word) ?? 0] = position
  const tokens = Uint32Array.from(numbered, (number) => rank[number] ?? 0)
  return {
    entries,
    vocabulary,
    ...invert(vocabulary.length, tokenStarts, tokens),
    tokenStarts,
    tokens,
    tellingWords,
    priors,
    lexicon,
  }
}

const invert = (
  wordCount: number,
  tokenStarts: Uint32Array,
  tokens: Uint32Array,
): { postingStarts: Uint32Array; postings: Uint32Array } => {
  const postingStarts = new Uint32Array(wordCount + 1)
  for (const token of tokens) postingStarts[token + 1] = (postingStarts[token + 1] ?? 0) + 1
  for (let word = 0; word < wordCount; word++)
    postingStarts[word + 1] = (postingStarts[word + 1] ?? 0) + (postingStarts[word] ?? 0)
  const next = postingStarts.slice()
  const postings = new Uint32Array(tokens.length)
  for (let entry = 0; entry + 1 < tokenStarts.length; entry++)
    for (let at = tokenStarts[entry] ?? 0; at < (tokenStarts[entry + 1] ?? 0); at++) {
      const token = tokens[at] ?? 0
      const slot = next[token] ?? 0
      postings[slot] = entry
      next[token] = slot + 1
    }
  return { postingStarts, postings }
}
