import { createMemoryStorage } from '../../../src/client/localStorage/createMemoryStorage.js'
import type { StorageLike } from '../../../src/client/StorageLike.js'

/** The content of a storage, key by key. */
export const contentOf = (storage: StorageLike): Record<string, string> => {
  const content: Record<string, string> = {}
  for (let position = 0; position < storage.length; position += 1) {
    const key = storage.key(position)
    if (key !== null) content[key] = storage.getItem(key) ?? ''
  }
  return content
}

/** A storage with a limit on the total characters of keys and values. */
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

/** A storage that the browser denies access to. */
export const refusedStorage: StorageLike = {
  get length() {
    return refuse()
  },
  key: refuse,
  getItem: refuse,
  setItem: refuse,
  removeItem: refuse,
}

/** The total characters of keys and values. */
export const sizeOf = (storage: StorageLike): number =>
  Object.entries(contentOf(storage)).reduce((sum, [key, value]) => sum + key.length + value.length, 0)
