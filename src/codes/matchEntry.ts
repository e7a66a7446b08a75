import type { Alternative, QueryPlan, Unit, WordMatcher } from './planQuery.js'
import type { SearchIndex } from './searchIndex.js'

/** How an entry matches one unit. */
export interface UnitMatch {
  readonly alternative: Alternative
  /** 0 to 1. */
  readonly quality: number
}

const matchWeight = 3
const coverageWeight = 1.2
const softWeight = 0.15
/** How full a match by code counts, which says nothing of the description. */
const codeCoverage = 0.9

const wordQuality = (
  index: SearchIndex,
  entry: number,
  matcher: WordMatcher,
  whole: number,
  part: number,
): number => {
  let best = 0
  const end = index.tokenStarts[entry + 1] ?? 0
  for (let at = index.tokenStarts[entry] ?? 0; at < end; at++) {
    const token = index.tokens[at] ?? 0
    if (matcher.whole.includes(token)) return whole
    if (token < matcher.prefix.start || token >= matcher.prefix.end || best >= part) continue
    // Of two words with the same beginning, the one of which more is typed.
    const share = matcher.word.length / (index.vocabulary[token]?.length ?? 1)
    best = Math.max(best, part * (0.85 + 0.15 * share))
  }
  return best
}

const quality = (index: SearchIndex, entry: number, alternative: Alternative): number => {
  if (alternative.kind === 'codes') {
    const { range, family, weight } = alternative
    if (entry < range.start || entry >= range.end) return 0
    const isDiagnosis = index.entries[entry]?.system === 'icd10cm'
    return family === 'any' || (family === 'diagnosis') === isDiagnosis ? weight : 0
  }
  let sum = 0
  for (const matcher of alternative.matchers) {
    const found = wordQuality(index, entry, matcher, alternative.weight, alternative.prefixWeight)
    if (found === 0) return 0
    sum += found
  }
  return sum / alternative.matchers.length
}

/** The best of a unit's alternatives for an entry; undefined where none matches. */
export const matchUnit = (index: SearchIndex, entry: number, unit: Unit): UnitMatch | undefined => {
  let best: UnitMatch | undefined
  for (const alternative of unit.alternatives) {
    if (best && alternative.weight <= best.quality) continue
    const found = quality(index, entry, alternative)
    if (found > (best?.quality ?? 0)) best = { alternative, quality: found }
  }
  return best
}

/**
 * How well an entry answers a query; higher is better, undefined where a unit does not match. In this order of
 * weight: how well the words match, how often the code is used, how much of the description was asked for, and
 * what seldom is meant unless it is typed.
 */
export const scoreEntry = (index: SearchIndex, entry: number, plan: QueryPlan): number | undefined => {
  let sum = 0
  let covered = 0
  const telling = index.tellingWords[entry] ?? 1
  for (const unit of plan.units) {
    const match = matchUnit(index, entry, unit)
    if (!match) return undefined
    sum += match.quality
    covered += match.alternative.kind === 'codes' ? codeCoverage : match.alternative.matchers.length / telling
  }
  let score = (matchWeight * sum) / plan.units.length + coverageWeight * Math.min(1, covered)
  for (const word of plan.soft) if (wordQuality(index, entry, word, 1, 0) > 0) score += softWeight
  return score + (index.priors[entry] ?? 0)
}
