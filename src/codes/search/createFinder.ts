import { createSpeller } from './createSpeller.js'
import type { Finder, Found, WholeFinder } from './Found.js'
import { findCategories } from './findCategories.js'
import type { Hit } from './HitList.js'
import { completePlan, correctPlan, partialPlan } from './loosenPlan.js'
import { planQuery, type QueryPlan, type Unit } from './planQuery.js'
import { type RankOptions, rankHits } from './rankHits.js'
import { rankPartly } from './rankPartly.js'
import { readInContext } from './readInContext.js'
import { addParts, readJoined } from './readJoined.js'
import { readNumbered } from './readNumbered.js'
import { addWithoutSides, isSide } from './readSides.js'
import { Conjunction, Scores } from './Scores.js'
import type { SearchIndex } from './SearchIndex.js'
import { createContradiction } from './scopes.js'
import { scoreDocuments } from './scoreDocuments.js'
import { mayBeMisspelt, type Segment, segmentQuery, segmentWords, type Token } from './segments.js'

const partlyScore = -100
const withoutAsides = -50

const bitsOf = ({ units }: QueryPlan, test: (unit: Unit) => boolean): number =>
  units.reduce((bits, unit, at) => (test(unit) ? bits | (1 << at) : bits), 0)

/** A query, with its first plan and the counts that the plan produced. */
interface Reading {
  readonly tokens: readonly Token[]
  readonly segments: readonly Segment[]
  readonly plan: QueryPlan
  /** By unit: the number of documents that match it. */
  readonly counts: readonly number[]
}

/** Creates a finder for an index. It tries the query as typed first, then ever looser readings. */
export const createFinder = (index: SearchIndex): Finder => {
  const scores = new Scores(index.tellingWords.length)
  const conjunction = new Conjunction(index.tellingWords.length)
  const spell = createSpeller(index)

  let current: QueryPlan | undefined
  const scorePlan = (plan: QueryPlan): void => {
    if (current !== plan) scoreDocuments(index, plan, scores, conjunction)
    current = plan
  }

  /** Finds what matches all units of a plan. If nothing does, the asides may be missing. */
  const runPlan = (plan: QueryPlan, options: RankOptions): Found | undefined => {
    scorePlan(plan)
    const all = rankHits(index, plan, scores, options)
    const { hits } = all.codes
    if (hits.length > 0 || all.headers.hits.length > 0)
      return { plan, shift: 0, codes: withoutSides(plan, hits, options), headers: all.headers.hits }
    const needed = bitsOf(plan, ({ aside }) => !aside)
    if (needed === 0 || needed === bitsOf(plan, () => true)) return undefined
    const some = rankHits(index, plan, scores, options, needed)
    if (some.codes.hits.length === 0) return undefined
    return { plan, shift: withoutAsides, codes: some.codes.hits, headers: [] }
  }

  const withoutSides = (plan: QueryPlan, hits: readonly Hit[], options: RankOptions): readonly Hit[] => {
    const needed = bitsOf(plan, ({ key }) => !isSide(key))
    if (hits.length === 0 || needed === 0 || needed === bitsOf(plan, () => true)) return hits
    const rest = rankHits(index, plan, scores, options, needed).codes.hits
    return addWithoutSides(index, plan, hits, rest, options)
  }

  const runFirst = (
    plans: readonly (() => QueryPlan | undefined)[],
    options: RankOptions,
  ): Found | undefined => {
    for (const read of plans) {
      const plan = read()
      const found = plan && runPlan(plan, options)
      if (found !== undefined) return found
    }
    return undefined
  }

  /** Tries the last words as the beginning of a term, and other segmentations. */
  const findOtherwise = ({ tokens, segments, plan }: Reading, options: RankOptions): Found | undefined =>
    runFirst(
      [
        () => completePlan(index, plan),
        () =>
          segments.some((segment) => segment.tokens.length > 1)
            ? planQuery(index, segmentWords(index.lexicon, tokens))
            : undefined,
      ],
      options,
    )

  /** Tries corrected spellings. */
  const findMisspelt = ({ tokens, plan, counts }: Reading, options: RankOptions): Found | undefined =>
    runFirst(
      [
        () => {
          const respelt = respell(tokens, plan, counts)
          return respelt && planQuery(index, segmentQuery(index.lexicon, respelt))
        },
        () => correctPlan(index, plan, counts, spell),
      ],
      options,
    )

  const findPartly = ({ plan, counts }: Reading, options: RankOptions): Found => {
    // Words that are known as typed are not misspelt; they just do not occur together.
    const loose = counts.includes(0) ? correctPlan(index, plan, counts, spell) : undefined
    const parts = partialPlan(loose ?? plan)
    if (parts.units.length < 2) return { plan: parts, shift: 0, codes: [], headers: [] }
    scorePlan(parts)
    return {
      plan: parts,
      shift: partlyScore,
      codes: rankPartly(index, parts, scores, options).hits,
      headers: [],
    }
  }

  /** Replaces words that occur nowhere with their best correction. */
  const respell = (
    tokens: readonly Token[],
    plan: QueryPlan,
    counts: readonly number[],
  ): readonly Token[] | undefined => {
    const unknown = new Set(plan.units.filter((_, unit) => counts[unit] === 0).map(({ key }) => key))
    if (unknown.size === 0) return undefined
    let changed = false
    const respelt = tokens.map((token) => {
      const [best] = unknown.has(token.word) && mayBeMisspelt(token) ? spell(token.word) : []
      if (best === undefined) return token
      changed = true
      return { ...token, word: best.text, why: `${token.typed} → ${best.text}` }
    })
    return changed ? respelt : undefined
  }

  /** Removes hits that contradict the full query, because a plan for part of it does not see what the rest denies. */
  const withoutContradictions = (found: Found, plan: QueryPlan): Found => {
    const contradicts = createContradiction(index, plan)
    return { ...found, codes: found.codes.filter(({ code, document }) => !contradicts(code, document)) }
  }

  const read = (tokens: readonly Token[]): Omit<Reading, 'counts'> => {
    const segments = segmentQuery(index.lexicon, tokens)
    return { tokens, segments, plan: planQuery(index, segments) }
  }

  return (tokens, options) => {
    const reading = read(tokens)
    const categories = findCategories(index, reading.plan)
    if (categories !== undefined) return { plan: reading.plan, shift: 0, codes: [], headers: categories.hits }
    const first = runPlan(reading.plan, options)
    const { counts } = scores
    const whole: Reading = { ...reading, counts }
    // A single unit needs no looser reading.
    if (first !== undefined && reading.plan.units.length < 2) return first

    const findKnown: WholeFinder = (part) => runPlan(read(part).plan, options)
    const findWhole: WholeFinder = (part) => {
      const own = read(part)
      const found = runPlan(own.plan, options)
      if (found !== undefined) return found
      const known: Reading = { ...own, counts: scores.counts }
      return findOtherwise(known, options) ?? findMisspelt(known, options)
    }
    const found =
      readNumbered(index, tokens, options, findWhole) ??
      readInContext(index, tokens, first, options, findWhole) ??
      (first && addParts(index, tokens, first, findKnown)) ??
      findOtherwise(whole, options) ??
      readJoined(index, tokens, reading.segments, options, findKnown) ??
      findMisspelt(whole, options)
    return withoutContradictions(found ?? findPartly(whole, options), reading.plan)
  }
}
