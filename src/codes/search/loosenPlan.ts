import { emptyRange, withPrefix } from '../pack/ranges.js'
import type { Speller } from './createSpeller.js'
import { type Alternative, expand, matchWord, type QueryPlan, type Unit } from './planQuery.js'
import type { SearchIndex } from './SearchIndex.js'

const shortestCompleted = 3
const mostCompletions = 8
const completedWeight = 0.7

const lighter = (alternatives: readonly Alternative[], factor: number): readonly Alternative[] =>
  alternatives.map((alternative) => ({ ...alternative, weight: alternative.weight * factor }))

const corrected = (index: SearchIndex, word: string, spell: Speller): readonly Alternative[] =>
  spell(word).flatMap(({ text, weight }): readonly Alternative[] => {
    const why = `${word} → ${text}`
    const matchers = [matchWord(index, text, false)]
    const expansions = index.lexicon.terms.get(text)?.expansions ?? []
    return [
      { kind: 'words', matchers, weight, prefixWeight: weight, why },
      ...lighter(expand(index, why, expansions), weight),
    ]
  })

/** Returns the meanings of the lexicon terms that start with a text, the shortest term first. */
const completed = (index: SearchIndex, key: string): readonly Alternative[] => {
  if (key.length < shortestCompleted) return []
  const termKeys = index.termKeys()
  const { start, end } = withPrefix(termKeys, key)
  return termKeys
    .slice(start, end)
    .filter((text) => text !== key)
    .sort((left, right) => left.length - right.length)
    .slice(0, mostCompletions)
    .flatMap((text) =>
      lighter(expand(index, text, index.lexicon.terms.get(text)?.expansions ?? []), completedWeight),
    )
}

/** Abbreviations in capitals are typed in full, so they are not completed. */
const isShortInCapitals = (typed: string): boolean => /^\p{Lu}{2,4}$/u.test(typed)

const completedTail = (index: SearchIndex, units: readonly Unit[], size: number): readonly Unit[] => {
  const tail = units.slice(-size)
  if (tail.some(({ typed }) => isShortInCapitals(typed))) return []
  const key = tail.map((unit) => unit.key).join(' ')
  const alternatives = completed(index, key)
  if (alternatives.length === 0) return []
  const typed = tail.map((unit) => unit.typed).join(' ')
  const [first] = tail
  return first === undefined
    ? []
    : [...units.slice(0, -size), { ...first, typed, key, aside: false, alternatives }]
}

/** Completes the last words of a query to lexicon terms: "heart att". Undefined if no term starts with them. */
export const completePlan = (index: SearchIndex, plan: QueryPlan): QueryPlan | undefined => {
  for (let size = Math.min(plan.units.length, index.lexicon.longestTerm); size > 0; size--) {
    const units = completedTail(index, plan.units, size)
    if (units.length > 0) return { ...plan, units }
  }
  return undefined
}

/**
 * Returns a plan with corrected spellings, for a query that finds nothing as typed. If some words occur nowhere, only
 * those are corrected; otherwise any may be. Undefined if there is no similar word.
 *
 * @param counts By unit: the number of documents that match it.
 */
export const correctPlan = (
  index: SearchIndex,
  plan: QueryPlan,
  counts: readonly number[],
  spell: Speller,
): QueryPlan | undefined => {
  const unknown = counts.includes(0)
  let changed = false
  const units = plan.units.map((unit, at) => {
    const more = !unit.mayBeMisspelt || (unknown && counts[at] !== 0) ? [] : corrected(index, unit.key, spell)
    if (more.length === 0) return unit
    changed = true
    return { ...unit, alternatives: [...unit.alternatives, ...more] }
  })
  return changed ? { ...plan, units } : undefined
}

/** Shorter prefixes are too ambiguous: "dent" of "dent in chest" is not "dental". */
const shortestBeginning = 5

const withoutShortBeginnings = (alternative: Alternative): Alternative =>
  alternative.kind === 'codes'
    ? alternative
    : {
        ...alternative,
        matchers: alternative.matchers.map((matcher) =>
          matcher.word.length < shortestBeginning ? { ...matcher, prefix: emptyRange } : matcher,
        ),
      }

/**
 * Returns the plan for a partial match. It drops short prefixes, because the words that remain must match with certainty.
 */
export const partialPlan = (plan: QueryPlan): QueryPlan => ({
  ...plan,
  units: plan.units.map((unit) => ({ ...unit, alternatives: unit.alternatives.map(withoutShortBeginnings) })),
})
