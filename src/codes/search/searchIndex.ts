import { type CodePack, isBillable } from '../pack/CodePack.js'
import { countTexts, type TextTable } from '../pack/TextTable.js'
import type { Lexicon } from '../parseLexicon.js'
import { fillers, seldomMeant, stopwords } from '../wordRoles.js'
import { type SurfaceWords, splitSurfaces } from './surfaceWords.js'

/** How often a code is used: 1 daily, 2 weekly, 3 now and then. */
export type Tier = 1 | 2 | 3

/**
 * What is searched: the descriptions of a pack and its terms, together called documents. The description of the code
 * at position p is document p; term t is document `pack.codes.length + t`. Made by {@link buildSearchIndex}, never
 * changed.
 */
export interface SearchIndex extends SurfaceWords {
  readonly pack: CodePack
  readonly lexicon: Lexicon
  /** The terms of the lexicon, ascending. */
  readonly termKeys: readonly string[]
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

/** What a word of a description adds to the prior of its code. */
const wordPriors = (vocabulary: readonly string[]): Float32Array =>
  Float32Array.from(vocabulary, (word) => -(seldomMeant.get(word) ?? 0) - extraWordWeight)

const tellingFlags = (vocabulary: readonly string[]): Uint8Array =>
  Uint8Array.from(vocabulary, (word) => (stopwords.has(word) || fillers.has(word) ? 0 : 1))

interface Building extends SurfaceWords {
  readonly texts: TextTable
  readonly terms: TextTable
}

/** Calls back with each word of each document, once a document; `inParentheses` only tells of terms. */
const eachWord = (
  { starts, words, vocabulary, parentheses, texts, terms }: Building,
  visit: (document: number, word: number, inParentheses: boolean) => void,
): void => {
  const lastIn = new Int32Array(vocabulary.length).fill(-1)
  const codeCount = countTexts(texts)
  for (const [table, offset] of [
    [texts, 0],
    [terms, codeCount],
  ] as const) {
    const count = countTexts(table)
    for (let text = 0; text < count; text++) {
      const document = offset + text
      let depth = 0
      const end = table.starts[text + 1] ?? 0
      for (let at = table.starts[text] ?? 0; at < end; at++) {
        const surface = table.tokens[at] ?? 0
        const opened = parentheses[surface] ?? 0
        const inside = offset > 0 && (depth > 0 || opened > 0)
        depth += opened
        const last = starts[surface + 1] ?? 0
        for (let position = starts[surface] ?? 0; position < last; position++) {
          const word = words[position] ?? 0
          if (lastIn[word] === document) continue
          lastIn[word] = document
          visit(document, word, inside)
        }
      }
    }
  }
}

const addUsage = (
  pack: CodePack,
  priors: Float32Array,
  tiers: ReadonlyMap<string, Tier> | undefined,
): void => {
  for (const [position, code] of pack.codes.entries()) {
    const tier = tiers?.get(code)
    if (tier !== undefined) priors[position] = (priors[position] ?? 0) + tierWeights[tier]
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

/** Calls back with each word of a document, as often as it stands there. */
export const eachWordOf = (index: SearchIndex, document: number, visit: (word: number) => void): void => {
  const codeCount = index.pack.codes.length
  const table = document < codeCount ? index.pack.texts : index.pack.terms
  const text = document < codeCount ? document : document - codeCount
  const end = table.starts[text + 1] ?? 0
  for (let at = table.starts[text] ?? 0; at < end; at++) {
    const surface = table.tokens[at] ?? 0
    const last = index.starts[surface + 1] ?? 0
    for (let position = index.starts[surface] ?? 0; position < last; position++)
      visit(index.words[position] ?? 0)
  }
}

/** Builds the index of a pack. Category headers are in it, as the way to the codes under them. */
export const buildSearchIndex = (pack: CodePack, { lexicon, tiers }: SearchIndexOptions): SearchIndex => {
  const surfaces = splitSurfaces(pack.surfaces)
  const building: Building = { ...surfaces, texts: pack.texts, terms: pack.terms }
  const codeCount = countTexts(pack.texts)
  const documents = codeCount + countTexts(pack.terms)
  const telling = tellingFlags(surfaces.vocabulary)
  const weights = wordPriors(surfaces.vocabulary)
  const saysNoMore = new Uint8Array(surfaces.vocabulary.length)
  // What is meant where nothing more is said: "unspecified", "without complications".
  for (const [word, text] of surfaces.vocabulary.entries())
    if (text === 'unspecified' || text === 'without') saysNoMore[word] = 1

  const postingStarts = new Uint32Array(surfaces.vocabulary.length + 1)
  const tellingWords = new Uint8Array(documents)
  const priors = new Float32Array(codeCount)
  const unspecified = new Uint8Array(codeCount)
  eachWord(building, (document, word, inParentheses) => {
    postingStarts[word + 1] = (postingStarts[word + 1] ?? 0) + 1
    const count = tellingWords[document] ?? 0
    if (!inParentheses && count < 255) tellingWords[document] = count + (telling[word] ?? 0)
    if (document >= codeCount) return
    priors[document] = (priors[document] ?? 0) + (weights[word] ?? 0)
    if (saysNoMore[word] === 1) unspecified[document] = 1
  })
  for (let word = 0; word < surfaces.vocabulary.length; word++)
    postingStarts[word + 1] = (postingStarts[word + 1] ?? 0) + (postingStarts[word] ?? 0)
  const postings = new Uint32Array(postingStarts.at(-1) ?? 0)
  const next = postingStarts.slice()
  eachWord(building, (document, word) => {
    const slot = next[word] ?? 0
    postings[slot] = document
    next[word] = slot + 1
  })
  for (let document = 0; document < documents; document++)
    if (tellingWords[document] === 0) tellingWords[document] = 1
  for (let code = 0; code < codeCount; code++)
    if (unspecified[code] === 1 && isBillable(pack, code))
      priors[code] = (priors[code] ?? 0) + unspecifiedWeight
  addUsage(pack, priors, tiers)
  return {
    ...surfaces,
    pack,
    lexicon,
    termKeys: [...lexicon.terms.keys()].sort(),
    postingStarts,
    postings,
    tellingWords,
    priors,
    ...lookUnder(pack, priors),
  }
}
