import type { EncounterStatus } from '../../encounter/Encounter.js'
import * as words from '../../messages/en/listing.js'
import { tellerOf } from '../../messages/Told.js'
import type { EncounterPage, EncounterQuery } from '../EncounterClient.js'
import { EncounterClientError } from '../EncounterClientError.js'
import type { EncounterRow } from '../EncounterRow.js'
import { createPacer } from '../pause.js'
import { comparePlaces, type Place, type PlacedRow } from './orderRows.js'

const tell = tellerOf('listing', words)

const defaultLimit = 100

/** Rows filtered between looks at the clock. */
const rowsPerSlice = 4096

/** The default sort order. */
export const NEWEST_FIRST = { by: 'updatedAt', direction: 'descending' } as const

/** A sort key with its direction. */
type Sort = NonNullable<EncounterQuery['sort']>

/** A page of rows. */
export interface RowPage extends Pick<EncounterPage, 'nextCursor' | 'total' | 'counts' | 'unchecked'> {
  readonly rows: readonly EncounterRow[]
}

const isPart = (value: unknown): value is string | number =>
  typeof value === 'string' || typeof value === 'number'

/** Encodes the sort position at which a page ends. */
export const writeCursor = (sort: Sort, place: Place): string =>
  JSON.stringify([sort.by, sort.direction, ...place])

/**
 * Decodes a cursor.
 *
 * @throws EncounterClientError of kind `invalid` for a cursor of another query.
 */
export const readCursor = (cursor: string, sort: Sort): Place => {
  let parts: unknown
  try {
    parts = JSON.parse(cursor)
  } catch {
    parts = undefined
  }
  if (Array.isArray(parts) && parts[0] === sort.by && parts[1] === sort.direction) {
    const [, , value, id]: readonly unknown[] = parts
    if (isPart(value) && isPart(id)) return [value, id]
  }
  throw new EncounterClientError('invalid', tell('wrongCursor'))
}

/** @throws EncounterClientError of kind `invalid` if the limit is not a whole number of 0 or more. */
export const readLimit = (limit: number = defaultLimit): number => {
  if (Number.isSafeInteger(limit) && limit >= 0) return limit
  throw new EncounterClientError('invalid', tell('wrongLimit', limit))
}

/** The filters that need only the row, except the status filter. */
export const filterOf = (query: EncounterQuery): ((row: EncounterRow) => boolean) => {
  const { dateFrom, dateTo } = query
  const patient = query.patientId === undefined ? undefined : String(query.patientId)
  const provider = query.providerId === undefined ? undefined : String(query.providerId)
  const isReturned = query.returned === true
  const appointments = query.appointmentIds && new Set(query.appointmentIds.map(String))
  return ({ patientId, providerId, appointmentId, date, returned }) =>
    (!isReturned || returned !== undefined) &&
    (patient === undefined || String(patientId) === patient) &&
    (provider === undefined || String(providerId) === provider) &&
    (appointments === undefined ||
      (appointmentId !== undefined && appointments.has(String(appointmentId)))) &&
    (dateFrom === undefined || (date !== undefined && date >= dateFrom)) &&
    (dateTo === undefined || (date !== undefined && date <= dateTo))
}

/**
 * Filters, counts and pages rows in memory, as specified by `EncounterClient.list`. A cursor is a sort position, so
 * that records added or removed between two pages neither repeat nor hide other records.
 *
 * @param placed All rows in ascending order of the query's sort key.
 * @param matches The filters that need more than the row.
 * @throws EncounterClientError of kind `invalid` for a cursor of another query or an invalid limit.
 */
export const queryRows = async (
  placed: readonly PlacedRow[],
  query: EncounterQuery,
  matches: (row: EncounterRow) => boolean,
): Promise<RowPage> => {
  const sort = query.sort ?? NEWEST_FIRST
  const limit = readLimit(query.limit)
  const after = query.cursor === undefined ? undefined : readCursor(query.cursor, sort)
  const sign = sort.direction === 'ascending' ? 1 : -1
  const passes = filterOf(query)
  const pace = createPacer()

  const counts = new Map<EncounterStatus, number>()
  const page: PlacedRow[] = []
  let total = 0
  let more = false
  for (let step = 0; step < placed.length; step += 1) {
    if (step % rowsPerSlice === 0) await pace()
    const item = placed[sign > 0 ? step : placed.length - 1 - step]
    if (!item || !passes(item.row) || !matches(item.row)) continue
    const { status } = item.row
    counts.set(status, (counts.get(status) ?? 0) + 1)
    if (query.status !== undefined && query.status !== status) continue
    total += 1
    if (more || (after && sign * comparePlaces(item.place, after) <= 0)) continue
    if (page.length < limit) page.push(item)
    else more = true
  }
  const last = page.at(-1)
  return {
    rows: page.map(({ row }) => row),
    ...(last && more ? { nextCursor: writeCursor(sort, last.place) } : undefined),
    total,
    counts: Object.fromEntries(counts),
  }
}
