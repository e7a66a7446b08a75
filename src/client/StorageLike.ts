/** The part of the Web Storage API that is used: `localStorage`, `sessionStorage` or a storage in memory. */
export type StorageLike = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>

/** All keys in the storage's order, as a copy that later writes do not change. */
export const keysOf = (storage: StorageLike): readonly string[] => {
  // Twice as fast as key by key for a browser's own storage.
  if (typeof Storage !== 'undefined' && storage instanceof Storage) return Object.keys(storage)
  return Array.from({ length: storage.length }, (_, position) => storage.key(position) ?? '')
}

/** All keys with a prefix. */
export const keysWithPrefix = (storage: StorageLike, prefix: string): readonly string[] =>
  keysOf(storage).filter((key) => key.startsWith(prefix))
