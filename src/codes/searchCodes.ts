import type { CodeMatch, CodeQuery } from './CodeSystem.js'
import { explainMatch } from './explainMatch.js'
import { foldWords } from './foldWords.js'
import { compactCode, parseCode } from './formats.js'
import { loosenPlan } from './loosenPlan.js'
import { scoreEntry } from './matchEntry.js'
import { type Alternative, planQuery, type QueryPlan, type Unit, type WordMatcher } from './planQuery.js'
import { codesWithPrefix } from './ranges.js'
import type { SearchIndex } from './searchIndex.js'

const longestText = 200
const mostWords = 12
const defaultLimit = 10
const mostResults = 100
const exactScore = 100

interface Hit {
  readonly entry: number
  readonly score: number
  readonly plan: QueryPlan
  /** A word that had to be left out to find anything. */
  readonly leftOut?: string
}

const better = (left: Hit, right: Hit): number => right.score - left.score || left.entry - right.entry

const countPostings = ({ postingStarts }: SearchIndex, start: number, end: number): number =>
  (postingStarts[end] ?? 0) - (postingStarts[start] ?? 0)

const wordCost = (index: SearchIndex, { whole, prefix }: WordMatcher): number =>
  whole.reduce((sum, word) => sum + countPostings(index, word, word + 1), 0) +
  countPostings(index, prefix.start, prefix.end)

const rarestWord = (index: SearchIndex, matchers: readonly WordMatcher[]): WordMatcher | undefined => {
  let rarest: WordMatcher | undefined
  for (const matcher of matchers)
    if (!rarest || wordCost(index, matcher) < wordCost(index, rarest)) rarest = matcher
  return rarest
}

const cost = (index: SearchIndex, alternative: Alternative): number => {
  if (alternative.kind === 'codes') return alternative.range.end - alternative.range.start
  const rarest = rarestWord(index, alternative.matchers)
  return rarest ? wordCost(index, rarest) : 0
}

const unitCost = (index: SearchIndex, unit: Unit): number =>
  unit.alternatives.reduce((sum, alternative) => sum + cost(index, alternative), 0)

/** Calls back with every entry that may match the unit, some of them more than once. */
const eachCandidate = (index: SearchIndex, unit: Unit, visit: (entry: number) => void): void => {
  const visitWords = (start: number, end: number): void => {
    const last = index.postingStarts[end] ?? 0
    for (let at = index.postingStarts[start] ?? 0; at < last; at++) visit(index.postings[at] ?? 0)
  }
  for (const alternative of unit.alternatives) {
    if (alternative.kind === 'codes') {
      for (let entry = alternative.range.start; entry < alternative.range.end; entry++) visit(entry)
      continue
    }
    const rarest = rarestWord(index, alternative.matchers)
    if (!rarest) continue
    visitWords(rarest.prefix.start, rarest.prefix.end)
    for (const word of rarest.whole) visitWords(word, word + 1)
  }
}

const keepBest = (hits: Hit[], hit: Hit, limit: number): void => {
  const last = hits[limit - 1]
  if (last && better(last, hit) <= 0) return
  let at = Math.min(hits.length, limit - 1)
  for (let before = hits[at - 1]; before && better(before, hit) > 0; before = hits[at - 1]) at--
  hits.splice(at, 0, hit)
  if (hits.length > limit) hits.pop()
}

const run = (
  index: SearchIndex,
  plan: QueryPlan,
  allowed: (entry: number) => boolean,
  limit: number,
): readonly Hit[] => {
  const [first, ...others] = plan.units
  if (!first) return []
  const rarest = others.reduce(
    (best, unit) => (unitCost(index, unit) < unitCost(index, best) ? unit : best),
    first,
  )
  const hits: Hit[] = []
  const seen = new Uint8Array(index.entries.length)
  eachCandidate(index, rarest, (entry) => {
    if (seen[entry] === 1) return
    seen[entry] = 1
    if (!allowed(entry)) return
    const score = scoreEntry(index, entry, plan)
    if (score !== undefined) keepBest(hits, { entry, score, plan }, limit)
  })
  return hits
}

const runWithoutOneUnit = (
  index: SearchIndex,
  plan: QueryPlan,
  allowed: (entry: number) => boolean,
  limit: number,
): readonly Hit[] => {
  const best = new Map<number, Hit>()
  for (const dropped of plan.units) {
    const units = plan.units.filter((unit) => unit !== dropped)
    if (!units.some((unit) => unit.typed.length > 2)) continue
    for (const hit of run(index, { ...plan, units }, allowed, limit)) {
      const known = best.get(hit.entry)
      if (!known || known.score < hit.score) best.set(hit.entry, { ...hit, leftOut: dropped.typed })
    }
  }
  return [...best.values()].sort(better).slice(0, limit)
}

/** A procedure code with its modifiers, or the beginning of one, is looked for without them. */
const withoutModifiers = (text: string): string => {
  const [, base, modifiers] = /^\s*([^-\s]{5})((?:-[^-\s]{0,2})+)\s*$/.exec(text) ?? []
  return base !== undefined && modifiers !== undefined && parseCode(base, ['cpt', 'hcpcs']).ok ? base : text
}

/**
 * Searches an index. A code counts with or without its dot, whole or begun. Otherwise all words have to be found
 * (stopwords apart), in any order, each whole or begun, or by what the lexicon says of them. Where that finds
 * nothing, one typing error in a word of five letters or more is allowed for, and then one word is left out;
 * `why` says so.
 *
 * @returns best first, at most `query.limit` (10 unless told, 100 at most), no code twice. Ties go by code. Only
 *   billable codes of the systems asked for, valid on `query.date` where it is given. Never throws.
 */
export const searchCodes = (index: SearchIndex, query: CodeQuery): readonly CodeMatch[] => {
  const limit = Math.min(mostResults, Math.floor(query.limit ?? defaultLimit))
  const text = withoutModifiers(query.text.slice(0, longestText).normalize('NFKC'))
  const words = foldWords(text).slice(0, mostWords)
  if (!(limit > 0) || words.length === 0) return []

  const allowed = (position: number): boolean => {
    const entry = index.entries[position]
    if (!entry?.billable || !query.systems.includes(entry.system)) return false
    if (query.date === undefined) return true
    return (entry.validFrom ?? '') <= query.date && query.date <= (entry.validTo ?? '9999-12-31')
  }
  const plan = planQuery(index, text, words)
  const code = compactCode(text.trim())
  const exact: Hit[] = []
  const { start, end } = codesWithPrefix(index, code)
  for (let entry = start; entry < end && compactCode(index.entries[entry]?.code ?? '') === code; entry++)
    if (allowed(entry)) exact.push({ entry, score: exactScore, plan: { units: [], soft: [] } })

  let hits = run(index, plan, allowed, limit)
  if (hits.length === 0 && exact.length === 0) {
    const loose = loosenPlan(index, plan)
    hits = run(index, loose, allowed, limit)
    if (hits.length === 0) hits = runWithoutOneUnit(index, loose, allowed, limit)
  }
  const found = new Map<number, Hit>()
  for (const hit of [...exact, ...hits]) if (!found.has(hit.entry)) found.set(hit.entry, hit)
  return [...found.values()]
    .slice(0, limit)
    .map((hit) => explainMatch(index, hit.entry, hit.plan, hit.leftOut))
}
