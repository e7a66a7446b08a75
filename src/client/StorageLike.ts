/** The part of the Web Storage API that the stores need: `localStorage`, `sessionStorage` or one in memory. */
export type StorageLike = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>

/** The keys that start with a prefix, in the storage's order, as an array that later writes do not disturb. */
export const keysWithPrefix = (storage: StorageLike, prefix: string): readonly string[] => {
  const keys: string[] = []
  for (let position = 0; position < storage.length; position += 1) {
    const key = storage.key(position)
    if (key?.startsWith(prefix)) keys.push(key)
  }
  return keys
}
