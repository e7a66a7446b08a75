import { asides, doubts, stopwords } from '../words/wordRoles.js'
import type { Found, FoundHit, WholeFinder } from './Found.js'
import type { RankOptions } from './rankHits.js'
import { mayBeCondition, planWithout, rankInOrder } from './ruledHits.js'
import type { SearchIndex } from './SearchIndex.js'
import type { Segment, Token } from './segments.js'

const joinedScore = -100
const mostParts = 4
/** The number of codes offered for each part. */
const mostEach = 3
/** The number of complete matches listed before the matches of single parts. */
const mostWhole = 3
const mostTokens = 6
const tiny = 1e-4

const joins = new Set(['w', 'with', 'and', 'on', 'plus', 'due', 'from', ...doubts])
const joinMarks = /[&+;,]|w\//

/** Splits at words and punctuation that join conditions: "gout w/ ckd", "asthma, rhinitis". */
const partsBetweenJoins = (tokens: readonly Token[]): readonly (readonly Token[])[] => {
  const parts: Token[][] = [[]]
  for (const token of tokens) {
    if (joins.has(token.word)) {
      parts.push([])
      continue
    }
    const before = parts.at(-1)
    if (doubts.has(`${before?.at(-1)?.word} ${token.word}`)) {
      before?.pop()
      parts.push([])
      continue
    }
    if (joinMarks.test(token.gap)) parts.push([])
    if (parts.at(-1)?.length !== 0 || !stopwords.has(token.word)) parts.at(-1)?.push(token)
  }
  return parts.filter((part) => part.length > 0)
}

/** Splits into lexicon terms, each with the qualifiers that follow it. */
const partsOfTerms = (segments: readonly Segment[]): readonly (readonly Token[])[] => {
  const parts: Token[][] = []
  for (const { tokens, expansions } of segments) {
    const [first] = tokens
    if (first === undefined || (stopwords.has(first.word) && expansions === undefined)) continue
    if (tokens.every(({ word }) => asides.has(word))) {
      parts.at(-1)?.push(...tokens)
      continue
    }
    if (expansions === undefined) return []
    parts.push([...tokens])
  }
  return parts
}

/**
 * Reads a query as several diagnoses with one code each: "htn hld", "gout w/ ckd". The likeliest code of each comes
 * before any second one. Undefined if a part is not found.
 */
export const readJoined = (
  index: SearchIndex,
  tokens: readonly Token[],
  segments: readonly Segment[],
  options: RankOptions,
  findWhole: WholeFinder,
): Found | undefined => {
  for (const parts of [partsBetweenJoins(tokens), partsOfTerms(segments)]) {
    if (parts.length < 2 || parts.length > mostParts) continue
    if (!parts.every((part) => mayBeCondition(index, part))) continue
    const found = parts.map(findWhole)
    const [first] = found
    if (first === undefined || found.includes(undefined)) continue
    const hits: FoundHit[] = []
    for (let rank = 0; rank < mostEach; rank++)
      for (const [at, each] of found.entries()) {
        const hit = each?.codes[rank]
        const left = parts.flatMap((part, other) => (other === at ? [] : part))
        if (each !== undefined && hit !== undefined) hits.push({ ...hit, plan: planWithout(each.plan, left) })
      }
    return { plan: first.plan, shift: joinedScore, codes: rankInOrder(hits, options.limit), headers: [] }
  }
  return undefined
}

/**
 * Adds the likeliest code of each joined diagnosis after the first few complete matches: "fibroids w/ bleeding" rarely
 * means bleeding in pregnancy.
 */
export const addParts = (
  index: SearchIndex,
  tokens: readonly Token[],
  whole: Found,
  findWhole: WholeFinder,
): Found => {
  // A long query is specific enough as a whole.
  const parts = tokens.length > mostTokens ? [] : partsBetweenJoins(tokens)
  if (parts.length < 2 || parts.length > mostParts) return whole
  if (!parts.every((part) => mayBeCondition(index, part))) return whole
  const hits = parts.flatMap((part, at): readonly FoundHit[] => {
    const found = findWhole(part)
    const [hit] = found?.codes ?? []
    const left = parts.flatMap((each, other) => (other === at ? [] : each))
    return found && hit ? [{ ...hit, plan: planWithout(found.plan, left) }] : []
  })
  const best = whole.codes.slice(0, mostWhole)
  const bar = best.at(-1)?.score ?? 0
  const known = new Set(best.map(({ code }) => code))
  const added = hits.filter(({ code }) => !known.has(code) && known.add(code))
  const others = whole.codes.slice(mostWhole).filter(({ code }) => !known.has(code))
  const under = added.map((hit, at): FoundHit => ({ ...hit, score: bar - (at + 1) * tiny }))
  const last = bar - (added.length + 1) * tiny
  const rest = others.map((hit, at): FoundHit => ({ ...hit, score: Math.min(hit.score, last) - at * tiny }))
  return { ...whole, codes: [...best, ...under, ...rest] }
}
