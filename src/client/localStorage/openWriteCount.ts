import { type DBSchema, openDB } from 'idb'
import type { WriteCount } from './createInOrder.js'

interface OrderDatabase extends DBSchema {
  readonly counts: { readonly key: 'writes'; readonly value: number }
}

const open = (): WriteCount => {
  const database = openDB<OrderDatabase>('encounter-form order', 1, {
    upgrade: (created) => void created.createObjectStore('counts'),
  })
  // Whoever reads it is told.
  database.catch(() => undefined)
  return {
    read: async () => (await (await database).get('counts', 'writes')) ?? 0,
    write: async (count) => {
      await (await database).put('counts', count, 'writes')
    },
  }
}

let opened: WriteCount | undefined

/** The {@link WriteCount} in this browser's IndexedDB: a transaction sees all that ended before it, in whatever tab. */
export const openWriteCount = (): WriteCount => {
  opened ??= open()
  return opened
}
