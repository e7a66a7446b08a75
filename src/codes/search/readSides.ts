import { withPrefix } from '../pack/ranges.js'
import { lateralities } from '../words/wordRoles.js'
import { type Hit, HitList } from './HitList.js'
import type { QueryPlan } from './planQuery.js'
import { matchWeight, type RankOptions } from './rankHits.js'
import type { SearchIndex } from './SearchIndex.js'
import { hasWord } from './scoreDocuments.js'

/** The penalty for a code without the requested side. */
const missingSideCost = 1.4

/** Returns the side that a word of a query names. */
const sideOf = (key: string): 'left' | 'right' | 'both' | undefined => {
  if (key === 'b l') return 'both'
  if (!lateralities.has(key)) return undefined
  if (key.startsWith('l')) return 'left'
  return key.startsWith('r') ? 'right' : 'both'
}

/** Whether a unit of a plan, by its key, names a side. */
export const isSide = (key: string): boolean => sideOf(key) !== undefined

/**
 * Adds hits without a side that are much likelier: "edema r" rarely means the right cornea. Never adds codes for the
 * other side.
 *
 * @param rest The hits for everything but the side.
 */
export const addWithoutSides = (
  index: SearchIndex,
  plan: QueryPlan,
  hits: readonly Hit[],
  rest: readonly Hit[],
  { limit }: RankOptions,
): readonly Hit[] => {
  const sides = plan.units.flatMap(({ key }) => sideOf(key) ?? [])
  const others = ['left', 'right'].filter(
    (side) => !sides.includes('both') && !sides.some((own) => own === side),
  )
  const wrong = others.flatMap((side) => {
    const { start } = withPrefix(index.vocabulary, side)
    return index.vocabulary[start] === side ? [start] : []
  })
  const merged = new HitList(limit)
  for (const { code, score, document } of hits) merged.offer(code, score, document)
  const known = new Set(hits.map(({ code }) => code))
  for (const { code, score, document } of rest) {
    if (known.has(code) || wrong.some((word) => hasWord(index, word, code))) continue
    merged.offer(code, score + sides.length * (matchWeight - missingSideCost), document)
  }
  return merged.hits
}
