import type { IDBPObjectStore, StoreNames } from 'idb'
import type { EncounterId } from '../../encounter/Encounter.js'
import * as own from '../../messages/en/indexedDb.js'
import type { EncounterPage, EncounterQuery, EncounterRecord } from '../EncounterClient.js'
import type { EncounterRow } from '../EncounterRow.js'
import { comparePlaces, type Place, type PlacedRow } from '../listing/orderRows.js'
import { NEWEST_FIRST, queryRows, readCursor, readLimit, writeCursor } from '../listing/queryRows.js'
import type { Layout, Reading } from './databaseLayout.js'
import { DamagedRecord, isStoredRecord } from './readStored.js'

/** The value stored under an id, which may be a damaged record. */
export interface Found {
  readonly id: EncounterId
  readonly value: unknown
}

/** A page of stored values. */
export interface IndexPage extends Pick<EncounterPage, 'nextCursor' | 'total' | 'counts'> {
  readonly found: readonly Found[]
}

/** Maximum number of encounters of one patient or provider that are filtered in memory. */
const mostInMemory = 500

const isNewestFirst = ({ sort = NEWEST_FIRST }: EncounterQuery): boolean =>
  sort.by === NEWEST_FIRST.by && sort.direction === NEWEST_FIRST.direction

/** Whether {@link listByIndex} may be able to answer a query. */
export const canUseIndex = (query: EncounterQuery): boolean => {
  const { text = '', readiness, returned, appointmentIds, patientId, providerId, dateFrom, dateTo } = query
  if (text.trim() !== '' || readiness !== undefined) return false
  if (returned !== undefined || appointmentIds !== undefined) return false
  if (!isNewestFirst(query)) return false
  return (
    patientId !== undefined || providerId !== undefined || (dateFrom === undefined && dateTo === undefined)
  )
}

/** The range of all keys with a prefix: an empty array sorts after every string and number. */
const startingWith = (...parts: readonly string[]) => IDBKeyRange.bound([...parts], [...parts, []])

type TimeIndex = 'time' | 'statusTime' | 'providerTime' | 'providerStatusTime'

type Records = IDBPObjectStore<Layout, StoreNames<Layout>[], 'records', 'readonly' | 'readwrite'>

type RecordIndex = ReturnType<Records['index']>

const readAll = async (index: RecordIndex, range: IDBKeyRange): Promise<readonly Found[]> => {
  const [ids, values] = await Promise.all([index.getAllKeys(range), index.getAll(range)])
  return ids.map((id, position) => ({ id, value: values[position] }))
}

/** @throws DamagedRecord for what does not have the form of a record. */
const recordOf = ({ id, value }: Found): EncounterRecord => {
  if (isStoredRecord(value, id)) return value.record
  throw new DamagedRecord(id, own.badRecord)
}

const placeOf = (found: Found): Place => {
  const { updatedAt, id } = recordOf(found)
  return [updatedAt, id]
}

const readPage = async (
  transaction: Reading,
  index: TimeIndex,
  prefix: readonly string[],
  query: EncounterQuery,
): Promise<Pick<IndexPage, 'found' | 'nextCursor'>> => {
  const limit = readLimit(query.limit)
  const after = query.cursor === undefined ? undefined : readCursor(query.cursor, NEWEST_FIRST)
  if (limit === 0) return { found: [] }
  const source = transaction.objectStore('records').index(index)
  const upper = after === undefined ? [...prefix, []] : [...prefix, ...after]
  const whole = IDBKeyRange.bound([...prefix], upper, false, true)
  // One cursor step to the end of the page, then one request for its content.
  const first = await source.openKeyCursor(whole, 'prev')
  const beyond = first === null ? null : await first.advance(Math.min(limit, 2 ** 31))
  const range = beyond === null ? whole : IDBKeyRange.bound(beyond.key, upper, true, true)
  const found = first === null ? [] : (await readAll(source, range)).toReversed()
  const last = found.at(-1)
  return {
    found,
    ...(beyond !== null && last ? { nextCursor: writeCursor(NEWEST_FIRST, placeOf(last)) } : undefined),
  }
}

const sumOf = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0)

/** Filters and pages a few records in memory. */
const pageOfFew = async (
  few: readonly Found[],
  query: EncounterQuery,
  toRow: (record: EncounterRecord) => EncounterRow,
): Promise<IndexPage> => {
  const placed = few
    .map((found): PlacedRow => ({ row: toRow(recordOf(found)), place: placeOf(found) }))
    .toSorted((a, b) => comparePlaces(a.place, b.place))
  const { rows, ...page } = await queryRows(placed, query, () => true)
  const byId = new Map(few.map((found) => [found.id, found]))
  return { ...page, found: rows.flatMap(({ id }) => byId.get(id) ?? []) }
}

/**
 * Answers a query from the indexes, in one transaction over `records` and `state`. Returns undefined if it would have
 * to look at too many records.
 *
 * @throws DamagedRecord for an unreadable record that the answer depends on.
 */
export const listByIndex = async (
  transaction: Reading,
  query: EncounterQuery,
  toRow: (record: EncounterRecord) => EncounterRow,
): Promise<IndexPage | undefined> => {
  const { status, patientId, providerId, dateFrom, dateTo } = query
  const records = transaction.objectStore('records')
  for (const [index, id] of [
    ['patientTime', patientId],
    ['providerTime', providerId],
  ] as const) {
    if (id === undefined) continue
    const range = startingWith(String(id))
    if ((await records.index(index).count(range)) > mostInMemory) continue
    return pageOfFew(await readAll(records.index(index), range), query, toRow)
  }
  if (patientId !== undefined || dateFrom !== undefined || dateTo !== undefined) return undefined

  const known = (await transaction.objectStore('state').get('state'))?.counts ?? {}
  const within = status === undefined ? [] : [status]
  if (providerId === undefined) {
    const page = await readPage(transaction, status === undefined ? 'time' : 'statusTime', within, query)
    return { ...page, counts: known, total: status === undefined ? sumOf(known) : (known[status] ?? 0) }
  }
  const provider = String(providerId)
  const index = records.index('providerStatusTime')
  const counted = await Promise.all(
    Object.keys(known).map(async (name) => [name, await index.count(startingWith(provider, name))] as const),
  )
  const counts = Object.fromEntries(counted.filter(([, count]) => count > 0))
  const page = await readPage(
    transaction,
    status === undefined ? 'providerTime' : 'providerStatusTime',
    [provider, ...within],
    query,
  )
  return { ...page, counts, total: status === undefined ? sumOf(counts) : (counts[status] ?? 0) }
}
