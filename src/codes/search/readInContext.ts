import { stopwords } from '../words/wordRoles.js'
import { type ContextFound, findContexts } from './contexts.js'
import type { Found, FoundHit, WholeFinder } from './Found.js'
import type { QueryPlan } from './planQuery.js'
import type { RankOptions } from './rankHits.js'
import { likeliestUnder, mayBeCondition, planWithout, rankInOrder, unitWithCodes } from './ruledHits.js'
import type { SearchIndex } from './SearchIndex.js'
import type { Token } from './segments.js'

/** The number of condition codes that are tried in the context, and of those offered without it. */
const mostConditions = 4
const mostOwn = 3
const mostTargets = 3

const withoutStopwordsAround = (tokens: readonly Token[]): readonly Token[] => {
  const tells = ({ word }: Token): boolean => !stopwords.has(word)
  const start = tokens.findIndex(tells)
  return start < 0 ? [] : tokens.slice(start, tokens.findLastIndex(tells) + 1)
}

const readContext = (
  index: SearchIndex,
  tokens: readonly Token[],
  { context, start, end }: ContextFound,
  options: RankOptions,
  findWhole: WholeFinder,
): Found | undefined => {
  const condition = withoutStopwordsAround([...tokens.slice(0, start), ...tokens.slice(end)])
  if (!mayBeCondition(index, condition)) return undefined
  const found = findWhole(condition)
  if (found === undefined) return undefined
  const { codes } = index.pack
  const conditions = found.codes.slice(0, mostConditions).map(({ code }) => codes[code] ?? '')
  const targets = conditions.map(context.codesFor).find((each) => each.length > 0) ?? []
  if (targets.length === 0) return undefined
  const plan: QueryPlan = { units: [unitWithCodes(index, tokens, targets)], soft: [], ignored: [] }
  const both = targets
    .flatMap((target) => likeliestUnder(index, target, options))
    .slice(0, mostTargets)
    .map((code): FoundHit => ({ code, score: 0, document: code, plan }))
  const conditionPlan = planWithout(found.plan, tokens.slice(start, end))
  const own = found.codes.map((hit): FoundHit => ({ ...hit, plan: conditionPlan }))
  const isLasting = context.isLasting(conditions[0] ?? '')
  const hits = isLasting
    ? [...own.slice(0, 1), ...both, ...own.slice(1, mostOwn)]
    : [...both, ...own.slice(0, mostOwn)]
  return { plan, shift: 0, codes: rankInOrder(hits, options.limit), headers: [] }
}

/**
 * Reads a query as a condition in a context that changes its code: "fam hx cad", "dm2 w/ pvd". Undefined if the query
 * names no context, if the condition is not found, or if the search already found a code that expresses both.
 *
 * @param first What all words of the query found.
 */
export const readInContext = (
  index: SearchIndex,
  tokens: readonly Token[],
  first: Found | undefined,
  options: RankOptions,
  findWhole: WholeFinder,
): Found | undefined => {
  // A context or a condition that is denied has no code: "no family history of stroke".
  if (index.pack.info.system !== 'icd10cm' || tokens.some(({ scope }) => scope === 'denied')) return undefined
  const named = findContexts(tokens.map(({ word }) => word))
  const best = first?.shift === 0 ? index.pack.codes[first.codes[0]?.code ?? -1] : undefined
  if (best !== undefined && named.some(({ context }) => context.isWithin(best))) return undefined
  for (const each of named) {
    const found = readContext(index, tokens, each, options, findWhole)
    if (found !== undefined) return found
  }
  return undefined
}
