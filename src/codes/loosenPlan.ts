import { type Alternative, expand, matchWord, type QueryPlan, type Unit } from './planQuery.js'
import type { SearchIndex } from './searchIndex.js'
import { oneErrorFrom } from './typingError.js'

const shortestCorrected = 5
const shortestCompleted = 3
const mostSuggestions = 8

interface Suggestion {
  readonly text: string
  readonly whole: boolean
}

const likeliest = (suggestions: readonly Suggestion[]): readonly Suggestion[] =>
  suggestions
    .toSorted(
      (left, right) => Number(right.whole) - Number(left.whole) || left.text.length - right.text.length,
    )
    .slice(0, mostSuggestions)

const corrections = (word: string, candidates: Iterable<string>): readonly Suggestion[] => {
  const found: Suggestion[] = []
  for (const text of candidates) {
    const match = oneErrorFrom(word, text)
    if (match !== undefined) found.push({ text, whole: match === 'whole' })
  }
  return likeliest(found)
}

const lighter = (alternatives: readonly Alternative[], factor: number): readonly Alternative[] =>
  alternatives.map((alternative) => ({ ...alternative, weight: alternative.weight * factor }))

const corrected = (index: SearchIndex, word: string): readonly Alternative[] => {
  // One character off is another code or another number, never a slip to be put right.
  if (word.length < shortestCorrected || /\d/.test(word)) return []
  const words = corrections(word, index.vocabulary).map(({ text, whole }): Alternative => {
    const weight = whole ? 0.75 : 0.55
    const matchers = [matchWord(index, text, false)]
    return { kind: 'words', matchers, weight, prefixWeight: weight, why: `${word} → ${text}` }
  })
  const terms = corrections(word, index.lexicon.terms.keys()).flatMap(({ text, whole }) =>
    whole ? lighter(expand(index, `${word} → ${text}`, index.lexicon.terms.get(text) ?? []), 0.8) : [],
  )
  return [...words, ...terms]
}

const completed = (index: SearchIndex, key: string): readonly Alternative[] => {
  if (key.length < shortestCompleted) return []
  const begun: Suggestion[] = []
  for (const text of index.lexicon.terms.keys())
    if (text.length > key.length && text.startsWith(key)) begun.push({ text, whole: false })
  return likeliest(begun).flatMap(({ text }) =>
    lighter(expand(index, text, index.lexicon.terms.get(text) ?? []), 0.7),
  )
}

const completedTail = (index: SearchIndex, units: readonly Unit[], size: number): readonly Unit[] => {
  const tail = units.slice(-size)
  const key = tail.map((unit) => unit.key).join(' ')
  const alternatives = completed(index, key)
  if (alternatives.length === 0) return []
  return [...units.slice(0, -size), { typed: tail.map((unit) => unit.typed).join(' '), key, alternatives }]
}

/**
 * The plan for a query that finds nothing as it stands: the words at its end may be the beginning of a lexicon
 * term ("heart att"); words of five letters and more, without a digit, may have one typing error.
 */
export const loosenPlan = (index: SearchIndex, plan: QueryPlan): QueryPlan => {
  for (let size = Math.min(plan.units.length, index.lexicon.longestTerm); size > 1; size--) {
    const units = completedTail(index, plan.units, size)
    if (units.length > 0) return { ...plan, units }
  }
  const units = plan.units.map((unit, position): Unit => {
    const isLast = position === plan.units.length - 1
    return {
      ...unit,
      alternatives: [
        ...unit.alternatives,
        ...corrected(index, unit.key),
        ...(isLast ? completed(index, unit.key) : []),
      ],
    }
  })
  return { ...plan, units }
}
