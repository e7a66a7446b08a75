/**
 * Puts items in the order that they had before, by id. One that came since stays behind the one that it now follows.
 */
export const holdOrder = <T>(
  items: readonly T[],
  idOf: (item: T) => string,
  before: readonly string[],
): readonly T[] => {
  const places = new Map(before.map((id, place) => [id, place]))
  let place = -1
  return items
    .map((item) => {
      place = places.get(idOf(item)) ?? place
      return { item, place }
    })
    .toSorted((a, b) => a.place - b.place)
    .map(({ item }) => item)
}
