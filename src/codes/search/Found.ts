import type { Hit } from './HitList.js'
import type { QueryPlan } from './planQuery.js'
import type { RankOptions } from './rankHits.js'
import type { Token } from './segments.js'

/** A hit, with the plan that found it where that is another than the one of the whole query. */
export interface FoundHit extends Hit {
  readonly plan?: QueryPlan
}

/** What a query found. */
export interface Found {
  readonly plan: QueryPlan
  /** Added to the scores: what was found with less goes after what was found with more, also of other sets. */
  readonly shift: number
  readonly codes: readonly FoundHit[]
  readonly headers: readonly Hit[]
}

/** Finds the codes for the words of a query. */
export type Finder = (tokens: readonly Token[], options: RankOptions) => Found

/** Finds what has all of the words; undefined where nothing has. */
export type WholeFinder = (tokens: readonly Token[]) => Found | undefined
