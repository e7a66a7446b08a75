import type { CodeMatch, CodeQuery } from '../CodeSystem.js'
import { type FoldedWord, foldWords } from '../foldWords.js'
import { compactCode, parseCode } from '../formats.js'
import { findCode, isBillable } from '../pack/CodePack.js'
import { accumulate, hasWord } from './accumulate.js'
import { createSpeller } from './createSpeller.js'
import { explainMatch } from './explainMatch.js'
import type { Hit } from './HitList.js'
import { completePlan, correctPlan, partialPlan } from './loosenPlan.js'
import { planQuery, type QueryPlan, type Unit } from './planQuery.js'
import { type RankOptions, rankHits } from './rankHits.js'
import { rankPartly } from './rankPartly.js'
import { Conjunction, Scores } from './Scores.js'
import type { SearchIndex } from './searchIndex.js'
import { segmentQuery, segmentWords, type Token } from './segments.js'

const longestText = 200
const mostWords = 12
const defaultLimit = 10
const mostResults = 100
const exactScore = 100
const partlyScore = -100
const withoutAsides = -50
const softWeight = 0.15
const usedWeight = 0.9

/** One result with what sources are put in order by. */
export interface ScoredMatch {
  readonly match: CodeMatch
  /** Higher is better; comparable between the indexes of several sets. */
  readonly score: number
}

/** Searches one code set. Never throws. */
export type Searcher = (query: CodeQuery) => {
  readonly codes: readonly ScoredMatch[]
  readonly headers: readonly ScoredMatch[]
}

/** What a plan found. */
interface Found {
  readonly plan: QueryPlan
  /** Added to the scores: what was found with less goes after what was found with more, also of other sets. */
  readonly shift: number
  readonly codes: readonly Hit[]
  readonly headers: readonly Hit[]
}

const bitsOf = ({ units }: QueryPlan, test: (unit: Unit) => boolean): number =>
  units.reduce((bits, unit, at) => (test(unit) ? bits | (1 << at) : bits), 0)

const nothing = { codes: [], headers: [] }

/** A procedure code with its modifiers, or the beginning of one, is looked for without them. */
const withoutModifiers = (text: string): string => {
  const [, base, modifiers] = /^\s*([^-\s]{5})((?:-[^-\s]{0,2})+)\s*$/.exec(text) ?? []
  return base !== undefined && modifiers !== undefined && parseCode(base, ['cpt', 'hcpcs']).ok ? base : text
}

const softScore = (index: SearchIndex, { soft }: QueryPlan, document: number): number =>
  soft.reduce(
    (sum, { whole }) => sum + (whole.some((word) => hasWord(index, word, document)) ? softWeight : 0),
    0,
  )

const boostOf = ({ pack }: SearchIndex, used: readonly string[] = []): ReadonlyMap<number, number> => {
  const boost = new Map<number, number>()
  for (const [rank, code] of used.entries()) {
    const position = findCode(pack, compactCode(code))
    if (position !== undefined) boost.set(position, usedWeight * 0.97 ** rank)
  }
  return boost
}

const optionsOf = (index: SearchIndex, query: CodeQuery, limit: number): RankOptions => {
  const { pack } = index
  const { date } = query
  const allowed = (code: number): boolean => {
    if (!isBillable(pack, code)) return false
    const dates = date === undefined ? undefined : pack.dates.get(code)
    if (date === undefined || dates === undefined) return true
    return (dates.validFrom ?? '') <= date && date <= (dates.validTo ?? '9999-12-31')
  }
  // More than are asked for, as stopwords are only looked at in the end.
  return { allowed, boost: boostOf(index, query.used), limit: limit + 10 }
}

/**
 * Makes the search over an index. A code counts with or without its dot, whole or begun. Otherwise all words have to be
 * found in its description or in one term that leads to it (stopwords apart), in any order, each whole or begun, or by
 * what the lexicon says of them. Where that finds nothing, one typing error in a word of five letters or more is
 * allowed for, two in one of seven, and then words may be missing; `why` says so.
 *
 * Best first, at most `query.limit` codes (10 unless told, 100 at most), none twice; ties go by code. Only billable
 * codes that are valid on `query.date`, where it is given.
 */
export const createSearcher = (index: SearchIndex): Searcher => {
  const { pack } = index
  const scores = new Scores(index.tellingWords.length)
  const conjunction = new Conjunction(index.tellingWords.length)
  const spell = createSpeller(index)

  let current: QueryPlan | undefined
  const scorePlan = (plan: QueryPlan): void => {
    if (current !== plan) accumulate(index, plan, scores, conjunction)
    current = plan
  }

  /** What matches all units of a plan, or at least those that are no asides. */
  const attempt = (plan: QueryPlan, options: RankOptions): Found | undefined => {
    scorePlan(plan)
    const all = rankHits(index, plan, scores, options)
    if (all.codes.hits.length > 0 || all.headers.hits.length > 0)
      return { plan, shift: 0, codes: all.codes.hits, headers: all.headers.hits }
    const needed = bitsOf(plan, ({ aside }) => !aside)
    if (needed === 0 || needed === bitsOf(plan, () => true)) return undefined
    const some = rankHits(index, plan, scores, options, needed)
    if (some.codes.hits.length === 0) return undefined
    return { plan, shift: withoutAsides, codes: some.codes.hits, headers: [] }
  }

  const find = (text: string, words: readonly FoldedWord[], options: RankOptions): Found => {
    const tokens = words.map(
      ({ word, start, end }, at): Token => ({
        word,
        typed: text.slice(start, end),
        gap: text.slice(words[at - 1]?.end ?? start, start),
      }),
    )
    const segments = segmentQuery(index.lexicon, tokens)
    const plan = planQuery(index, segments)
    const first = attempt(plan, options)
    if (first !== undefined) return first
    const counts = scores.counts
    let loose = plan
    /** Further readings, each made only where those before it found nothing. */
    const readings: readonly (() => QueryPlan | undefined)[] = [
      () => completePlan(index, plan),
      () =>
        segments.some((segment) => segment.tokens.length > 1)
          ? planQuery(index, segmentWords(index.lexicon, tokens))
          : undefined,
      () => {
        const respelt = respell(tokens, plan, counts)
        return respelt && planQuery(index, segmentQuery(index.lexicon, respelt))
      },
      () => {
        loose = correctPlan(index, plan, counts, spell) ?? plan
        return loose === plan ? undefined : loose
      },
    ]
    for (const read of readings) {
      const reading = read()
      const found = reading && attempt(reading, options)
      if (found !== undefined) return found
    }
    // What is known as it was typed is not misspelt: it only does not go with the rest.
    const parts = partialPlan(counts.includes(0) ? loose : plan)
    if (parts.units.length < 2) return { plan: parts, shift: 0, codes: [], headers: [] }
    scorePlan(parts)
    return {
      plan: parts,
      shift: partlyScore,
      codes: rankPartly(index, parts, scores, options).hits,
      headers: [],
    }
  }

  /** The words of a query with those that are found nowhere put right. */
  const respell = (
    tokens: readonly Token[],
    plan: QueryPlan,
    counts: readonly number[],
  ): readonly Token[] | undefined => {
    const unknown = new Set(plan.units.filter((_, unit) => counts[unit] === 0).map(({ key }) => key))
    if (unknown.size === 0) return undefined
    let changed = false
    const respelt = tokens.map((token) => {
      const [best] = unknown.has(token.word) ? spell(token.word) : []
      if (best === undefined) return token
      changed = true
      return { ...token, word: best.text, why: `${token.typed} → ${best.text}` }
    })
    return changed ? respelt : undefined
  }

  return (query) => {
    const limit = Math.min(mostResults, Math.floor(query.limit ?? defaultLimit))
    const text = withoutModifiers(query.text.slice(0, longestText).normalize('NFKC'))
    const words = foldWords(text).slice(0, mostWords)
    if (!(limit > 0) || words.length === 0 || !query.systems.includes(pack.info.system)) return nothing
    const options = optionsOf(index, query, limit)

    const found = find(text, words, options)
    const { plan } = found
    const exact = findCode(pack, compactCode(text.trim()))
    const hits =
      exact === undefined || !options.allowed(exact) || found.codes.some(({ code }) => code === exact)
        ? found.codes
        : [{ code: exact, score: exactScore, document: exact }, ...found.codes]
    const scored = (hit: Hit): Hit => ({
      ...hit,
      score:
        hit.code === exact
          ? exactScore
          : hit.score + found.shift + (plan.soft.length > 0 ? softScore(index, plan, hit.document) : 0),
    })
    const explain = (hit: Hit): ScoredMatch => ({ match: explainMatch(index, hit, plan), score: hit.score })
    const codes = hits
      .map(scored)
      .sort((left, right) => right.score - left.score || left.code - right.code)
      .slice(0, limit)
    return {
      codes: codes.map(explain),
      headers: found.headers.map(scored).map(explain),
    }
  }
}
