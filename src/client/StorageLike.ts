/** The part of the Web Storage API that the stores need: `localStorage`, `sessionStorage` or one in memory. */
export type StorageLike = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>

/** All keys, in the storage's order, as an array that later writes do not disturb. */
export const keysOf = (storage: StorageLike): readonly string[] => {
  // A browser's own gives them all at once in half the time.
  if (typeof Storage !== 'undefined' && storage instanceof Storage) return Object.keys(storage)
  return Array.from({ length: storage.length }, (_, position) => storage.key(position) ?? '')
}

/** The keys that start with a prefix. */
export const keysWithPrefix = (storage: StorageLike, prefix: string): readonly string[] =>
  keysOf(storage).filter((key) => key.startsWith(prefix))
