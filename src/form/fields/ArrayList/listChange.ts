/** A change of the places in a list. */
export interface ListChange {
  /** The list after the change. Items are the same values. */
  readonly apply: <Item>(items: readonly Item[], inserted: (value: unknown) => Item) => readonly Item[]
  /** The new position of an item; undefined if it was removed. */
  readonly to: (index: number) => number | undefined
}

/** Removes the item at a position. */
export const removalOf = (position: number): ListChange => ({
  apply: (items) => items.filter((_, index) => index !== position),
  to: (index) => (index === position ? undefined : index > position ? index - 1 : index),
})

/** Inserts a value before the item at a position. */
export const insertionAt = (position: number, value: unknown): ListChange => ({
  apply: (items, inserted) => [...items.slice(0, position), inserted(value), ...items.slice(position)],
  to: (index) => (index >= position ? index + 1 : index),
})

/** Moves an item to another position; those between make room. */
export const moveOf = (from: number, target: number): ListChange => ({
  apply: (items) => {
    const others = items.filter((_, index) => index !== from)
    return [...others.slice(0, target), ...items.slice(from, from + 1), ...others.slice(target)]
  },
  to: (index) => {
    if (index === from) return target
    if (from < index && index <= target) return index - 1
    return target <= index && index < from ? index + 1 : index
  },
})

/** The name of a field after the items of a list have moved; undefined if its item was removed. */
export const nameAfterMove = (name: string, list: string, to: ListChange['to']): string | undefined => {
  const start = `${list}.`
  if (!name.startsWith(start)) return name
  const [position = '', ...rest] = name.slice(start.length).split('.')
  if (!/^\d+$/.test(position)) return name
  const moved = to(Number(position))
  return moved === undefined ? undefined : [`${list}.${moved}`, ...rest].join('.')
}
