import { isBillable } from '../pack/CodePack.js'
import { withPrefix } from '../pack/ranges.js'
import { HitList } from './HitList.js'
import { createMainTermTest } from './mainTerm.js'
import type { QueryPlan } from './planQuery.js'
import type { Scores } from './Scores.js'
import type { SearchIndex } from './SearchIndex.js'
import { createContradiction } from './scopes.js'
import { hasWord } from './scoreDocuments.js'
import { createUnsaidMalignancyTest } from './unsaidMalignancy.js'

/** Weight of the match quality of a unit. */
export const matchWeight = 2.2
/** Weight of the share of a document that was typed. */
export const coverWeight = 1.2
/** A match in a term ranks below one in the description itself. */
export const termCost = 0.15
/** A match of a category does not say which code under it is meant. */
const categoryCost = 0.4
const combinedCost = 0.25
const otherMainTermCost = 0.35
/** How much of a code's prior a term match loses for words of the term that were not typed. */
const unnamedCost = 0.8
const namedCost = 0.5
const noCost = (): number => 0
/** The most codes offered under one matching category. */
const mostUnder = 6
/** Limits on the work per query: the largest category scanned, and the most codes visited. */
const largestCategory = 600
const mostCombined = 15_000

/** Limits and preferences of a search. */
export interface RankOptions {
  /** Whether a code, given by position, may be offered. */
  readonly allowed: (code: number) => boolean
  /** Boosts of codes by the practice's own use. */
  readonly boost: ReadonlyMap<number, number>
  readonly limit: number
}

/** The codes that a search found. */
export interface Ranked {
  readonly codes: HitList
  /** Category headers whose own description or code matches. */
  readonly headers: HitList
}

const findWord = ({ vocabulary }: SearchIndex, word: string): number => {
  const { start } = withPrefix(vocabulary, word)
  return vocabulary[start] === word ? start : -1
}

const priorOf = (index: SearchIndex, code: number, { boost }: RankOptions): number =>
  (index.priors[code] ?? 0) + (boost.get(code) ?? 0)

/** Returns the likeliest codes of a range that may be offered, by their priors less a cost. */
const likeliest = (
  index: SearchIndex,
  start: number,
  end: number,
  options: RankOptions,
  costOf: (code: number) => number,
): HitList => {
  const list = new HitList(mostUnder)
  for (let code = start; code < Math.min(end, start + largestCategory); code++)
    if (options.allowed(code)) list.offer(code, priorOf(index, code, options) - costOf(code), code)
  return list
}

/**
 * Ranks the documents that match the units of a plan.
 *
 * @param needed A bit for each unit that has to match; default: all.
 */
export const rankHits = (
  index: SearchIndex,
  plan: QueryPlan,
  scores: Scores,
  options: RankOptions,
  needed: number = (1 << plan.units.length) - 1,
): Ranked => {
  const { pack } = index
  const codeCount = pack.codes.length
  const units = plan.units.length
  const all = needed
  const contradicts = createContradiction(index, plan)
  const codes = new HitList(options.limit, contradicts)
  const headers = new HitList(2, contradicts)
  const under = { terms: new Map<number, HitList>(), descriptions: new Map<number, HitList>() }
  const restWords = ['other', 'unspecified'].map((word) => findWord(index, word))
  /**
   * A term that leads to a category names none of the codes under it: its disease is in the one for all others, not in
   * one that names another disease.
   */
  const namedCostOf = (code: number): number =>
    restWords.some((word) => hasWord(index, word, code)) ? 0 : namedCost

  const mostBoost = Math.max(0, ...options.boost.values())

  const targetOf = (document: number): number =>
    document < codeCount ? document : (pack.termTargets[document - codeCount] ?? 0)

  const scoreOf = (document: number): number =>
    matchWeight * ((scores.quality[document] ?? 0) - units) +
    coverWeight * Math.min(1, scores.cover[document] ?? 0)

  /**
   * The Index is sorted by condition. A term under a main term that was not typed is rarely the intended one ("Screening,
   * dengue fever").
   */
  const isMainTermTyped = createMainTermTest(index, plan)
  const isUnsaidMalignancy = createUnsaidMalignancyTest(index, plan)

  /** A term that was only partly typed is a special case, for which the prior says little: "myopathy in hypothyroidism". */
  const ownPrior = (document: number, code: number): number =>
    priorOf(index, code, options) -
    (document < codeCount
      ? 0
      : (index.priors[code] ?? 0) * (1 - Math.min(1, scores.cover[document] ?? 0)) * unnamedCost)

  /** The codes whose own description matches all units. */
  const complete = new Set<number>()

  /**
   * A category's description may apply only to some of its codes: "poisoning by, adverse effect of and underdosing of".
   */
  const hasCompleteUnder = (header: number): boolean => {
    const end = index.ends[header] ?? 0
    if (end - header > complete.size) return [...complete].some((code) => code > header && code < end)
    for (let code = header + 1; code < end; code++) if (complete.has(code)) return true
    return false
  }

  const offerUnder = (header: number, score: number, document: number): void => {
    if (document < codeCount && hasCompleteUnder(header)) return
    // Skip a category if even its likeliest code could not make the list.
    if (score + (index.priorsUnder[header] ?? 0) + mostBoost < codes.bar) return
    const isTerm = document >= codeCount
    const known = isTerm ? under.terms : under.descriptions
    let list = known.get(header)
    if (list === undefined) {
      list = likeliest(index, header + 1, index.ends[header] ?? 0, options, isTerm ? namedCostOf : noCost)
      known.set(header, list)
    }
    for (const hit of list.hits) codes.offer(hit.code, score + hit.score, document)
  }

  const offer = (document: number): void => {
    const score = scoreOf(document)
    const isTerm = document >= codeCount
    const code = targetOf(document)
    if (isUnsaidMalignancy(document)) return
    const cost = isTerm ? termCost + (isMainTermTyped(document) ? 0 : otherMainTermCost) : 0
    if (options.allowed(code)) {
      if (!isTerm && units > 1) complete.add(code)
      codes.offer(code, score - cost + ownPrior(document, code), document)
    } else if (!isBillable(pack, code)) {
      if (!isTerm) headers.offer(code, score - 0.1 * (pack.codes[code]?.length ?? 0), document)
      offerUnder(code, score - cost - categoryCost, document)
    }
  }

  // Billable codes first: they raise the bar for categories, which are more expensive to scan.
  for (const wantsBillable of [true, false])
    for (let at = 0; at < scores.touchedCount; at++) {
      const document = scores.touched[at] ?? 0
      if (
        ((scores.mask[document] ?? 0) & all) === all &&
        isBillable(pack, targetOf(document)) === wantsBillable
      )
        offer(document)
    }
  if (units > 1) combine()
  return { codes, headers }

  /**
   * Combines a term or category that matches the rarest unit with a code under it that matches the other units ("left").
   */
  function combine(): void {
    const rarest = scores.counts.reduce(
      (best, count, unit) => (count < (scores.counts[best] ?? 0) ? unit : best),
      0,
    )
    let work = 0
    for (let at = 0; at < scores.touchedCount && work < mostCombined; at++) {
      const document = scores.touched[at] ?? 0
      const mask = scores.mask[document] ?? 0
      if ((mask & all) === all || (mask & (1 << rarest)) === 0) continue
      const target = targetOf(document)
      if (target === document && isBillable(pack, target)) continue
      const end = index.ends[target] ?? 0
      if (end - target > largestCategory || isUnsaidMalignancy(document)) continue
      const missing = all & ~mask
      for (let code = target; code < end; code++) {
        work++
        const own = scores.mask[code] ?? 0
        if ((own & missing) === missing && options.allowed(code)) offerCombined(document, code, missing)
      }
    }
  }

  function offerCombined(document: number, code: number, missing: number): void {
    const own = scores.mask[code] ?? 0
    const ownQuality = (scores.quality[code] ?? 0) / countBits(own)
    const quality = (scores.quality[document] ?? 0) + countBits(missing) * ownQuality
    const cover = 0.7 * Math.min(1, scores.cover[document] ?? 0) + 0.3 * Math.min(1, scores.cover[code] ?? 0)
    const score = matchWeight * (quality - units) + coverWeight * cover - combinedCost
    codes.offer(code, score + priorOf(index, code, options), document)
  }
}

const countBits = (mask: number): number => {
  let count = 0
  for (let rest = mask; rest > 0; rest &= rest - 1) count++
  return count
}
