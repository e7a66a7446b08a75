import type { Sayable } from '../messages/Told.js'

/** The items that failed for the same reason. */
export interface ReasonGroup<Item> {
  readonly reason: Sayable
  readonly items: readonly Item[]
}

/** Groups failures by reason, the most frequent reason first. */
export const groupByReason = <Item>(
  failures: Iterable<readonly [item: Item, reason: Sayable]>,
): readonly ReasonGroup<Item>[] => {
  const groups = new Map<string, { readonly reason: Sayable; readonly items: Item[] }>()
  for (const [item, reason] of failures) {
    const group = groups.get(reason.message) ?? { reason, items: [] }
    groups.set(reason.message, group)
    group.items.push(item)
  }
  return [...groups.values()].toSorted((a, b) => b.items.length - a.items.length)
}
