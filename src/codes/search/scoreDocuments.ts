import { emptyRange } from '../pack/ranges.js'
import type { QueryPlan, WordMatcher, WordsAlternative } from './planQuery.js'
import type { Conjunction, Scores } from './Scores.js'
import type { SearchIndex } from './SearchIndex.js'

/** The coverage of a match by code, which does not involve the description. */
const codeCover = 0.9
/** A prefix this short is tested only on documents that other units matched. */
const shortBeginning = 2
/** Cost of a binary search in a posting list, in sequential steps. */
const lookUpCost = 12

const countPostings = ({ postingStarts }: SearchIndex, start: number, end: number): number =>
  (postingStarts[end] ?? 0) - (postingStarts[start] ?? 0)

const costOf = (index: SearchIndex, { whole, prefix }: WordMatcher): number =>
  whole.reduce((sum, word) => sum + countPostings(index, word, word + 1), 0) +
  countPostings(index, prefix.start, prefix.end)

/** Prefers words of which a larger part was typed. */
const prefixQuality = (weight: number, typed: string, word: string): number =>
  weight * (0.85 + (0.15 * typed.length) / word.length)

/** Whether a document has a word. */
export const hasWord = (
  { postings, postingStarts }: SearchIndex,
  word: number,
  document: number,
): boolean => {
  const end = postingStarts[word + 1] ?? 0
  let low = postingStarts[word] ?? 0
  let high = end
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((postings[middle] ?? 0) < document) low = middle + 1
    else high = middle
  }
  return low < end && postings[low] === document
}

/** Visits each document before `end` that has the word, whole-word matches first. */
const eachDocument = (
  index: SearchIndex,
  matcher: WordMatcher,
  alternative: WordsAlternative,
  visit: (document: number, quality: number) => void,
  end = index.tellingWords.length,
): void => {
  const { postingStarts, postings, vocabulary } = index
  const visitWord = (word: number, quality: number): void => {
    const last = postingStarts[word + 1] ?? 0
    for (let at = postingStarts[word] ?? 0; at < last; at++) {
      const document = postings[at] ?? 0
      if (document >= end) return
      visit(document, quality)
    }
  }
  for (const word of matcher.whole) visitWord(word, alternative.weight)
  for (let word = matcher.prefix.start; word < matcher.prefix.end; word++) {
    if (!matcher.whole.includes(word))
      visitWord(word, prefixQuality(alternative.prefixWeight, matcher.word, vocabulary[word] ?? ''))
  }
}

/** Narrows a conjunction by one more word. */
const narrow = (
  index: SearchIndex,
  matcher: WordMatcher,
  alternative: WordsAlternative,
  word: number,
  conjunction: Conjunction,
): void => {
  const words = matcher.whole.length + matcher.prefix.end - matcher.prefix.start
  if (conjunction.foundCount * words * lookUpCost > costOf(index, matcher)) {
    eachDocument(index, matcher, alternative, (document, quality) => conjunction.add(document, word, quality))
    return
  }
  for (let at = 0; at < conjunction.foundCount; at++) {
    const document = conjunction.found[at] ?? 0
    for (const whole of matcher.whole)
      if (hasWord(index, whole, document)) conjunction.add(document, word, alternative.weight)
    for (let begun = matcher.prefix.start; begun < matcher.prefix.end; begun++)
      if (hasWord(index, begun, document)) conjunction.add(document, word, alternative.prefixWeight)
  }
}

const addAllWords = (
  index: SearchIndex,
  alternative: WordsAlternative,
  scores: Scores,
  conjunction: Conjunction,
): void => {
  const [first, ...others] = alternative.matchers
    .map((matcher) => ({ matcher, cost: costOf(index, matcher) }))
    .sort((left, right) => left.cost - right.cost)
    .map(({ matcher }) => matcher)
  if (first === undefined) return
  conjunction.clear()
  eachDocument(index, first, alternative, (document, quality) => conjunction.add(document, 0, quality))
  for (const [at, matcher] of others.entries())
    if (conjunction.foundCount > 0) narrow(index, matcher, alternative, at + 1, conjunction)
  const count = alternative.matchers.length
  for (let at = 0; at < conjunction.foundCount; at++) {
    const document = conjunction.found[at] ?? 0
    if (conjunction.step[document] === count)
      scores.add(
        document,
        (conjunction.quality[document] ?? 0) / count,
        count / (index.tellingWords[document] ?? 1),
      )
  }
}

/** A short prefix whose matching is postponed. */
interface Late {
  readonly unit: number
  readonly matcher: WordMatcher
  readonly alternative: WordsAlternative
}

/** Tests the documents that other units matched for a postponed prefix. */
const addLate = (index: SearchIndex, { unit, matcher, alternative }: Late, scores: Scores): void => {
  const { start, end } = matcher.prefix
  const count = scores.touchedCount
  for (let at = 0; at < count; at++) {
    const document = scores.touched[at] ?? 0
    let best = 0
    const last = index.wordStarts[document + 1] ?? 0
    for (let position = index.wordStarts[document] ?? 0; position < last; position++) {
      const word = index.words[position] ?? 0
      if (word < start || word >= end) continue
      const quality = prefixQuality(alternative.prefixWeight, matcher.word, index.vocabulary[word] ?? '')
      if (quality > best) best = quality
    }
    if (best > 0) scores.addLate(unit, document, best, 1 / (index.tellingWords[document] ?? 1))
  }
}

/** Computes which units of a plan each document matches, and how well. */
export const scoreDocuments = (
  index: SearchIndex,
  plan: QueryPlan,
  scores: Scores,
  conjunction: Conjunction,
): void => {
  scores.clear()
  const late: Late[] = []
  for (const [unit, { alternatives }] of plan.units.entries()) {
    scores.startUnit(unit)
    for (const alternative of alternatives) {
      if (alternative.kind === 'codes') {
        for (let code = alternative.range.start; code < alternative.range.end; code++)
          scores.add(code, alternative.weight, codeCover)
        continue
      }
      const [matcher] = alternative.matchers
      if (matcher === undefined) continue
      if (alternative.matchers.length > 1) {
        addAllWords(index, alternative, scores, conjunction)
        continue
      }
      const isShort = plan.units.length > 1 && matcher.word.length <= shortBeginning
      if (isShort && matcher.prefix.end > matcher.prefix.start) late.push({ unit, matcher, alternative })
      eachDocument(
        index,
        isShort ? { ...matcher, prefix: emptyRange } : matcher,
        alternative,
        (document, quality) => scores.add(document, quality, 1 / (index.tellingWords[document] ?? 1)),
        // One or two letters match enough descriptions, so terms are skipped.
        plan.units.length === 1 && matcher.word.length <= shortBeginning
          ? index.pack.codes.length
          : undefined,
      )
    }
  }
  for (const beginning of late) addLate(index, beginning, scores)
}
