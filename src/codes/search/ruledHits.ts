import { withPrefix } from '../pack/ranges.js'
import { asides } from '../words/wordRoles.js'
import type { FoundHit } from './Found.js'
import { HitList } from './HitList.js'
import type { QueryPlan, Unit } from './planQuery.js'
import type { RankOptions } from './rankHits.js'
import type { SearchIndex } from './SearchIndex.js'
import { joinTyped, type Token } from './segments.js'

/** Comparable to a good match of a single term. */
const firstScore = 1
const step = 0.05
const mostUnder = 2

/** Creates a unit that matches the codes which a rule assigns to words. */
export const unitWithCodes = (
  index: SearchIndex,
  tokens: readonly Token[],
  targets: readonly string[],
): Unit => {
  const typed = joinTyped(tokens)
  return {
    typed,
    key: typed,
    aside: false,
    scope: 'open',
    mayBeMisspelt: false,
    alternatives: targets.map((target) => ({
      kind: 'codes',
      range: withPrefix(index.pack.codes, target),
      weight: 1,
      why: `${typed} → ${target.slice(0, 3)}${target.length > 3 ? '.' : ''}${target.slice(3)}`,
    })),
  }
}

/** Returns the positions of the likeliest codes with a prefix. */
export const likeliestUnder = (
  index: SearchIndex,
  target: string,
  options: RankOptions,
): readonly number[] => {
  const { start, end } = withPrefix(index.pack.codes, target)
  const list = new HitList(mostUnder)
  for (let code = start; code < end; code++)
    if (options.allowed(code))
      list.offer(code, (index.priors[code] ?? 0) + (options.boost.get(code) ?? 0), code)
  return list.hits.map(({ code }) => code)
}

/** Ranks hits in the given order, without duplicate codes. */
export const rankInOrder = (hits: readonly FoundHit[], limit: number): readonly FoundHit[] => {
  const known = new Set<number>()
  return hits
    .filter(({ code }) => !known.has(code) && known.add(code))
    .slice(0, limit)
    .map((hit, at) => ({ ...hit, score: firstScore - at * step }))
}

/** Creates a plan for part of a query that reports the rest as left out. */
export const planWithout = (plan: QueryPlan, left: readonly Token[]): QueryPlan =>
  left.length === 0
    ? plan
    : {
        ...plan,
        units: [
          ...plan.units,
          {
            typed: joinTyped(left),
            key: '',
            aside: true,
            scope: 'open',
            mayBeMisspelt: false,
            alternatives: [],
          },
        ],
      }

/** A shorter word that is not a term could be a prefix in half of all descriptions. */
const shortestPart = 4

/**
 * Whether words can be a condition by themselves: they are a term or long enough to be specific, and not only a side or
 * course.
 */
export const mayBeCondition = ({ lexicon }: SearchIndex, tokens: readonly Token[]): boolean =>
  lexicon.terms.has(tokens.map(({ word }) => word).join(' ')) ||
  tokens.some(
    ({ word }) =>
      !asides.has(word) &&
      (lexicon.terms.has(word) || (word.length >= shortestPart && !'without'.startsWith(word))),
  )
