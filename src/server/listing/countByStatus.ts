import { type Kysely, sql } from 'kysely'
import type { Tables } from '../database/Tables.js'
import type { Filter } from './encounterFilters.js'

/** Records of a status that are counted. A million would take longer to count than to list. */
export const mostCounted = 10_000

/** How long a status that has at least {@link mostCounted} records is not counted again, in ms. */
const manyFor = 10_000

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
  if (statuses.length === 0) return {}
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

/** What is counted for a query, and whether its matches are few enough to be looked through. */
export interface Counted {
  readonly counts: Counts
  readonly isFew: boolean
}

/** Creates the counting of a database's encounters by status. */
export const createCounter = (db: Kysely<Tables>, statuses: readonly string[], clock: () => number) => {
  /** When each status was last found to have many. */
  const many = new Map<string, number>()

  const countAll = async (): Promise<Counts> => {
    const now = clock()
    const isMany = (status: string) => now - (many.get(status) ?? Number.NEGATIVE_INFINITY) < manyFor
    const known = statuses.filter(isMany)
    const counted = await countEach(
      db,
      [],
      statuses.filter((status) => !isMany(status)),
    )
    for (const [status, number] of Object.entries(counted)) if (number === mostCounted) many.set(status, now)
    return { ...counted, ...Object.fromEntries(known.map((status) => [status, mostCounted])) }
  }

  return {
    /** @param hasText Whether one of the filters is a search text. */
    count: async (filters: readonly Filter[], hasText: boolean): Promise<Counted> => {
      const few = hasText ? await countMatches(db, filters) : undefined
      if (few !== undefined) return { counts: few, isFew: true }
      const counts = filters.length === 0 ? await countAll() : await countEach(db, filters, statuses)
      return { counts, isFew: false }
    },
  }
}
