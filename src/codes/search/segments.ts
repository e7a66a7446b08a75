import type { Expansion, Lexicon } from '../lexicon/parseLexicon.js'
import { canonicalKey } from '../words/canonicalWords.js'
import { withPlurals } from '../words/foldWords.js'
import { lateralities, stopwords } from '../words/wordRoles.js'
import type { Scope } from './Scope.js'

/** A word of a query. */
export interface Token {
  /** The folded word. */
  readonly word: string
  /** The word as typed, and the text between it and the previous word. */
  readonly typed: string
  readonly gap: string
  /** Whether the query asserts or denies it. */
  readonly scope: Scope
  /** Set for an A that names a kind and is no article: "hepatitis a", "vitamin a deficiency". */
  readonly isLetter?: true
  /** Explains a word that was corrected: "astma → asthma". */
  readonly why?: string
}

/** Whether a word tells nothing by itself. */
export const isStopword = ({ word, isLetter }: Token): boolean => stopwords.has(word) && isLetter !== true

/** Joins words of a query as they were typed. */
export const joinTyped = (tokens: readonly Token[]): string =>
  tokens.map(({ typed, gap }, at) => (at === 0 ? '' : gap || ' ') + typed).join('')

/** Whether a word may be misspelt. A word in capitals is an abbreviation ("ELBW" is not "elbow"). */
export const mayBeMisspelt = ({ typed }: Token): boolean => typed.length < 2 || typed !== typed.toUpperCase()

const longestAbbreviation = 4

/** Whether a word in capitals is an abbreviation, and therefore not a prefix of a longer word ("ADU" is not "adult"). */
export const isAbbreviation = (token: Token): boolean =>
  token.typed.length <= longestAbbreviation && /^\p{L}+$/u.test(token.typed) && !mayBeMisspelt(token)

/** One or more words of a query that form a unit: a term of the lexicon, or a single word. */
export interface Segment {
  readonly tokens: readonly Token[]
  readonly expansions?: readonly Expansion[]
}

/** Looks up a term by its canonical key: "cxr abnl" finds "abnormal cxr". */
const lookUpOtherwise = (
  { canonicalTerms }: Lexicon,
  words: readonly string[],
): readonly Expansion[] | undefined => {
  const key = words.length < 2 || isStop(words[0]) || isStop(words.at(-1)) ? undefined : canonicalKey(words)
  return key === undefined ? undefined : canonicalTerms().get(key)?.expansions
}

const isStop = (word = ''): boolean => stopwords.has(word)

const lookUp = ({ terms }: Lexicon, words: readonly string[]): readonly Expansion[] | undefined => {
  const front = words.slice(0, -1)
  for (const form of withPlurals(words.at(-1) ?? '')) {
    const meanings = terms.get([...front, form].join(' '))
    if (meanings) return meanings.expansions
  }
  return undefined
}

const termAt = (lexicon: Lexicon, tokens: readonly Token[], longest: number): Segment | undefined => {
  for (let length = Math.min(longest, tokens.length); length > 0; length--) {
    const own = tokens.slice(0, length)
    const words = own.map(({ word }) => word)
    const expansions =
      lookUp(lexicon, words) ??
      (length === 2 ? lookUp(lexicon, words.toReversed()) : undefined) ??
      lookUpOtherwise(lexicon, words)
    if (expansions) return { tokens: own, expansions }
  }
  return undefined
}

const cut = (lexicon: Lexicon, tokens: readonly Token[], longest: number): readonly Segment[] => {
  const segments: Segment[] = []
  for (let at = 0; at < tokens.length; ) {
    const segment = termAt(lexicon, tokens.slice(at), longest) ?? { tokens: tokens.slice(at, at + 1) }
    segments.push(segment)
    at += segment.tokens.length
  }
  return segments
}

const countTelling = (segments: readonly Segment[]): number =>
  segments.filter(
    ({ tokens, expansions }) => expansions !== undefined || !tokens.slice(0, 1).every(isStopword),
  ).length

/** Phrases that are written either before or after a condition: "s/p appy", "appy s/p". */
const turning = ['s p', 'h o', 'hx of', 'hx', 'status post', 'post', 'screening', 'screen', 'fam hx', 'fhx']

const turned = (tokens: readonly Token[]): readonly (readonly Token[])[] =>
  turning.flatMap((term) => {
    const words = term.split(' ')
    const size = words.length
    if (tokens.length <= size) return []
    const starts = words.every((word, at) => tokens[at]?.word === word)
    const ends = words.every((word, at) => tokens[tokens.length - size + at]?.word === word)
    return [
      ...(starts ? [[...tokens.slice(size), ...tokens.slice(0, size)]] : []),
      ...(ends ? [[...tokens.slice(-size), ...tokens.slice(0, -size)]] : []),
    ]
  })

/**
 * Splits a query into segments: at each word the longest lexicon term, or the word alone. If it makes fewer segments, the
 * two words of a term may be swapped ("hernia inguinal"), sides and stopwords may occur between its words ("sprain left
 * ankle", "fx of wrist"), and a phrase may follow the condition ("appy s/p").
 */
export const segmentQuery = (lexicon: Lexicon, tokens: readonly Token[]): readonly Segment[] => {
  const asTyped = cut(lexicon, tokens, lexicon.longestTerm)
  const aside = tokens.filter(({ word }) => lateralities.has(word))
  const rest = tokens.filter(({ word }) => !lateralities.has(word))
  const telling = rest.filter((token) => !isStopword(token))
  const orders = [
    ...(aside.length > 0 && rest.length > 1 ? [[...rest, ...aside]] : []),
    ...(telling.length > 0 && telling.length < rest.length ? [[...telling, ...aside]] : []),
    ...turned(rest).map((order) => [...order, ...aside]),
  ]
  let best = asTyped
  for (const order of orders) {
    const segments = cut(lexicon, order, lexicon.longestTerm)
    if (countTelling(segments) < countTelling(best)) best = segments
  }
  return best
}

/** Splits a query into single words, each with its own meaning in the lexicon. */
export const segmentWords = (lexicon: Lexicon, tokens: readonly Token[]): readonly Segment[] =>
  cut(lexicon, tokens, 1)
