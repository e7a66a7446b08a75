import type { Expansion, Lexicon } from '../lexicon/parseLexicon.js'
import { canonicalKey } from '../words/canonicalWords.js'
import { withPlurals } from '../words/foldWords.js'
import { lateralities, stopwords } from '../words/wordRoles.js'
import type { Scope } from './Scope.js'

/** A word of a query. */
export interface Token {
  /** Folded. */
  readonly word: string
  /** As it was typed, and what stands between it and the word before it. */
  readonly typed: string
  readonly gap: string
  /** What the query says of it. */
  readonly scope: Scope
  /** Why it is not as it was typed: "astma → asthma". */
  readonly why?: string
}

/** Words of a query as they were typed. */
export const joinTyped = (tokens: readonly Token[]): string =>
  tokens.map(({ typed, gap }, at) => (at === 0 ? '' : gap || ' ') + typed).join('')

/** Whether a word may be misspelt: one in capitals is an abbreviation ("ELBW" is no elbow). */
export const mayBeMisspelt = ({ typed }: Token): boolean => typed.length < 2 || typed !== typed.toUpperCase()

const longestAbbreviation = 4

/** Whether a word is an abbreviation by its capitals: it is then no beginning of a longer word ("ADU" is no adult). */
export const isAbbreviation = (token: Token): boolean =>
  token.typed.length <= longestAbbreviation && /^\p{L}+$/u.test(token.typed) && !mayBeMisspelt(token)

/** One or more words of a query that belong together: a term of the lexicon, or a word by itself. */
export interface Segment {
  readonly tokens: readonly Token[]
  readonly expansions?: readonly Expansion[]
}

/** Looks up a term by its canonical key: "cxr abnl" as "abnormal cxr". */
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
    ({ tokens, expansions }) => expansions !== undefined || !stopwords.has(tokens[0]?.word ?? ''),
  ).length

/** Phrases that people put either before or after a condition: "s/p appy", "appy s/p". */
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
 * Cuts a query into segments: the longest term of the lexicon that starts at each word, or the word alone. Two words of
 * a term may stand the other way round ("hernia inguinal"), and words of side and stopwords between its words
 * ("sprain left ankle", "fx of wrist"), and what is put before or behind ("appy s/p"), where that leaves fewer segments.
 */
export const segmentQuery = (lexicon: Lexicon, tokens: readonly Token[]): readonly Segment[] => {
  const asTyped = cut(lexicon, tokens, lexicon.longestTerm)
  const aside = tokens.filter(({ word }) => lateralities.has(word))
  const rest = tokens.filter(({ word }) => !lateralities.has(word))
  const telling = rest.filter(({ word }) => !stopwords.has(word))
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

/** Cuts a query into its words, each with what the lexicon says of it alone. */
export const segmentWords = (lexicon: Lexicon, tokens: readonly Token[]): readonly Segment[] =>
  cut(lexicon, tokens, 1)
