import type { EncounterId } from '../../encounter/Encounter.js'
import type { EncounterRow } from '../EncounterRow.js'
import { createPacer } from '../pause.js'
import type { EncounterSortKey } from '../sortKeys.js'

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

/** Rows in the ascending order of a sort key. `epochOf` tells values of one time from those of another. */
export type OrderRows = (
  rows: readonly EncounterRow[],
  by: EncounterSortKey,
  keyOf: (row: EncounterRow) => EncounterId,
  epochOf: () => number,
) => Promise<readonly PlacedRow[]>

/** As many as are sorted or merged without a look at the clock. */
const AT_ONCE = 2048

/** Merges what is sorted. */
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
    if (merged.length % AT_ONCE === 0) await pace()
  }
  return merged.concat(left < a.length ? a.slice(left) : b.slice(right))
}

/** Sorts in pieces, with pauses between them: 100,000 at once hold a slow machine up for half a second. */
const sort = async (
  rows: readonly EncounterRow[],
  placeOf: (row: EncounterRow) => PlacedRow,
  pace: () => Promise<void>,
): Promise<readonly PlacedRow[]> => {
  let runs: (readonly PlacedRow[])[] = []
  for (let start = 0; start < rows.length; start += AT_ONCE) {
    runs.push(
      rows
        .slice(start, start + AT_ONCE)
        .map(placeOf)
        .sort(byPlace),
    )
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

/** Makes an {@link OrderRows} that remembers each order: after few changes the rest keeps its place. */
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
    // What was learnt meanwhile may have given some of them other values.
    if (epochOf() === epoch) known.set(by, { rows, epoch, placed })
    return placed
  }
}
