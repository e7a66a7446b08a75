import type { StorageLike } from '../StorageLike.js'

/** A storage in memory, for browsers that keep nothing. */
export const createMemoryStorage = (): StorageLike => {
  const items = new Map<string, string>()
  // Key order, computed on demand: a list asks for every position.
  let keys: readonly string[] | undefined
  return {
    get length() {
      return items.size
    },
    key: (position) => {
      keys ??= [...items.keys()]
      return keys[position] ?? null
    },
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => {
      if (!items.has(key)) keys = undefined
      items.set(key, value)
    },
    removeItem: (key) => {
      if (items.delete(key)) keys = undefined
    },
  }
}
