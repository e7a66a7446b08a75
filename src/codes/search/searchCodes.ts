import type { CodeMatch, CodeQuery } from '../CodeSystem.js'
import { compactCode, parseCode } from '../formats.js'
import { findCode, isBillable } from '../pack/CodePack.js'
import { spellSigns } from '../words/foldWords.js'
import { negators } from '../words/wordRoles.js'
import { applyDefaults, type SettledHit } from './applyDefaults.js'
import { createFinder } from './createFinder.js'
import { createVariants } from './createVariants.js'
import { explainMatch, explainTitle } from './explainMatch.js'
import type { FoundHit } from './Found.js'
import { findDosed } from './findDosed.js'
import { findTitles } from './findTitles.js'
import type { QueryPlan } from './planQuery.js'
import type { RankOptions } from './rankHits.js'
import { readTokens } from './readTokens.js'
import type { SearchIndex } from './SearchIndex.js'
import { hasWord } from './scoreDocuments.js'

/** Official descriptions have at most 300 characters. */
const longestText = 400
const mostWords = 12
const defaultLimit = 10
const mostResults = 100
const exactScore = 100
const titleScore = 90
const softWeight = 0.15
const usedWeight = 0.9

/** A result with its score, so that the results of several sets can be merged. */
export interface ScoredMatch {
  readonly match: CodeMatch
  /** Higher is better; comparable across the indexes of several sets. */
  readonly score: number
}

/**
 * Searches one code set. Never throws.
 *
 * @param today The date for a query that has none.
 */
export type Searcher = (
  query: CodeQuery,
  today?: string,
) => {
  readonly codes: readonly ScoredMatch[]
  readonly headers: readonly ScoredMatch[]
}

const nothing = { codes: [], headers: [] }

/**
 * Returns the text to search for. Modifiers are removed from procedure codes, and a code with units is not searched for.
 */
const searchedText = ({ text, systems }: CodeQuery): string => {
  const cut = text.slice(0, longestText).normalize('NFKC')
  const parsed = parseCode(cut, systems)
  if (parsed.ok) return parsed.modifiers.length > 0 ? parsed.code : cut
  // Picking a code offered for "J3301 x4" would drop the units.
  if (parsed.hasUnits) return ''
  const [, base] = /^\s*([^-\s]{5})(?:-[^-\s]{0,2})+\s*$/.exec(cut) ?? []
  return base !== undefined && parseCode(base, ['cpt', 'hcpcs']).ok ? base : cut
}

const softScore = (index: SearchIndex, { soft }: QueryPlan, document: number): number =>
  soft.reduce(
    (sum, { whole }) => sum + (whole.some((word) => hasWord(index, word, document)) ? softWeight : 0),
    0,
  )

const withIgnored = (plan: QueryPlan, words: readonly string[]): QueryPlan =>
  words.length === 0 ? plan : { ...plan, ignored: [...plan.ignored, ...words] }

/** Whether a single term stands for several visits: "level 4 office visit" can be for a new or an established patient. */
const isAmbiguous = ({ pack }: SearchIndex, { units: [only, ...others] }: QueryPlan): boolean => {
  if (pack.info.system !== 'cpt' || only === undefined || others.length > 0) return false
  return (
    only.alternatives.filter(
      (way) => way.kind === 'codes' && way.why !== undefined && way.range.end > way.range.start,
    ).length > 1
  )
}

const withDefaults = (match: CodeMatch, { assumed, asks }: SettledHit): CodeMatch => ({
  ...match,
  ...(assumed === undefined ? {} : { assumed }),
  ...(asks === undefined ? {} : { asks }),
})

/** Whether a query only denies: any code for "no fever" asserts something that was not typed. */
const onlyDenies = ({ units }: QueryPlan): boolean =>
  units.some(({ key }) => negators.has(key)) &&
  !units.some(({ key, scope, aside }) => scope === 'asserted' && !aside && !negators.has(key))

const boostOf = ({ pack }: SearchIndex, used: readonly string[] = []): ReadonlyMap<number, number> => {
  const boost = new Map<number, number>()
  for (const [rank, code] of used.entries()) {
    const position = findCode(pack, compactCode(code))
    if (position !== undefined) boost.set(position, usedWeight * 0.97 ** rank)
  }
  return boost
}

const optionsOf = (
  index: SearchIndex,
  query: CodeQuery,
  date: string | undefined,
  limit: number,
): RankOptions => {
  const { pack } = index
  const allowed = (code: number): boolean => {
    if (!isBillable(pack, code)) return false
    const dates = date === undefined ? undefined : pack.dates.get(code)
    if (date === undefined || dates === undefined) return true
    return (dates.validFrom ?? '') <= date && date <= (dates.validTo ?? '9999-12-31')
  }
  // Find more than requested, because stopwords are only considered in the final ranking.
  return { allowed, boost: boostOf(index, query.used), limit: limit + 10 }
}

/**
 * Creates the search of an index. Codes match with or without the dot, in full or by their beginning. Otherwise all words
 * except stopwords have to occur in the description or in a single term for the code, in any order, as whole words,
 * prefixes or by their meaning in the lexicon. If nothing matches, one typing error is tolerated in words of at least
 * five letters, two in words of at least seven, and finally words may be missing; `why` explains it. Returns at most
 * `query.limit` codes (default 10, at most 100) without duplicates, best first; equal scores are ordered by code. Only
 * billable codes that are valid on `query.date`, if given.
 */
export const createSearcher = (index: SearchIndex): Searcher => {
  const { pack } = index
  const find = createFinder(index)
  const variants = createVariants(index)

  return (query, today) => {
    const limit = Math.min(mostResults, Math.floor(query.limit ?? defaultLimit))
    const text = spellSigns(searchedText(query))
    const written = readTokens(index, text)
    const tokens = written.slice(0, mostWords)
    if (!(limit > 0) || tokens.length === 0 || !query.systems.includes(pack.info.system)) return nothing
    const options = optionsOf(index, query, query.date ?? today, limit)
    const offered = optionsOf(index, query, query.date, limit).allowed

    const dosed = findDosed(index, tokens, options, find)
    const found = dosed?.found ?? find(tokens, options)
    const { plan } = found
    const unread = written.slice(mostWords).map(({ typed }) => typed)
    const exact = findCode(pack, compactCode(text.trim()))
    const titles = findTitles(index, written, options, found.shift === 0 && found.codes.length > 0)
    const titleScores = new Map(titles.map(({ code, missing }) => [code, titleScore - missing]))
    const known = new Set(found.codes.map(({ code }) => code))
    const added = [...(exact !== undefined && offered(exact) ? [exact] : []), ...titleScores.keys()]
    const hits: readonly FoundHit[] = [
      ...added.filter((code) => !known.has(code)).map((code) => ({ code, score: 0, document: code })),
      ...found.codes,
    ]
    const scored = (hit: FoundHit): FoundHit => ({
      ...hit,
      score:
        hit.code === exact
          ? exactScore
          : (titleScores.get(hit.code) ??
            hit.score + found.shift + (plan.soft.length > 0 ? softScore(index, plan, hit.document) : 0)),
    })
    const explainFound = (hit: SettledHit): CodeMatch => {
      const ignored = [...unread, ...(dosed?.leftOut(hit.code) ?? [])]
      const asks =
        hit.asks ?? (isAmbiguous(index, plan) || onlyDenies(hit.plan ?? plan) ? 'meaning' : undefined)
      const match = explainMatch(index, hit, withIgnored(hit.plan ?? plan, ignored))
      return withDefaults(dosed?.explain(match, hit.code) ?? match, { ...hit, ...(asks && { asks }) })
    }
    const explain = (hit: SettledHit): ScoredMatch => ({
      match: titleScores.has(hit.code)
        ? withDefaults(explainTitle(index, hit.code, written), hit)
        : explainFound(hit),
      score: hit.score,
    })
    const ranked = hits.map(scored).sort((left, right) => right.score - left.score || left.code - right.code)
    const isTitled = titles.length > 0 || exact !== undefined
    const codes = applyDefaults({
      index,
      variants,
      hits: ranked,
      tokens: written,
      plan,
      allowed: options.allowed,
      exact,
      isTitled,
    }).slice(0, limit)
    return {
      codes: codes.map(explain),
      headers: found.headers.map(scored).map(explain),
    }
  }
}
