import { type FoldedWord, withPlurals } from './foldWords.js'
import type { Expansion } from './parseLexicon.js'
import { codesWithPrefix, emptyRange, type Range, wordsWithPrefix } from './ranges.js'
import type { SearchIndex } from './searchIndex.js'
import { stopwords } from './wordRoles.js'

/** One word to be found in a description. */
export interface WordMatcher {
  readonly word: string
  /** Positions in the vocabulary: the word itself and its other number. */
  readonly whole: readonly number[]
  /** Positions in the vocabulary of the words that start with it; empty where only the whole word counts. */
  readonly prefix: Range
}

interface AlternativeBase {
  /** 0 to 1: how sure it is that this is what was meant. */
  readonly weight: number
  /** What it stands for, where the description does not show what was typed: "htn → hypertension". */
  readonly why?: string
}

/** Matches where the description has all of the words. */
export interface WordsAlternative extends AlternativeBase {
  readonly kind: 'words'
  readonly matchers: readonly WordMatcher[]
  /** As `weight`, for a word that is only the beginning of one in the description. */
  readonly prefixWeight: number
}

/** Matches where the code is in a range of positions in `entries`. */
export interface CodesAlternative extends AlternativeBase {
  readonly kind: 'codes'
  readonly range: Range
  readonly family: 'diagnosis' | 'procedure' | 'any'
}

/** One way in which a unit matches. */
export type Alternative = WordsAlternative | CodesAlternative

/** A word of the query, or several that are one term of the lexicon. Any of the alternatives will do. */
export interface Unit {
  /** As it stands in the query. */
  readonly typed: string
  /** Its words, folded, joined by one space, as the lexicon has its terms. */
  readonly key: string
  readonly alternatives: readonly Alternative[]
}

/** A query ready to run: all units have to match; a soft word only makes a match better. */
export interface QueryPlan {
  readonly units: readonly Unit[]
  readonly soft: readonly WordMatcher[]
}

const codePrefixFormat = /^(?:[a-z]\d|qa|\d\d\d)[a-z\d.]*$/

/** The matcher of one word, by prefix or only whole. */
export const matchWord = (index: SearchIndex, word: string, byPrefix: boolean): WordMatcher => {
  const whole: number[] = []
  for (const form of withPlurals(word)) {
    const { start } = wordsWithPrefix(index, form)
    if (index.vocabulary[start] === form) whole.push(start)
  }
  return { word, whole, prefix: byPrefix ? wordsWithPrefix(index, word) : emptyRange }
}

/** The alternatives that the meanings of a lexicon term make, likeliest first. */
export const expand = (
  index: SearchIndex,
  typed: string,
  expansions: readonly Expansion[],
): readonly Alternative[] =>
  expansions.map((expansion, position): Alternative => {
    const base = { weight: Math.max(0.7, 0.95 - 0.05 * position), why: `${typed} → ${expansion.label}` }
    if (expansion.kind === 'code')
      return {
        ...base,
        kind: 'codes',
        range: codesWithPrefix(index, expansion.prefix),
        family: expansion.family,
      }
    const matchers = expansion.words.map(({ word, prefix }) => matchWord(index, word, prefix))
    return { ...base, kind: 'words', matchers, prefixWeight: base.weight }
  })

const asTyped = (index: SearchIndex, words: readonly string[], prefixWeight: number): WordsAlternative => ({
  kind: 'words',
  matchers: words.map((word) => matchWord(index, word, true)),
  weight: 1,
  prefixWeight,
})

const asCode = (index: SearchIndex, word: string): readonly CodesAlternative[] => {
  if (!codePrefixFormat.test(word)) return []
  const range = codesWithPrefix(index, word.replaceAll('.', '').toUpperCase())
  return range.start < range.end ? [{ kind: 'codes', range, family: 'any', weight: 1 }] : []
}

const findTerm = (
  index: SearchIndex,
  words: readonly string[],
  start: number,
): { length: number; expansions: readonly Expansion[] } | undefined => {
  const { terms, longestTerm } = index.lexicon
  for (let length = Math.min(longestTerm, words.length - start); length > 0; length--) {
    const front = words.slice(start, start + length - 1)
    for (const form of withPlurals(words[start + length - 1] ?? '')) {
      const expansions = terms.get([...front, form].join(' '))
      if (expansions) return { length, expansions }
    }
  }
  return undefined
}

/**
 * Cuts a query, given with its words, into units: the longest term of the lexicon that starts at each word, or the word
 * alone. A term counts as typed, too. A word that may be the beginning of a code matches those codes, too.
 */
export const planQuery = (index: SearchIndex, text: string, typedWords: readonly FoldedWord[]): QueryPlan => {
  const words = typedWords.map(({ word }) => word)
  const units = new Map<string, Unit>()
  const soft: WordMatcher[] = []
  for (let start = 0; start < words.length; ) {
    const word = words[start] ?? ''
    const term = findTerm(index, words, start)
    const unitWords = words.slice(start, start + (term?.length ?? 1))
    const isLast = start + unitWords.length === words.length
    const typed = text.slice(typedWords[start]?.start, typedWords[start + unitWords.length - 1]?.end)
    start += unitWords.length
    if (!term && stopwords.has(word)) {
      soft.push(matchWord(index, word === 'w' ? 'with' : word, false))
      continue
    }
    const key = unitWords.join(' ')
    const telling = unitWords.filter((unitWord) => !stopwords.has(unitWord))
    units.set(key, {
      typed,
      key,
      alternatives: [
        // What is a term by itself is seldom the beginning of another word: "ra" is not "radius".
        asTyped(index, telling.length > 0 ? telling : unitWords, term ? 0.4 : isLast ? 0.85 : 0.7),
        ...(unitWords.length === 1 ? asCode(index, word) : []),
        ...(term ? expand(index, typed, term.expansions) : []),
      ],
    })
  }
  if (units.size > 0) return { units: [...units.values()], soft }
  // Nothing but stopwords: then they are what is looked for.
  const literally = (word: string): Unit => ({
    typed: word,
    key: word,
    alternatives: [asTyped(index, [word], 0.85)],
  })
  return { units: words.map(literally), soft: [] }
}
