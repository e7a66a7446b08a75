import { type Kysely, sql } from 'kysely'
import type { EncounterPage, EncounterQuery, EncounterRecord } from '../../client/EncounterClient.js'
import { isRecord } from '../../client/http/httpShapes.js'
import { NEWEST_FIRST, readCursor, readLimit, writeCursor } from '../../client/listing/queryRows.js'
import type { EncounterSortKey } from '../../client/sortKeys.js'
import type { CalendarDate } from '../../encounter/Encounter.js'
import type { Tables } from '../database/Tables.js'
import { encounterFilters, type Filter } from './encounterFilters.js'

/** A page as a list shows it. */
export type ListedPage = Omit<EncounterPage, 'setAside'>

/** Records of a status that are counted. A million would take longer to count than to list. */
const mostCounted = 10_000

/** The column of each order; findings are not in the database. */
const columns = {
  updatedAt: 'updated_at',
  updatedBy: 'updated_by',
  dateOfService: 'date_of_service',
  patient: 'patient_key',
  provider: 'provider_key',
  diagnoses: 'diagnosis_key',
  procedures: 'procedure_key',
  id: 'serial',
} as const satisfies Partial<Record<EncounterSortKey, keyof Tables['encounters']>>

const columnOf = (by: EncounterSortKey) => (by === 'findings' ? 'updated_at' : columns[by])

const readPage = async (
  db: Kysely<Tables>,
  query: EncounterQuery,
  filters: readonly Filter[],
): Promise<Pick<ListedPage, 'records' | 'nextCursor'>> => {
  const sort = query.sort ?? NEWEST_FIRST
  const limit = readLimit(query.limit)
  const after = query.cursor === undefined ? undefined : readCursor(query.cursor, sort)
  if (limit === 0) return { records: [] }
  const column = columnOf(sort.by)
  const [direction, beyond] =
    sort.direction === 'ascending' ? (['asc', '>'] as const) : (['desc', '<'] as const)
  let rows = db.selectFrom('encounters').select(['record', 'serial', `${column} as place`])
  for (const filter of filters) rows = rows.where(filter)
  if (query.status !== undefined) rows = rows.where('status', '=', query.status)
  if (after !== undefined) {
    const [value, serial] = [after[0], Number(after[1])]
    rows =
      column === 'serial'
        ? rows.where('serial', beyond, serial)
        : rows.where(
            sql<boolean>`(${sql.ref(column)}, serial) ${sql.raw(beyond)} (${String(value)}, ${serial}::bigint)`,
          )
  }
  rows = rows.orderBy(column, direction)
  if (column !== 'serial') rows = rows.orderBy('serial', direction)
  const found = await rows.limit(limit + 1).execute()
  const shown = found.slice(0, limit)
  const last = shown.at(-1)
  return {
    // A damaged record stays where it is, for whoever runs the server; the others are listed.
    records: shown
      .map(({ record }) => record)
      .filter((record): record is EncounterRecord => isRecord(record)),
    ...(last !== undefined && found.length > limit
      ? { nextCursor: writeCursor(sort, [String(last.place), String(last.serial)]) }
      : undefined),
  }
}

/** Counts the records of each status, each up to {@link mostCounted}. */
const count = async (
  db: Kysely<Tables>,
  filters: readonly Filter[],
  statuses: readonly string[],
): Promise<Readonly<Record<string, number>>> => {
  const counted = statuses.map((status) => {
    let rows = db.selectFrom('encounters').select('serial').where('status', '=', status)
    for (const filter of filters) rows = rows.where(filter)
    return sql`select ${status}::text as status, count(*)::int as number from (${rows.limit(mostCounted)}) as counted`
  })
  const { rows } = await sql<{
    status: string
    number: number
  }>`${sql.join(counted, sql` union all `)}`.execute(db)
  return Object.fromEntries(
    rows.filter(({ number }) => number > 0).map(({ status, number }) => [status, number]),
  )
}

/** Answers a query that asks for no findings from the indexes of the database. */
export const listEncounters = async (
  db: Kysely<Tables>,
  query: EncounterQuery,
  { statuses, today }: { readonly statuses: readonly string[]; readonly today: CalendarDate },
): Promise<ListedPage> => {
  const filters = await encounterFilters(db, query, today)
  const [page, counts] = await Promise.all([readPage(db, query, filters), count(db, filters, statuses)])
  const total =
    query.status === undefined
      ? Object.values(counts).reduce((sum, number) => sum + number, 0)
      : (counts[query.status] ?? 0)
  return { ...page, counts, total: Math.min(total, mostCounted) }
}
