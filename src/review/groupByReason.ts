/** The items that failed for the same reason. */
export interface ReasonGroup<Item> {
  readonly reason: string
  readonly items: readonly Item[]
}

/** Groups failures by reason, the most frequent reason first. */
export const groupByReason = <Item>(
  failures: Iterable<readonly [item: Item, reason: string]>,
): readonly ReasonGroup<Item>[] => {
  const groups = new Map<string, Item[]>()
  for (const [item, reason] of failures) {
    const items = groups.get(reason) ?? []
    groups.set(reason, items)
    items.push(item)
  }
  return Array.from(groups, ([reason, items]) => ({ reason, items })).toSorted(
    (a, b) => b.items.length - a.items.length,
  )
}
