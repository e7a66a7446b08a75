import { batchesOf } from '../../encounter/batchesOf.js'
import type { EncounterId } from '../../encounter/Encounter.js'
import type { EncounterRow } from '../EncounterRow.js'
import { createPacer } from '../pause.js'
import type { EncounterSortKey } from '../sortKeys.js'

/** Sort position of a row: its sort value, then its id as a unique tiebreaker. */
export type Place = readonly [value: EncounterId, id: EncounterId]

/** A row with its sort position. */
export interface PlacedRow {
  readonly row: EncounterRow
  readonly place: Place
}

const compareParts = (a: EncounterId, b: EncounterId): number => {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  if (typeof a !== typeof b) return typeof a === 'number' ? -1 : 1
  return a < b ? -1 : a > b ? 1 : 0
}

/** Compares two sort positions, ascending. */
export const comparePlaces = (a: Place, b: Place): number =>
  compareParts(a[0], b[0]) || compareParts(a[1], b[1])

const byPlace = (a: PlacedRow, b: PlacedRow): number => comparePlaces(a.place, b.place)

/** Sorts rows by a key, ascending. A changed `epochOf` result means that the key's values may have changed. */
export type OrderRows = (
  rows: readonly EncounterRow[],
  by: EncounterSortKey,
  keyOf: (row: EncounterRow) => EncounterId,
  epochOf: () => number,
) => Promise<readonly PlacedRow[]>

/** Rows sorted or merged between looks at the clock. */
const rowsPerSlice = 2048

/** Merges two sorted lists. */
const merge = async (
  a: readonly PlacedRow[],
  b: readonly PlacedRow[],
  pace: () => Promise<void>,
): Promise<readonly PlacedRow[]> => {
  const [lastOfA, firstOfB] = [a.at(-1), b[0]]
  if (!lastOfA || !firstOfB) return lastOfA ? a : b
  if (byPlace(lastOfA, firstOfB) <= 0) return a.concat(b)
  const merged: PlacedRow[] = []
  let [left, right] = [0, 0]
  for (;;) {
    const [one, other] = [a[left], b[right]]
    if (!one || !other) break
    if (byPlace(one, other) <= 0) {
      merged.push(one)
      left += 1
    } else {
      merged.push(other)
      right += 1
    }
    if (merged.length % rowsPerSlice === 0) await pace()
  }
  return merged.concat(left < a.length ? a.slice(left) : b.slice(right))
}

/** Merge sort with pauses: sorting 100,000 rows at once blocks a slow machine for half a second. */
const sort = async (
  rows: readonly EncounterRow[],
  placeOf: (row: EncounterRow) => PlacedRow,
  pace: () => Promise<void>,
): Promise<readonly PlacedRow[]> => {
  let runs: (readonly PlacedRow[])[] = []
  for (const slice of batchesOf(rows, rowsPerSlice)) {
    runs.push(slice.map(placeOf).sort(byPlace))
    await pace()
  }
  while (runs.length > 1) {
    const merged: (readonly PlacedRow[])[] = []
    for (let place = 0; place < runs.length; place += 2) {
      merged.push(await merge(runs[place] ?? [], runs[place + 1] ?? [], pace))
      await pace()
    }
    runs = merged
  }
  return runs[0] ?? []
}

/** Creates an {@link OrderRows} that caches each order, so that after a few changes only changed rows are sorted. */
export const createOrders = (): OrderRows => {
  const known = new Map<
    EncounterSortKey,
    {
      readonly rows: readonly EncounterRow[]
      readonly epoch: number
      readonly placed: readonly PlacedRow[]
    }
  >()
  return async (rows, by, keyOf, epochOf) => {
    const epoch = epochOf()
    const before = known.get(by)
    if (before?.rows === rows && before.epoch === epoch) return before.placed
    const pace = createPacer()
    const placeOf = (row: EncounterRow): PlacedRow => ({ row, place: [keyOf(row), row.id] })
    const left = new Set(before?.epoch === epoch ? rows : [])
    const kept = before?.placed.filter(({ row }) => left.delete(row)) ?? []
    const placed =
      kept.length === 0
        ? await sort(rows, placeOf, pace)
        : await merge(kept, await sort([...left], placeOf, pace), pace)
    // Names or findings loaded in the meantime may have changed some values.
    if (epochOf() === epoch) known.set(by, { rows, epoch, placed })
    return placed
  }
}
