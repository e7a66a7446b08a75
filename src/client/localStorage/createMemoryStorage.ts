import type { StorageLike } from '../StorageLike.js'

/** A storage that lives as long as the page: what the app uses where the browser keeps nothing. */
export const createMemoryStorage = (): StorageLike => {
  const items = new Map<string, string>()
  // The positions of the keys, made when asked for: a listing asks for every one of them.
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
