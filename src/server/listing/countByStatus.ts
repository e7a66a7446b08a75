import { type Kysely, sql } from 'kysely'
import type { Tables } from '../database/Tables.js'
import type { Filter } from './encounterFilters.js'

/** Records of a status that are counted. A million would take longer to count than to list. */
export const mostCounted = 10_000

/** Numbers by status; those that are 0 are left out. */
export type Counts = Readonly<Record<string, number>>

const countsOf = (rows: readonly { readonly status: string; readonly number: number }[]): Counts =>
  Object.fromEntries(rows.filter(({ number }) => number > 0).map(({ status, number }) => [status, number]))

/** Counts the records of each of these statuses, each up to {@link mostCounted}. */
const countEach = async (
  db: Kysely<Tables>,
  filters: readonly Filter[],
  statuses: readonly string[],
): Promise<Counts> => {
  const counted = statuses.map((status) => {
    let rows = db.selectFrom('encounters').select('serial').where('status', '=', status)
    for (const filter of filters) rows = rows.where(filter)
    return sql`select ${status}::text as status, count(*)::int as number from (${rows.limit(mostCounted)}) as counted`
  })
  const { rows } = await sql<{
    status: string
    number: number
  }>`${sql.join(counted, sql` union all `)}`.execute(db)
  return countsOf(rows)
}

/**
 * Counts the records that match a text, all statuses at once. Undefined if they are more than {@link mostCounted}. The
 * matches are materialized, so that the text index finds them: PostgreSQL takes any word for a common one, and would look
 * through the newest records for a rare one.
 */
const countMatches = async (db: Kysely<Tables>, filters: readonly Filter[]): Promise<Counts | undefined> => {
  let found = db.selectFrom('encounters').select('status')
  for (const filter of filters) found = found.where(filter)
  const { rows } = await sql<{ status: string; number: number }>`with found as materialized (${found})
    select status, count(*)::int as number from (select status from found limit ${mostCounted + 1}) as counted
    group by status`.execute(db)
  const total = rows.reduce((sum, { number }) => sum + number, 0)
  return total > mostCounted ? undefined : countsOf(rows)
}

/** All records by status, of which the database keeps count: an expression of a statement, which is a {@link Counts}. */
export const allCounts = sql`(select coalesce(json_object_agg(status, number) filter (where number > 0), '{}')
  from (select status, least(sum(number), ${sql.lit(mostCounted)})::int as number from status_counts group by status)
    as counted)`

/** What is counted for a query, and whether its matches are few enough to be looked through. */
export interface Counted {
  readonly counts: Counts
  readonly isFew: boolean
}

/**
 * Counts the records that match some filters, by status; undefined without any filter, as those are counted already.
 *
 * @param hasText Whether one of the filters is a search text.
 */
export const countMatching = async (
  db: Kysely<Tables>,
  filters: readonly Filter[],
  { statuses, hasText }: { readonly statuses: readonly string[]; readonly hasText: boolean },
): Promise<Counted | undefined> => {
  if (filters.length === 0) return undefined
  const few = hasText ? await countMatches(db, filters) : undefined
  if (few !== undefined) return { counts: few, isFew: true }
  return { counts: await countEach(db, filters, statuses), isFew: false }
}
