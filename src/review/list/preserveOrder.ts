/**
 * Restores the previous order of items, given by their ids. A new item stays behind the item that it now follows.
 */
export const preserveOrder = <T>(
  items: readonly T[],
  idOf: (item: T) => string,
  previousIds: readonly string[],
): readonly T[] => {
  const positions = new Map(previousIds.map((id, position) => [id, position]))
  let position = -1
  return items
    .map((item) => {
      position = positions.get(idOf(item)) ?? position
      return { item, position }
    })
    .toSorted((a, b) => a.position - b.position)
    .map(({ item }) => item)
}
