import type { Hit } from './HitList.js'
import type { QueryPlan } from './planQuery.js'
import type { RankOptions } from './rankHits.js'
import type { Token } from './segments.js'

/** A hit, with the plan that found it if it differs from the plan of the whole query. */
export interface FoundHit extends Hit {
  readonly plan?: QueryPlan
}

/** The result of finding codes for a query. */
export interface Found {
  readonly plan: QueryPlan
  /** Added to all scores, so that looser matches rank below stricter ones, even across sets. */
  readonly shift: number
  readonly codes: readonly FoundHit[]
  readonly headers: readonly Hit[]
}

/** Finds the codes for the words of a query. */
export type Finder = (tokens: readonly Token[], options: RankOptions) => Found

/** Finds codes that match all the words; undefined if there are none. */
export type WholeFinder = (tokens: readonly Token[]) => Found | undefined
