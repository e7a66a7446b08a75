import { isBillable } from '../pack/CodePack.js'
import { lowInformation } from '../words/wordRoles.js'
import { HitList } from './HitList.js'
import type { QueryPlan, Unit } from './planQuery.js'
import { coverWeight, type RankOptions, termCost } from './rankHits.js'
import type { Scores } from './Scores.js'
import type { SearchIndex } from './SearchIndex.js'
import { createContradiction } from './scopes.js'

const matchWeight = 3
/**
 * The minimum share of a query that has to match, and the minimum information of that part, which is lower in a small
 * set.
 */
const leastPart = 0.4
const mostTelling = 4.2
const littleWeight = 0.25

interface UnitWeight {
  /** Information content: rarer units weigh more. */
  readonly weight: number
  /** Set for numbers and common words, which may be missing. */
  readonly little: boolean
}

const weigh = (units: readonly Unit[], counts: readonly number[], documents: number): readonly UnitWeight[] =>
  units.map(({ key, aside }, unit) => {
    const count = counts[unit] ?? 0
    const little = aside || lowInformation.has(key) || /^(?:\d+|[a-z]|\d+[a-z]+|[a-z]\d|[ivx]+)$/.test(key)
    const weight = count === 0 ? Math.log(1 + documents) / 2 : Math.log(1 + documents / count)
    return { weight: little ? weight * littleWeight : weight, little }
  })

/** How much of a plan a document matches. */
interface Part {
  /** The information of the matched part, and its share of the plan's information, 0 to 1. */
  readonly telling: number
  readonly share: number
  /** The share including the words that carry little information. */
  readonly wholeShare: number
  readonly units: number
}

const partReader = (weights: readonly UnitWeight[]): ((mask: number) => Part) => {
  const known = new Map<number, Part>()
  const sum = (mask: number, onlyTelling: boolean): number =>
    weights.reduce(
      (total, { weight, little }, unit) =>
        (mask & (1 << unit)) !== 0 && !(onlyTelling && little) ? total + weight : total,
      0,
    )
  const all = (1 << weights.length) - 1
  return (mask) => {
    const before = known.get(mask)
    if (before !== undefined) return before
    const telling = sum(mask, true)
    const part = {
      telling,
      share: telling / (sum(all, true) || 1),
      wholeShare: sum(mask, false) / sum(all, false),
      units: weights.filter((_, unit) => (mask & (1 << unit)) !== 0).length,
    }
    known.set(mask, part)
    return part
  }
}

/** Ranks partial matches, mostly by the information of the matched part. */
export const rankPartly = (
  index: SearchIndex,
  plan: QueryPlan,
  scores: Scores,
  options: RankOptions,
): HitList => {
  const { pack } = index
  const codeCount = pack.codes.length
  const partOf = partReader(weigh(plan.units, scores.counts, index.tellingWords.length))
  const leastTelling = Math.min(mostTelling, Math.log(1 + index.tellingWords.length) / 2.5)
  const codes = new HitList(options.limit, createContradiction(index, plan))
  for (let at = 0; at < scores.touchedCount; at++) {
    const document = scores.touched[at] ?? 0
    const { telling, share, wholeShare, units } = partOf(scores.mask[document] ?? 0)
    if (share < leastPart || telling < leastTelling) continue
    const isTerm = document >= codeCount
    const code = isTerm ? (pack.termTargets[document - codeCount] ?? 0) : document
    if (!isBillable(pack, code) || !options.allowed(code)) continue
    const score =
      ((matchWeight * (scores.quality[document] ?? 0)) / units) * share * wholeShare +
      coverWeight * Math.min(1, scores.cover[document] ?? 0) -
      (isTerm ? termCost : 0)
    codes.offer(code, score + (index.priors[code] ?? 0) + (options.boost.get(code) ?? 0), document)
  }
  return codes
}
