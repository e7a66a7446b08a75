import * as why from '../../messages/en/codeSearch.js'
import type { CodeMatch } from '../CodeSystem.js'
import { entryOf } from '../lookup/codeEntry.js'
import { termKinds, textOf } from '../pack/CodePack.js'
import { readText } from '../pack/TextTable.js'
import { descriptionWords, withPlurals } from '../words/foldWords.js'
import { isShortFor, longForms } from '../words/titleWords.js'
import type { Alternative, QueryPlan, Unit, WordMatcher } from './planQuery.js'
import type { SearchIndex } from './SearchIndex.js'
import type { Token } from './segments.js'

type Mark = readonly [start: number, end: number]
type Words = ReturnType<typeof descriptionWords>

const isWhole = ({ vocabulary }: SearchIndex, { whole }: WordMatcher, word: string): boolean =>
  whole.some((position) => vocabulary[position] === word)

const matchesWord = (index: SearchIndex, matcher: WordMatcher, word: string): boolean =>
  isWhole(index, matcher, word) ||
  (matcher.prefix.start < matcher.prefix.end && word.startsWith(matcher.word))

/** Returns how well an alternative matches a text, 0 to 1. */
const qualityOf = (index: SearchIndex, alternative: Alternative, code: number, words: Words): number => {
  if (alternative.kind === 'codes')
    return code >= alternative.range.start && code < alternative.range.end ? alternative.weight : 0
  const qualities = alternative.matchers.map((matcher) => {
    if (words.some(({ word }) => isWhole(index, matcher, word))) return alternative.weight
    return words.some(({ word }) => matchesWord(index, matcher, word)) ? alternative.prefixWeight : 0
  })
  return qualities.includes(0) ? 0 : qualities.reduce((sum, quality) => sum + quality, 0) / qualities.length
}

/** Returns the alternative of a unit that matches a text best; undefined if none does. */
const wayOf = (index: SearchIndex, unit: Unit, code: number, words: Words): Alternative | undefined => {
  let best: Alternative | undefined
  let bestQuality = 0
  for (const alternative of unit.alternatives) {
    const quality = qualityOf(index, alternative, code, words)
    if (quality > bestQuality) [best, bestQuality] = [alternative, quality]
  }
  return best
}

const marksOf = (index: SearchIndex, matcher: WordMatcher, words: Words): readonly Mark[] =>
  words.flatMap(({ word, start, end }): readonly Mark[] => {
    if (isWhole(index, matcher, word)) return [[start, end]]
    if (!matchesWord(index, matcher, word)) return []
    // Folding can change the length of a word. The typed part is then unknown, so the whole word is marked.
    return [[start, word.length === end - start ? start + matcher.word.length : end]]
  })

const merge = (marks: readonly Mark[]): readonly Mark[] => {
  const merged: Mark[] = []
  for (const mark of marks.toSorted((left, right) => left[0] - right[0])) {
    const before = merged.at(-1)
    if (before && mark[0] <= before[1]) merged.splice(-1, 1, [before[0], Math.max(before[1], mark[1])])
    else merged.push(mark)
  }
  return merged
}

/** Formats a document other than the code's own description: "Index: Fever, hay". */
const sourceOf = ({ pack }: SearchIndex, document: number, isMatched: (word: string) => boolean): string => {
  const term = document - pack.codes.length
  if (term < 0) return why.category(textOf(pack, document))

  // Nonessential modifiers, in parentheses, would make the line too long, so only typed ones are kept.
  const text = readText(pack.terms, pack.surfaces, term).replace(/\s*\([^()]*\)/g, (modifier) =>
    descriptionWords(modifier).some(({ word }) => isMatched(word)) ? modifier : '',
  )
  return pack.termKinds[term] === termKinds.inclusion ? why.includes(text) : why.index(text)
}

/** The parts of a hit that the explanation needs. */
export interface Explained {
  readonly code: number
  readonly document: number
}

/** Marks the matches in a code's description, and explains those that the description does not show. */
export const explainMatch = (
  index: SearchIndex,
  { code, document }: Explained,
  plan: QueryPlan,
): CodeMatch => {
  const { pack } = index
  const entry = entryOf(pack, code)
  const own = descriptionWords(entry.text)
  const other =
    document === code
      ? own
      : descriptionWords(
          document < pack.codes.length
            ? textOf(pack, document)
            : readText(pack.terms, pack.surfaces, document - pack.codes.length),
        )
  const marks: Mark[] = []
  const reasons = new Set<string>()
  const leftOut = [...plan.ignored]
  let needsOther = false
  for (const unit of plan.units) {
    const shown = wayOf(index, unit, code, own)
    const way = shown ?? wayOf(index, unit, code, other)
    if (way === undefined) {
      leftOut.push(unit.typed)
      continue
    }
    if (shown === undefined) needsOther = true
    if (way.why !== undefined) reasons.add(way.why)
    if (way.kind === 'words') for (const matcher of way.matchers) marks.push(...marksOf(index, matcher, own))
  }
  const isMatched = (word: string): boolean =>
    plan.units.some(({ alternatives }) =>
      alternatives.some(
        (way) => way.kind === 'words' && way.matchers.some((matcher) => matchesWord(index, matcher, word)),
      ),
    )
  if (needsOther) reasons.add(sourceOf(index, document, isMatched))
  for (const typed of leftOut) reasons.add(why.without(typed))
  const told = [...reasons].join(' · ')
  return {
    entry,
    marks: merge(marks),
    ...(told === '' ? {} : { why: told }),
    ...(leftOut.length === 0 ? {} : { leftOut }),
  }
}

/** Marks a description that was typed in full or as a short title. */
export const explainTitle = ({ pack }: SearchIndex, code: number, tokens: readonly Token[]): CodeMatch => {
  const entry = entryOf(pack, code)
  const isTyped = (word: string): boolean =>
    tokens.some(
      (token) =>
        withPlurals(token.word).includes(word) ||
        isShortFor(token.word, word) ||
        longForms(token.word).some((long) => long.split(' ').includes(word)),
    )
  const marks = descriptionWords(entry.text).flatMap(({ word, start, end }): readonly Mark[] =>
    isTyped(word) ? [[start, end]] : [],
  )
  return { entry, marks: merge(marks) }
}
