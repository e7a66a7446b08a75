import { type Kysely, sql } from 'kysely'
import type { EncounterPage, EncounterQuery, EncounterRecord } from '../../client/EncounterClient.js'
import { isRecord } from '../../client/http/httpShapes.js'
import { NEWEST_FIRST, readCursor, readLimit, writeCursor } from '../../client/listing/queryRows.js'
import type { EncounterSortKey } from '../../client/sortKeys.js'
import { todayOf } from '../../encounter/calendarDate.js'
import type { Tables } from '../database/Tables.js'
import { countByStatus, mostCounted } from './countByStatus.js'
import { encounterFilters, type Filter } from './encounterFilters.js'

/** A page as a list shows it. */
export type ListedPage = Omit<EncounterPage, 'setAside'>

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

/** A row of a page: the record, and its place in the order. */
interface PlacedRow {
  readonly record: unknown
  readonly serial: string | number
  readonly place: string | number
}

/** @param isFew Whether the matches are few enough to be found first, and sorted then. */
const readPage = async (
  db: Kysely<Tables>,
  query: EncounterQuery,
  filters: readonly Filter[],
  isFew: boolean,
): Promise<Pick<ListedPage, 'records' | 'nextCursor'>> => {
  const sort = query.sort ?? NEWEST_FIRST
  const limit = readLimit(query.limit)
  const after = query.cursor === undefined ? undefined : readCursor(query.cursor, sort)
  if (limit === 0) return { records: [] }
  const column = columnOf(sort.by)
  const [direction, beyond] = sort.direction === 'ascending' ? ['asc', '>'] : ['desc', '<']
  let matching = db.selectFrom('encounters').select(['record', 'serial', `${column} as place`])
  for (const filter of filters) matching = matching.where(filter)
  if (query.status !== undefined) matching = matching.where('status', '=', query.status)
  const place =
    after && column === 'serial'
      ? sql`where serial ${sql.raw(beyond)} ${Number(after[1])}`
      : after &&
        sql`where (place, serial) ${sql.raw(beyond)} (${String(after[0])}, ${Number(after[1])}::bigint)`
  const rest = sql`select record, serial, place from found ${place ?? sql``}
    order by place ${sql.raw(direction)}, serial ${sql.raw(direction)} limit ${limit + 1}`
  const { rows: found } =
    await sql<PlacedRow>`with found as ${sql.raw(isFew ? 'materialized' : 'not materialized')}
    (${matching}) ${rest}`.execute(db)
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

/** What {@link createSqlLister} takes. */
export interface SqlListerOptions {
  readonly statuses: readonly string[]
  readonly now: () => Date
}

/** Answers queries that ask for no findings from the indexes of the database. */
export const createSqlLister =
  (db: Kysely<Tables>, { statuses, now }: SqlListerOptions) =>
  async (query: EncounterQuery): Promise<ListedPage> => {
    const filters = await encounterFilters(db, query, todayOf(now()))
    const hasText = (query.text ?? '').trim() !== ''
    const counting = countByStatus(db, filters, { statuses, hasText })
    // Only a text is counted first: how many it matches says how its page is found.
    const isFew = hasText && (await counting).isFew
    const [page, { counts }] = await Promise.all([readPage(db, query, filters, isFew), counting])
    const total =
      query.status === undefined
        ? Object.values(counts).reduce((sum, number) => sum + number, 0)
        : (counts[query.status] ?? 0)
    return { ...page, counts, total: Math.min(total, mostCounted), countLimit: mostCounted }
  }
