import type { Expansion } from '../lexicon/parseLexicon.js'
import { emptyRange, type Range, withPrefix } from '../pack/ranges.js'
import { withPlurals } from '../words/foldWords.js'
import { asides, doubts, negators } from '../words/wordRoles.js'
import type { Scope } from './Scope.js'
import type { SearchIndex } from './SearchIndex.js'
import { isAbbreviation, isStopword, joinTyped, mayBeMisspelt, type Segment, type Token } from './segments.js'

/** Matches one word in a description. */
export interface WordMatcher {
  readonly word: string
  /** Positions in the vocabulary: the word itself, and its singular or plural. */
  readonly whole: readonly number[]
  /** Positions in the vocabulary of the words that start with it; empty if only the whole word matches. */
  readonly prefix: Range
}

interface AlternativeBase {
  /** Confidence that this is the intended meaning, 0 to 1. */
  readonly weight: number
  /** The meaning of the typed text, if the description does not show it: "htn → hypertension". */
  readonly why?: string
}

/** Matches if the description has all of the words. */
export interface WordsAlternative extends AlternativeBase {
  readonly kind: 'words'
  readonly matchers: readonly WordMatcher[]
  /** Replaces `weight` if the word matches only as a prefix. */
  readonly prefixWeight: number
}

/** Matches if the code is in a range of positions. */
export interface CodesAlternative extends AlternativeBase {
  readonly kind: 'codes'
  readonly range: Range
}

/** One way in which a unit can match. */
export type Alternative = WordsAlternative | CodesAlternative

/** A word of the query, or several words that form a term of the lexicon. It matches if any of its alternatives does. */
export interface Unit {
  /** The text as typed. */
  readonly typed: string
  /** The folded words, joined by single spaces, as in the lexicon. */
  readonly key: string
  /** Whether it only qualifies another unit, as "left" does. Asides may be missing if nothing matches all units. */
  readonly aside: boolean
  /** Whether the query asserts or denies it. */
  readonly scope: Scope
  /** Whether it may be misspelt. Abbreviations in capitals are taken as typed. */
  readonly mayBeMisspelt: boolean
  readonly alternatives: readonly Alternative[]
}

/** A query that is ready to run. All units have to match; soft words only improve a match. */
export interface QueryPlan {
  readonly units: readonly Unit[]
  readonly soft: readonly WordMatcher[]
  /** Words that no code can express, as typed: "possible". */
  readonly ignored: readonly string[]
}

const codePrefixFormat = /^(?:[a-z]\d|qa|\d\d\d)[a-z\d.]*$/

/** In a term of several words, shorter words are abbreviations and match only as a whole. */
const shortestBegun = 3

/** A number is never a prefix: 2 is not 20. */
const wholeNumber = /^\d+$/

/** Creates the matcher of a word, as a prefix or only as a whole. */
export const matchWord = (index: SearchIndex, word: string, byPrefix: boolean): WordMatcher => {
  const whole: number[] = []
  for (const form of withPlurals(word)) {
    const { start } = withPrefix(index.vocabulary, form)
    if (index.vocabulary[start] === form) whole.push(start)
  }
  return {
    word,
    whole,
    prefix: byPrefix && !wholeNumber.test(word) ? withPrefix(index.vocabulary, word) : emptyRange,
  }
}

/** By position among the meanings of a term: later meanings are less likely. */
const meaningWeights = [0.95, 0.85, 0.76, 0.68]
const leastMeaningWeight = 0.62
/** A term's meaning is likelier than its literal words: "twins" is a twin pregnancy. */
const literalWeight = 0.85
/** The telling words of a term alone are less specific than the whole term: "on insulin" is not just any "insulin". */
const restWeight = 0.75
const longestShort = 3

/** Returns alternatives for the meanings of a lexicon term, likeliest first. */
export const expand = (
  index: SearchIndex,
  typed: string,
  expansions: readonly Expansion[],
): readonly Alternative[] =>
  expansions.map((expansion, position): Alternative => {
    const base = {
      weight: meaningWeights[position] ?? leastMeaningWeight,
      why: `${typed} → ${expansion.label}`,
    }
    if (expansion.kind === 'code')
      return {
        ...base,
        kind: 'codes',
        range: isOfSystem(index, expansion.family)
          ? withPrefix(index.pack.codes, expansion.prefix)
          : emptyRange,
      }
    const matchers = expansion.words.map(({ word, prefix }) => matchWord(index, word, prefix))
    return { ...base, kind: 'words', matchers, prefixWeight: base.weight }
  })

const isOfSystem = ({ pack }: SearchIndex, family: 'diagnosis' | 'procedure'): boolean =>
  (family === 'diagnosis') === (pack.info.system === 'icd10cm')

const asTyped = (
  index: SearchIndex,
  words: readonly string[],
  prefixWeight: number,
  why: string | undefined,
  weight: number,
  begun: boolean,
): WordsAlternative => ({
  kind: 'words',
  // The parts of "f/u" are not prefixes of two words.
  matchers: words.map((word) =>
    matchWord(index, word, begun && (words.length === 1 || word.length >= shortestBegun)),
  ),
  weight,
  prefixWeight,
  ...(why === undefined ? {} : { why }),
})

const asCode = (index: SearchIndex, word: string): readonly CodesAlternative[] => {
  if (!codePrefixFormat.test(word)) return []
  const range = withPrefix(index.pack.codes, word.replaceAll('.', '').toUpperCase())
  return range.start < range.end ? [{ kind: 'codes', range, weight: 1 }] : []
}

const weightAsTyped = (words: readonly string[], telling: readonly string[], isTerm: boolean): number => {
  if (!isTerm) return 1
  return telling.length < words.length ? restWeight : literalWeight
}

const scopeOf = (tokens: readonly Token[]): Scope => {
  // A term that contains a negator ("non hodgkin lymphoma") already expresses the denial.
  if (tokens.some(({ word }) => negators.has(word))) return 'open'
  // A denial is sure only of the word after it, and that word's term: "no history of stroke" denies the history.
  return tokens.find((token) => !isStopword(token))?.scope ?? 'asserted'
}

const unitOf = (index: SearchIndex, { tokens, expansions }: Segment, isLast: boolean): Unit => {
  const words = tokens.map(({ word }) => word)
  const typed = joinTyped(tokens)
  const reasons = tokens.flatMap(({ why }) => why ?? [])
  const why = reasons.length === 0 ? undefined : reasons.join(', ')
  const telling = tokens.filter((token) => !isStopword(token)).map(({ word }) => word)
  const [only = ''] = words
  return {
    typed,
    key: words.join(' '),
    aside: asides.has(words.join(' ')),
    scope: scopeOf(tokens),
    mayBeMisspelt: tokens.every(mayBeMisspelt),
    alternatives: [
      asTyped(
        index,
        telling.length > 0 ? telling : words,
        // A complete term is rarely the prefix of another word: "ra" is not "radius".
        expansions ? 0.4 : isLast ? 0.85 : 0.7,
        why,
        weightAsTyped(words, telling, expansions !== undefined),
        // A short term that is followed by other words is complete.
        !negators.has(only) &&
          // A letter before other words is a whole one: the C of "hepatitis c carrier" does not begin "carrier".
          (isLast || words.length > 1 || only.length > 1) &&
          !tokens.every(isAbbreviation) &&
          (isLast || expansions === undefined || words.join(' ').length > longestShort),
      ),
      ...(words.length === 1 ? asCode(index, only) : []),
      ...(expansions ? expand(index, why ?? typed, expansions) : []),
    ],
  }
}

/**
 * Creates a plan from the segments of a query. A term also matches by its literal words, and a word that may be the
 * beginning of a code also matches those codes.
 */
export const planQuery = (index: SearchIndex, segments: readonly Segment[]): QueryPlan => {
  const units = new Map<string, Unit>()
  const soft: WordMatcher[] = []
  const ignored: string[] = []
  for (const [at, segment] of segments.entries()) {
    const [first] = segment.tokens
    if (first === undefined) continue
    if (segment.expansions === undefined && isStopword(first)) {
      soft.push(matchWord(index, first.word === 'w' ? 'with' : first.word, false))
      continue
    }
    const key = segment.tokens.map(({ word }) => word).join(' ')
    const isLast = at === segments.length - 1
    // A negator with nothing behind it is not expressed by any code: "breech no" is not "not specified".
    if (segments.length > 1 && (doubts.has(key) || (isLast && negators.has(key)))) {
      ignored.push(joinTyped(segment.tokens))
      continue
    }
    const unit = unitOf(index, segment, isLast)
    units.set(unit.key, unit)
  }
  if (units.size > 0) return { units: [...units.values()], soft, ignored }
  // If a query has only stopwords, search for them.
  const literally = segments.map((segment) => unitOf(index, segment, true))
  return { units: literally, soft: [], ignored: [] }
}
