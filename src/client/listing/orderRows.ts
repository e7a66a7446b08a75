import type { EncounterId } from '../../encounter/Encounter.js'
import type { EncounterSortKey } from '../EncounterClient.js'
import type { EncounterRow } from '../EncounterRow.js'

/** Where a row stands in a sorted list: what it is sorted by, then its id, which makes the place unique. */
export type Place = readonly [value: EncounterId, id: EncounterId]

/** A row in its place. */
export interface PlacedRow {
  readonly row: EncounterRow
  readonly place: Place
}

const compareParts = (a: EncounterId, b: EncounterId): number => {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  if (typeof a !== typeof b) return typeof a === 'number' ? -1 : 1
  return a < b ? -1 : a > b ? 1 : 0
}

/** Orders places, ascending. */
export const comparePlaces = (a: Place, b: Place): number =>
  compareParts(a[0], b[0]) || compareParts(a[1], b[1])

const byPlace = (a: PlacedRow, b: PlacedRow): number => comparePlaces(a.place, b.place)

/** Rows in the ascending order of a sort key. `epoch` tells values of one time from those of another. */
export type OrderRows = (
  rows: readonly EncounterRow[],
  by: EncounterSortKey,
  keyOf: (row: EncounterRow) => EncounterId,
  epoch: number,
) => readonly PlacedRow[]

/** Makes an {@link OrderRows} that remembers each order: after few changes it is nearly sorted, and sorted in no time. */
export const createOrders = (): OrderRows => {
  const known = new Map<
    EncounterSortKey,
    {
      readonly rows: readonly EncounterRow[]
      readonly epoch: number
      readonly placed: readonly PlacedRow[]
    }
  >()
  return (rows, by, keyOf, epoch) => {
    const before = known.get(by)
    if (before?.rows === rows && before.epoch === epoch) return before.placed
    const placeOf = (row: EncounterRow): PlacedRow => ({ row, place: [keyOf(row), row.id] })
    const left = new Set(before?.epoch === epoch ? rows : [])
    const kept = before?.placed.filter(({ row }) => left.delete(row)) ?? []
    const placed = kept.length === 0 ? rows.map(placeOf) : kept.concat(Array.from(left, placeOf))
    placed.sort(byPlace)
    known.set(by, { rows, epoch, placed })
    return placed
  }
}
