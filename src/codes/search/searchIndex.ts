import { type CodePack, findCode, isBillable } from '../pack/CodePack.js'
import { countTexts, type TextTable } from '../pack/TextTable.js'
import type { Lexicon } from '../parseLexicon.js'
import { fillers, seldomMeant, stopwords } from '../wordRoles.js'
import { withPrefix } from './ranges.js'

/** How often a code is used: 1 daily, 2 weekly, 3 now and then. */
export type Tier = 1 | 2 | 3

/**
 * What is searched: the descriptions of a pack and its terms, together called documents. The description of the code
 * at position p is document p; term t is document `pack.codes.length + t`. Made by {@link buildSearchIndex}, never
 * changed.
 */
export interface SearchIndex {
  readonly pack: CodePack
  /** Every word of a description or term, ascending, once. */
  readonly vocabulary: readonly string[]
  readonly lexicon: Lexicon
  /** The terms of the lexicon, ascending; sorted when first asked for. */
  readonly termKeys: () => readonly string[]
  /** By document, and one more: where its run in `words` starts. */
  readonly wordStarts: Uint32Array
  /** The words of each document, each once, as positions in `vocabulary`. */
  readonly words: Uint32Array
  /** By word, and one more: where its run in `postings` starts. A range of words, as a prefix is, is one run. */
  readonly postingStarts: Uint32Array
  /** Documents, ascending within a word. */
  readonly postings: Uint32Array
  /** By document: the number of its words that say something, at least 1. */
  readonly tellingWords: Uint8Array
  /** By code: how likely it is before anything is typed; higher is likelier. */
  readonly priors: Float32Array
  /** By code: the highest prior of a billable code that begins with it. */
  readonly priorsUnder: Float32Array
  /** By code: the end (exclusive) of the run of codes that begin with it. */
  readonly ends: Uint32Array
}

/** What to build an index of. */
export interface SearchIndexOptions {
  readonly lexicon: Lexicon
  /** How often a code is used, by compact code; absent: hardly ever. */
  readonly tiers?: ReadonlyMap<string, Tier>
}

const tierWeights: Readonly<Record<Tier, number>> = { 1: 1.2, 2: 0.7, 3: 0.35 }
const unspecifiedWeight = 0.2
const extraWordWeight = 0.01

/** What a word says: how it changes the prior of its code, whether it is telling, and whether it says "no more". */
interface WordWeights {
  readonly priors: Float32Array
  readonly telling: Uint8Array
  readonly unspecified: Uint8Array
}

const weighWords = (vocabulary: readonly string[]): WordWeights => {
  const priors = new Float32Array(vocabulary.length).fill(-extraWordWeight)
  const telling = new Uint8Array(vocabulary.length).fill(1)
  const unspecified = new Uint8Array(vocabulary.length)
  const at = (word: string): number | undefined => {
    const { start } = withPrefix(vocabulary, word)
    return vocabulary[start] === word ? start : undefined
  }
  for (const word of [...stopwords, ...fillers]) {
    const position = at(word)
    if (position !== undefined) telling[position] = 0
  }
  for (const [word, weight] of seldomMeant) {
    const position = at(word)
    if (position !== undefined) priors[position] = -extraWordWeight - weight
  }
  // What is meant where nothing more is said: "unspecified", "without complications".
  for (const word of ['unspecified', 'without']) {
    const position = at(word)
    if (position !== undefined) unspecified[position] = 1
  }
  return { priors, telling, unspecified }
}

/** By surface: parentheses that it opens, less those that it closes. */
const countParentheses = (surfaces: readonly string[]): Int8Array => {
  const counts = new Int8Array(surfaces.length)
  for (const [surface, text] of surfaces.entries()) {
    if (!text.includes('(') && !text.includes(')')) continue
    for (const character of text) {
      if (character === '(') counts[surface] = (counts[surface] ?? 0) + 1
      else if (character === ')') counts[surface] = (counts[surface] ?? 0) - 1
    }
  }
  return counts
}

type Listed = Pick<SearchIndex, 'wordStarts' | 'words' | 'tellingWords' | 'postingStarts' | 'priors'>

const grow = (numbers: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> => {
  const grown = new Uint32Array(numbers.length * 2 + 16)
  grown.set(numbers)
  return grown
}

/**
 * The words of each document, each once, and what follows from them: how many say something (of a term those in
 * parentheses do not), the prior of a code, and how often each word occurs. In one go over all texts.
 */
const listWords = (pack: CodePack, weights: WordWeights): Listed => {
  const { vocabulary, starts, words } = pack.surfaceWords
  const { telling, unspecified } = weights
  const parentheses = countParentheses(pack.surfaces)
  const codeCount = countTexts(pack.texts)
  const documents = codeCount + countTexts(pack.terms)
  const wordStarts = new Uint32Array(documents + 1)
  const tellingWords = new Uint8Array(documents)
  const priors = new Float32Array(codeCount)
  const postingStarts = new Uint32Array(vocabulary.length + 1)
  const lastIn = new Int32Array(vocabulary.length).fill(-1)
  let found = new Uint32Array(Math.ceil(1.2 * (pack.texts.tokens.length + pack.terms.tokens.length)))
  let count = 0
  const addTexts = ({ starts: textStarts, tokens }: TextTable, first: number): void => {
    const isTerm = first > 0
    for (let text = 0; text + 1 < textStarts.length; text++) {
      const document = first + text
      const end = textStarts[text + 1] ?? 0
      let depth = 0
      let said = 0
      let prior = 0
      let saysNoMore = 0
      for (let at = textStarts[text] ?? 0; at < end; at++) {
        const surface = tokens[at] ?? 0
        const opened = parentheses[surface] ?? 0
        const counts = !isTerm || (depth === 0 && opened <= 0)
        depth += opened
        const last = starts[surface + 1] ?? 0
        for (let position = starts[surface] ?? 0; position < last; position++) {
          const word = words[position] ?? 0
          if (lastIn[word] === document) continue
          lastIn[word] = document
          if (count === found.length) found = grow(found)
          found[count++] = word
          postingStarts[word + 1] = (postingStarts[word + 1] ?? 0) + 1
          prior += weights.priors[word] ?? 0
          saysNoMore |= unspecified[word] ?? 0
          if (counts) said += telling[word] ?? 0
        }
      }
      wordStarts[document + 1] = count
      tellingWords[document] = Math.min(255, Math.max(1, said))
      if (!isTerm) priors[text] = prior + saysNoMore * unspecifiedWeight
    }
  }
  addTexts(pack.texts, 0)
  addTexts(pack.terms, codeCount)
  for (let word = 0; word < vocabulary.length; word++)
    postingStarts[word + 1] = (postingStarts[word + 1] ?? 0) + (postingStarts[word] ?? 0)
  return { wordStarts, words: found.subarray(0, count), tellingWords, postingStarts, priors }
}

/** The documents of each word. */
const invert = ({ wordStarts, words, postingStarts }: Listed): Uint32Array => {
  const postings = new Uint32Array(words.length)
  const next = postingStarts.slice()
  for (let document = 0; document + 1 < wordStarts.length; document++) {
    const end = wordStarts[document + 1] ?? 0
    for (let at = wordStarts[document] ?? 0; at < end; at++) {
      const word = words[at] ?? 0
      const slot = next[word] ?? 0
      postings[slot] = document
      next[word] = slot + 1
    }
  }
  return postings
}

const addUsage = (
  pack: CodePack,
  priors: Float32Array,
  tiers: ReadonlyMap<string, Tier> | undefined,
): void => {
  for (const [code, tier] of tiers ?? []) {
    const position = findCode(pack, code)
    if (position !== undefined) priors[position] = (priors[position] ?? 0) + tierWeights[tier]
  }
}

/** What is under each code: the highest prior of those that are billable, and where they end. */
const lookUnder = (pack: CodePack, priors: Float32Array): Pick<SearchIndex, 'priorsUnder' | 'ends'> => {
  const priorsUnder = new Float32Array(priors.length).fill(Number.NEGATIVE_INFINITY)
  const ends = new Uint32Array(priors.length).fill(priors.length)
  // The categories that the code at hand is under, the widest first.
  const open: number[] = []
  for (const [position, code] of pack.codes.entries()) {
    for (let last = open.at(-1); last !== undefined; last = open.at(-1)) {
      if (code.startsWith(pack.codes[last] ?? '')) break
      ends[last] = position
      open.pop()
    }
    open.push(position)
    if (!isBillable(pack, position)) continue
    const prior = priors[position] ?? 0
    for (const above of open) if (prior > (priorsUnder[above] ?? 0)) priorsUnder[above] = prior
  }
  return { priorsUnder, ends }
}

/** Builds the index of a pack. Category headers are in it, as the way to the codes under them. */
export const buildSearchIndex = (pack: CodePack, { lexicon, tiers }: SearchIndexOptions): SearchIndex => {
  const { vocabulary } = pack.surfaceWords
  const listed = listWords(pack, weighWords(vocabulary))
  addUsage(pack, listed.priors, tiers)
  let termKeys: readonly string[] | undefined
  return {
    pack,
    vocabulary,
    lexicon,
    termKeys: () => {
      termKeys ??= [...lexicon.terms.keys()].sort()
      return termKeys
    },
    ...listed,
    postings: invert(listed),
    ...lookUnder(pack, listed.priors),
  }
}
