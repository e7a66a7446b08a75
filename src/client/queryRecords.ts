import {
  type Encounter,
  type EncounterId,
  type EncounterStatus,
  type EncounterUi,
  readEncounter,
} from '../encounter/Encounter.js'
import type { EncounterPage, EncounterQuery, EncounterRecord } from './EncounterClient.js'
import { EncounterClientError } from './EncounterClientError.js'

const DEFAULT_LIMIT = 100
const NEWEST_FIRST = { by: 'updatedAt', direction: 'descending' } as const

type Sort = NonNullable<EncounterQuery['sort']>
/** Where a record stands in a sorted list: what it is sorted by, then its id, which makes the place unique. */
type Place = readonly [value: EncounterId, id: EncounterId]

const compareIds = (a: EncounterId, b: EncounterId): number => {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  const [left, right] = [String(a), String(b)]
  return left < right ? -1 : left > right ? 1 : 0
}

const comparePlaces = (a: Place, b: Place): number => compareIds(a[0], b[0]) || compareIds(a[1], b[1])

const placeOf = (record: EncounterRecord, sort: Sort, ui: EncounterUi): Place => {
  const { id = '', dateOfService = '' } = readEncounter(record.encounter, ui)
  if (sort.by === 'id') return [id, id]
  return [sort.by === 'updatedAt' ? record.updatedAt : dateOfService, id]
}

const isPart = (value: unknown): value is EncounterId =>
  typeof value === 'string' || typeof value === 'number'

const writeCursor = (sort: Sort, place: Place): string => JSON.stringify([sort.by, sort.direction, ...place])

const readCursor = (cursor: string, sort: Sort): Place => {
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
  throw new EncounterClientError(
    'invalid',
    'this page of the list cannot be found: its cursor belongs to another query. Start again from the first page.',
  )
}

const readLimit = (limit: number): number => {
  if (Number.isSafeInteger(limit) && limit >= 0) return limit
  throw new EncounterClientError(
    'invalid',
    `a page of ${limit} records cannot be listed: the limit must be a whole number, 0 or more.`,
  )
}

const matchesFilters = (encounter: Encounter, query: EncounterQuery, ui: EncounterUi): boolean => {
  const { patientId, providerId, dateOfService } = readEncounter(encounter, ui)
  return (
    (query.patientId === undefined || String(query.patientId) === String(patientId)) &&
    (query.providerId === undefined || String(query.providerId) === String(providerId)) &&
    (query.dateFrom === undefined || (dateOfService !== undefined && dateOfService >= query.dateFrom)) &&
    (query.dateTo === undefined || (dateOfService !== undefined && dateOfService <= query.dateTo))
  )
}

/**
 * Filters, sorts, counts and pages records in memory, as `EncounterClient.list` says. A cursor marks a place in
 * the order, so that records which come or go between two pages make no other record appear twice or be missed.
 *
 * @throws EncounterClientError of kind `invalid` for a cursor of another query or a limit that is no whole number.
 */
export const queryRecords = (
  records: readonly EncounterRecord[],
  query: EncounterQuery,
  ui: EncounterUi,
): Omit<EncounterPage, 'setAside'> => {
  const sort = query.sort ?? NEWEST_FIRST
  const limit = readLimit(query.limit ?? DEFAULT_LIMIT)
  const after = query.cursor === undefined ? undefined : readCursor(query.cursor, sort)
  const sign = sort.direction === 'ascending' ? 1 : -1

  const counts = new Map<EncounterStatus, number>()
  const matching: { readonly record: EncounterRecord; readonly place: Place }[] = []
  for (const record of records) {
    if (!matchesFilters(record.encounter, query, ui)) continue
    const { status = '' } = readEncounter(record.encounter, ui)
    counts.set(status, (counts.get(status) ?? 0) + 1)
    if (query.status === undefined || query.status === status) {
      matching.push({ record, place: placeOf(record, sort, ui) })
    }
  }
  matching.sort((a, b) => sign * comparePlaces(a.place, b.place))
  const rest =
    after === undefined ? matching : matching.filter(({ place }) => sign * comparePlaces(place, after) > 0)
  const page = rest.slice(0, limit)
  const last = page.at(-1)
  return {
    records: page.map(({ record }) => record),
    ...(last !== undefined && rest.length > page.length
      ? { nextCursor: writeCursor(sort, last.place) }
      : undefined),
    total: matching.length,
    counts: Object.fromEntries(counts),
  }
}
