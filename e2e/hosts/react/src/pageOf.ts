/** Where an item stands in a sorted list: what it is sorted by, then its id, which makes the place unique. */
export type Place = readonly [value: string | number, id: string | number]

/** A part of a list. */
export interface Page<Item> {
  readonly items: readonly Item[]
  /** Where to go on; absent on the last page. */
  readonly nextCursor?: string
}

const compareParts = (a: string | number, b: string | number): number =>
  typeof a === 'number' && typeof b === 'number'
    ? a - b
    : String(a).localeCompare(String(b), 'en', { numeric: true })

const comparePlaces = (a: Place, b: Place): number => compareParts(a[0], b[0]) || compareParts(a[1], b[1])

const isPart = (value: unknown): value is string | number =>
  typeof value === 'string' || typeof value === 'number'

const readCursor = (cursor: string, order: string): Place | undefined => {
  try {
    const parts: unknown = JSON.parse(cursor)
    if (!Array.isArray(parts) || parts[0] !== order) return undefined
    const [, value, id]: readonly unknown[] = parts
    return isPart(value) && isPart(id) ? [value, id] : undefined
  } catch {
    return undefined
  }
}

/**
 * A page of a sorted list. Its cursor marks a place, and not a number of items: those that come or go between two pages
 * make no other appear twice or be missed.
 *
 * @param order Tells the list's order; a cursor holds in that order alone.
 * @returns undefined for a cursor that is not of this order.
 */
export const pageOf = <Item>(
  items: readonly Item[],
  placeOf: (item: Item) => Place,
  order: `${string} ${'ascending' | 'descending'}`,
  limit: number,
  cursor: string | undefined,
): Page<Item> | undefined => {
  const after = cursor === undefined ? undefined : readCursor(cursor, order)
  if (cursor !== undefined && after === undefined) return undefined
  const sign = order.endsWith(' ascending') ? 1 : -1
  const left = items
    .map((item) => ({ item, place: placeOf(item) }))
    .filter(({ place }) => after === undefined || sign * comparePlaces(place, after) > 0)
    .sort((a, b) => sign * comparePlaces(a.place, b.place))
  const page = left.slice(0, limit)
  const last = page.at(-1)
  return {
    items: page.map(({ item }) => item),
    ...(last && page.length < left.length ? { nextCursor: JSON.stringify([order, ...last.place]) } : {}),
  }
}
