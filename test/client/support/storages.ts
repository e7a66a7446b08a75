import { createMemoryStorage } from '../../../src/client/localStorage/createMemoryStorage.js'
import type { StorageLike } from '../../../src/client/StorageLike.js'

/** What a storage holds, key by key. */
export const contentOf = (storage: StorageLike): Record<string, string> => {
  const content: Record<string, string> = {}
  for (let position = 0; position < storage.length; position += 1) {
    const key = storage.key(position)
    if (key !== null) content[key] = storage.getItem(key) ?? ''
  }
  return content
}

/** A storage with room for so many characters of keys and values together. */
export const limitedStorage = (room: () => number): StorageLike => {
  const storage = createMemoryStorage()
  return {
    get length() {
      return storage.length
    },
    key: (position) => storage.key(position),
    getItem: (key) => storage.getItem(key),
    removeItem: (key) => storage.removeItem(key),
    setItem: (key, value) => {
      const after = Object.entries({ ...contentOf(storage), [key]: value })
      if (after.reduce((size, [name, text]) => size + name.length + text.length, 0) > room()) {
        throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
      }
      storage.setItem(key, value)
    },
  }
}

const refuse = (): never => {
  throw new DOMException('The operation is insecure.', 'SecurityError')
}

/** A storage that the browser refuses. */
export const refusedStorage: StorageLike = {
  get length() {
    return refuse()
  },
  key: refuse,
  getItem: refuse,
  setItem: refuse,
  removeItem: refuse,
}

/** How many characters a storage holds, of keys and values together. */
export const sizeOf = (storage: StorageLike): number =>
  Object.entries(contentOf(storage)).reduce((sum, [key, value]) => sum + key.length + value.length, 0)
