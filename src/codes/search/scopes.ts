import { withPrefix } from '../pack/ranges.js'
import { negators } from '../words/wordRoles.js'
import type { PlacedWord } from './DocumentReader.js'
import type { Alternative, QueryPlan, Unit, WordMatcher } from './planQuery.js'
import type { Scope } from './Scope.js'
import type { SearchIndex } from './SearchIndex.js'

/** A word of a query, with the text before it. */
interface Typed {
  readonly word: string
  readonly gap: string
}

const clauseStarts = new Set(['with', 'w', 'but'])
const neverDenied = new Set(['of', 'any', 'the', 'a', 'an', 'or', 'and', 'mention', 'elsewhere'])

/** Determines the scope of each word of a query. */
export const readScopes = (words: readonly Typed[]): readonly Scope[] => {
  const scopes: Scope[] = []
  let scope: Scope = 'asserted'
  let endsAfterNext = false
  for (const [at, { word, gap }] of words.entries()) {
    if (clauseStarts.has(word) || /[,;+&]/.test(gap)) scope = 'asserted'
    if (negators.has(word)) {
      scopes.push('open')
      // "With or without" denies nothing.
      scope = words[at - 1]?.word === 'or' ? 'open' : 'denied'
      endsAfterNext = word === 'non'
      continue
    }
    scopes.push(scope)
    if (scope === 'denied' && !neverDenied.has(word)) scope = endsAfterNext ? 'asserted' : 'open'
  }
  return scopes
}

const hasNegator = (matchers: readonly WordMatcher[]): boolean =>
  matchers.some(({ word }) => negators.has(word))

const matches = ({ whole, prefix }: WordMatcher, { word }: PlacedWord): boolean =>
  (word >= prefix.start && word < prefix.end) || whole.includes(word)

/** Returns whether a text asserts or denies an alternative; undefined if the text does not have it. */
const statedAs = (alternative: Alternative, words: readonly PlacedWord[]): Scope | undefined => {
  // A lexicon term that contains a negator is meant to match words that the text denies, which is no contradiction.
  if (alternative.kind === 'codes' || hasNegator(alternative.matchers)) return undefined
  let stated: Scope = 'asserted'
  for (const matcher of alternative.matchers) {
    const found = words.filter((word) => matches(matcher, word))
    if (found.length === 0) return undefined
    if (found.every((word) => word.stated === 'denied')) return 'denied'
    if (!found.some((word) => word.stated === 'asserted')) stated = 'open'
  }
  return stated
}

const isWord = ({ vocabulary }: SearchIndex, word: string): boolean =>
  vocabulary[withPrefix(vocabulary, word).start] === word

type WordTest = (words: readonly PlacedWord[]) => boolean

/**
 * Mutually exclusive words. Absence of a word is not enough: most descriptions of how closed fractures heal leave out
 * "closed".
 */
const opposites: readonly (readonly [string, string])[] = [
  ['closed', 'open'],
  ['open', 'closed'],
]

/**
 * Creates tests of whether a description has the opposite of a word instead of the word: "open", "toxic" for "nontoxic",
 * "nontraumatic" for "traumatic".
 */
const oppositeTests = (index: SearchIndex, { units }: QueryPlan): readonly WordTest[] => {
  const { vocabulary } = index
  const has = (words: readonly PlacedWord[], text: string): boolean =>
    words.some(({ word, stated }) => stated !== 'denied' && vocabulary[word] === text)
  return units.flatMap(({ key }) => {
    const typed = key.split(' ')
    const [only = ''] = typed.length === 1 ? typed : []
    return [
      ...opposites.filter(([own]) => typed.includes(own)),
      ...(only.startsWith('non') ? [[only, only.slice('non'.length)] as const] : []),
      ...typed.flatMap((word) => (isWord(index, `non${word}`) ? [[word, `non${word}`] as const] : [])),
    ].map(
      ([own, opposite]): WordTest =>
        (words) =>
          has(words, opposite) && !has(words, own),
    )
  })
}

const meansCode = ({ alternatives }: Unit, code: number): boolean =>
  alternatives.some((way) => way.kind === 'codes' && code >= way.range.start && code < way.range.end)

const contradicts = (unit: Unit, words: readonly PlacedWord[], code: number): boolean => {
  const { scope, aside, alternatives } = unit
  if (scope === 'open') return false
  // A course is said of the disease: an acute pulmonary embolism may be "without acute cor pulmonale". So is a term of
  // the lexicon that has this very code.
  if (scope === 'asserted' && (aside || meansCode(unit, code))) return false
  const stated = alternatives.flatMap((alternative) => statedAs(alternative, words) ?? [])
  return stated.length > 0 && stated.every((own) => own !== scope && own !== 'open')
}

/** Whether the texts contradict a query: they deny what it asserts, or assert what it denies. */
export type Contradiction = (code: number, document: number) => boolean

/** Creates a cached contradiction test for a plan. */
export const createContradiction = (index: SearchIndex, plan: QueryPlan): Contradiction => {
  const codeCount = index.pack.codes.length
  const tests = oppositeTests(index, plan)
  const known = new Map<number, boolean>()
  const contradictsDocument = (document: number, code: number): boolean => {
    const key = document * codeCount + code
    const before = known.get(key)
    if (before !== undefined) return before
    const words = index.read(document)
    const answer =
      plan.units.some((unit) => contradicts(unit, words, code)) ||
      // Terms include their nonessential modifiers, which are no contradiction: "goiter (nontoxic), toxic".
      (document < codeCount && tests.some((isOpposite) => isOpposite(words)))
    known.set(key, answer)
    return answer
  }
  return (code, document) =>
    contradictsDocument(code, code) || (document !== code && contradictsDocument(document, code))
}
