import type { Found, FoundHit, WholeFinder } from './Found.js'
import type { QueryPlan } from './planQuery.js'
import type { RankOptions } from './rankHits.js'
import { readNumber } from './readNumbers.js'
import { likeliestUnder, planWithout, rankInOrder, unitWithCodes } from './ruledHits.js'
import type { SearchIndex } from './SearchIndex.js'
import { joinTyped, type Token } from './segments.js'

/**
 * Reads a query in which a number determines a code, alone or beside a condition: "bmi 31.5", "obese bmi 37". Undefined
 * if there is no such number.
 */
export const readNumbered = (
  index: SearchIndex,
  tokens: readonly Token[],
  options: RankOptions,
  findWhole: WholeFinder,
): Found | undefined => {
  if (index.pack.info.system !== 'icd10cm') return undefined
  const read = readNumber(joinTyped(tokens))
  if (read === undefined) return undefined
  const own: Token[] = []
  const others: Token[] = []
  let at = 0
  for (const [position, token] of tokens.entries()) {
    if (position > 0) at += token.gap.length
    if (at >= read.start && at < read.end) own.push(token)
    else others.push(token)
    at += token.typed.length
  }
  const plan: QueryPlan = { units: [unitWithCodes(index, own, read.targets)], soft: [], ignored: [] }
  const said = read.targets
    .flatMap((target) => likeliestUnder(index, target, options))
    .map((code): FoundHit => ({ code, score: 0, document: code, plan: planWithout(plan, others) }))
  if (said.length === 0) return undefined
  const found = others.length === 0 ? undefined : findWhole(others)
  const beside = (found?.codes ?? []).map(
    (hit): FoundHit => ({ ...hit, plan: planWithout(found?.plan ?? plan, own) }),
  )
  return {
    plan,
    shift: 0,
    codes: rankInOrder([...beside.slice(0, 1), ...said, ...beside.slice(1)], options.limit),
    headers: [],
  }
}
