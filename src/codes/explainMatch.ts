import type { CodeMatch } from './CodeSystem.js'
import { descriptionWords } from './foldWords.js'
import { matchUnit } from './matchEntry.js'
import type { QueryPlan, WordMatcher } from './planQuery.js'
import type { SearchIndex } from './searchIndex.js'

type Mark = readonly [start: number, end: number]

const marksOf = (index: SearchIndex, text: string, matcher: WordMatcher, byPrefix: boolean): Mark[] => {
  const whole = matcher.whole.map((word) => index.vocabulary[word])
  const marks: Mark[] = []
  for (const { word, start, end } of descriptionWords(text)) {
    if (whole.includes(word)) marks.push([start, end])
    else if (byPrefix && word.startsWith(matcher.word)) {
      // Where folding changed the length, which letters were typed cannot be told: the whole word is marked.
      marks.push([start, word.length === end - start ? start + matcher.word.length : end])
    }
  }
  return marks
}

const merge = (marks: readonly Mark[]): readonly Mark[] => {
  const merged: Mark[] = []
  for (const mark of marks.toSorted((left, right) => left[0] - right[0])) {
    const before = merged.at(-1)
    if (before && mark[0] <= before[1]) merged.splice(-1, 1, [before[0], Math.max(before[1], mark[1])])
    else merged.push(mark)
  }
  return merged
}

/** Says what of an entry's text matched a plan, and why where the text does not show it. */
export const explainMatch = (
  index: SearchIndex,
  position: number,
  plan: QueryPlan,
  leftOut?: string,
): CodeMatch => {
  const entry = index.entries[position]
  if (!entry)
    throw new Error(`Search index: there is no entry ${position}. Pass a position that a search gave.`)
  const marks: Mark[] = []
  const reasons = new Set<string>()
  for (const unit of plan.units) {
    const alternative = matchUnit(index, position, unit)?.alternative
    if (!alternative) continue
    if (alternative.why !== undefined) reasons.add(alternative.why)
    if (alternative.kind === 'codes') continue
    for (const matcher of alternative.matchers) {
      const byPrefix = matcher.prefix.start < matcher.prefix.end
      marks.push(...marksOf(index, entry.text, matcher, byPrefix))
    }
  }
  if (leftOut !== undefined) reasons.add(`without “${leftOut}”`)
  const why = [...reasons].join(', ')
  return { entry, marks: merge(marks), ...(why === '' ? {} : { why }) }
}
