import type { Expansion } from '../lexicon/parseLexicon.js'
import { emptyRange, type Range, withPrefix } from '../pack/ranges.js'
import { withPlurals } from '../words/foldWords.js'
import { asides, doubts, stopwords } from '../words/wordRoles.js'
import type { Scope } from './Scope.js'
import type { SearchIndex } from './SearchIndex.js'
import { isAbbreviation, joinTyped, mayBeMisspelt, type Segment, type Token } from './segments.js'

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

/** Matches where the code is in a range of positions. */
export interface CodesAlternative extends AlternativeBase {
  readonly kind: 'codes'
  readonly range: Range
}

/** One way in which a unit matches. */
export type Alternative = WordsAlternative | CodesAlternative

/** A word of the query, or several that are one term of the lexicon. Any of the alternatives will do. */
export interface Unit {
  /** As it stands in the query. */
  readonly typed: string
  /** Its words, folded, joined by one space, as the lexicon has its terms. */
  readonly key: string
  /** It says more of what another unit names, as "left" does: it may be missing where nothing has all of them. */
  readonly aside: boolean
  /** What the query says of it. */
  readonly scope: Scope
  /** It may be misspelt: abbreviations, in capitals, are not. */
  readonly mayBeMisspelt: boolean
  readonly alternatives: readonly Alternative[]
}

/** A query ready to run: all units have to match; a soft word only makes a match better. */
export interface QueryPlan {
  readonly units: readonly Unit[]
  readonly soft: readonly WordMatcher[]
  /** Words that no code can account for, as typed: "possible". */
  readonly ignored: readonly string[]
}

const codePrefixFormat = /^(?:[a-z]\d|qa|\d\d\d)[a-z\d.]*$/

/** Among several words of one term, a shorter one is an abbreviation. */
const shortestBegun = 3

/** A number is never a prefix: 2 is not 20. */
const wholeNumber = /^\d+$/

/** The matcher of one word, by prefix or only whole. */
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
/** The telling words of a term alone say less than the whole: "on insulin" is not any "insulin". */
const restWeight = 0.75
const longestShort = 3

/** The alternatives for the meanings of a lexicon term, likeliest first. */
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
  // "f/u" is not the beginning of two words.
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
  const scopes = tokens.filter(({ word }) => !stopwords.has(word)).map(({ scope }) => scope)
  // A term with a negator in it ("non hodgkin lymphoma") says by itself what it denies.
  if (scopes.includes('open')) return 'open'
  return scopes.includes('denied') ? 'denied' : 'asserted'
}

const unitOf = (index: SearchIndex, { tokens, expansions }: Segment, isLast: boolean): Unit => {
  const words = tokens.map(({ word }) => word)
  const typed = joinTyped(tokens)
  const reasons = tokens.flatMap(({ why }) => why ?? [])
  const why = reasons.length === 0 ? undefined : reasons.join(', ')
  const telling = words.filter((word) => !stopwords.has(word))
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
        // A short term followed by other words is complete.
        !tokens.every(isAbbreviation) &&
          (isLast || expansions === undefined || words.join(' ').length > longestShort),
      ),
      ...(words.length === 1 ? asCode(index, only) : []),
      ...(expansions ? expand(index, why ?? typed, expansions) : []),
    ],
  }
}

/**
 * Makes a plan of the segments of a query. A term counts as typed, too. A word that may be the beginning of a code
 * matches those codes, too.
 */
export const planQuery = (index: SearchIndex, segments: readonly Segment[]): QueryPlan => {
  const units = new Map<string, Unit>()
  const soft: WordMatcher[] = []
  const ignored: string[] = []
  for (const [at, segment] of segments.entries()) {
    const [first] = segment.tokens
    if (first === undefined) continue
    if (segment.expansions === undefined && stopwords.has(first.word)) {
      soft.push(matchWord(index, first.word === 'w' ? 'with' : first.word, false))
      continue
    }
    if (segments.length > 1 && doubts.has(segment.tokens.map(({ word }) => word).join(' '))) {
      ignored.push(joinTyped(segment.tokens))
      continue
    }
    const unit = unitOf(index, segment, at === segments.length - 1)
    units.set(unit.key, unit)
  }
  if (units.size > 0) return { units: [...units.values()], soft, ignored }
  // A query of stopwords alone searches for them.
  const literally = segments.map((segment) => unitOf(index, segment, true))
  return { units: literally, soft: [], ignored: [] }
}
