import { type Kysely, sql } from 'kysely'
import type { PatientEntry, ProviderEntry } from '../../client/Directory.js'
import type { EncounterPage, EncounterQuery, EncounterRecord } from '../../client/EncounterClient.js'
import { EncounterClientError } from '../../client/EncounterClientError.js'
import { isRecord } from '../../client/http/httpShapes.js'
import { NEWEST_FIRST, readCursor, readLimit, writeCursor } from '../../client/listing/queryRows.js'
import type { EncounterSortKey } from '../../client/sortKeys.js'
import { todayOf } from '../../encounter/calendarDate.js'
import * as words from '../../messages/en/listing.js'
import { position, readPosition } from '../changes/readPosition.js'
import type { Tables } from '../database/Tables.js'
import { isEntry } from '../directory/directoryEntries.js'
import { allCounts, type Counts, countMatching, mostCounted } from './countByStatus.js'
import { encounterFilters, type Filter } from './encounterFilters.js'

/** A page as a list shows it, with the people of its records where the database had them at hand. */
export interface ListedPage extends Omit<EncounterPage, 'setAside'> {
  /** Where in the order of changes it was read. */
  readonly position: string
  readonly names?: {
    readonly patients: readonly PatientEntry[]
    readonly providers: readonly ProviderEntry[]
  }
}

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

/** @throws EncounterClientError of kind `invalid` for a place that no list of this database has. */
const readPlace = (cursor: string, sort: Parameters<typeof readCursor>[1]) => {
  const [value, serial] = readCursor(cursor, sort)
  const place = { value: String(value), serial: Number(serial) }
  if (Number.isSafeInteger(place.serial) && !place.value.includes('\u0000')) return place
  throw new EncounterClientError('invalid', words.wrongCursor)
}

const columnOf = (by: EncounterSortKey) => (by === 'findings' ? 'updated_at' : columns[by])

/** A page as one statement answers it. */
interface PageAnswer {
  readonly page: readonly {
    readonly record: unknown
    readonly serial: number
    readonly place: string | number
  }[]
  readonly patients: readonly unknown[]
  readonly providers: readonly unknown[]
  readonly counts: Counts
  readonly position: string
}

const noAnswer: PageAnswer = { page: [], patients: [], providers: [], counts: {}, position: '' }

/**
 * Reads a page with the names of its people and, if nothing is filtered, the counts: one statement, since each more is
 * another way to the database and back.
 *
 * @param isFew Whether the matches are few enough to be found first, and sorted then.
 */
const readPage = async (
  db: Kysely<Tables>,
  query: EncounterQuery,
  filters: readonly Filter[],
  isFew: boolean,
): Promise<
  Pick<ListedPage, 'records' | 'nextCursor' | 'names'> & Pick<PageAnswer, 'counts' | 'position'>
> => {
  const sort = query.sort ?? NEWEST_FIRST
  const limit = readLimit(query.limit)
  const after = query.cursor === undefined ? undefined : readPlace(query.cursor, sort)
  const column = columnOf(sort.by)
  const [direction, beyond] = sort.direction === 'ascending' ? ['asc', '>'] : ['desc', '<']
  let matching = db
    .selectFrom('encounters')
    .select(['record', 'serial', `${column} as place`, 'patient_id', 'provider_id'])
  for (const filter of filters) matching = matching.where(filter)
  if (query.status !== undefined) matching = matching.where('status', '=', query.status)
  const place =
    after && column === 'serial'
      ? sql`where serial ${sql.raw(beyond)} ${after.serial}`
      : after && sql`where (place, serial) ${sql.raw(beyond)} (${after.value}, ${after.serial}::bigint)`
  const order = sql`order by place ${sql.raw(direction)}, serial ${sql.raw(direction)}`
  const { rows } = await sql<PageAnswer>`with
    found as ${sql.raw(isFew ? 'materialized' : 'not materialized')} (${matching}),
    page as materialized (
      select * from found ${place ?? sql``} ${order} limit ${limit === 0 ? 0 : limit + 1}::integer
    ) select
      coalesce((select json_agg(json_build_object('record', record, 'serial', serial, 'place', place) ${order})
        from page), '[]') as page,
      coalesce((select json_agg(entry) from patients where id in (select patient_id from page)), '[]') as patients,
      coalesce((select json_agg(entry) from providers where id in (select provider_id from page)), '[]') as providers,
      ${filters.length === 0 ? allCounts : sql`'{}'::json`} as counts,
      ${position} as position`.execute(db)
  const { page, patients, providers, counts, position: read } = rows[0] ?? noAnswer
  const shown = page.slice(0, limit)
  const last = shown.at(-1)
  return {
    // A damaged record stays where it is, for whoever runs the server; the others are listed.
    records: shown
      .map(({ record }) => record)
      .filter((record): record is EncounterRecord => isRecord(record)),
    names: {
      patients: patients.filter((entry) => isEntry('patient', entry)),
      providers: providers.filter((entry) => isEntry('provider', entry)),
    },
    counts,
    position: read,
    ...(last !== undefined && page.length > limit
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
    // What is counted apart is counted first.
    const before = filters.length === 0 ? undefined : await readPosition(db)
    const counted = await countMatching(db, filters, { statuses, hasText: (query.text ?? '').trim() !== '' })
    const { counts: all, ...page } = await readPage(db, query, filters, counted?.isFew ?? false)
    const counts = counted?.counts ?? all
    const total =
      query.status === undefined
        ? Object.values(counts).reduce((sum, number) => sum + number, 0)
        : Object.hasOwn(counts, query.status)
          ? (counts[query.status] ?? 0)
          : 0
    return {
      ...page,
      position: before ?? page.position,
      counts,
      total: Math.min(total, mostCounted),
      countLimit: mostCounted,
    }
  }
