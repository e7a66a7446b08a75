import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely'
import type { Database } from '../../../src/server/database/Database.js'
import type { Tables } from '../../../src/server/database/Tables.js'

/** A database without rows, for what a server does besides reading them. PGlite takes seconds to start. */
export const openSilentDatabase = () => {
  const listeners = new Set<(payload: string | undefined) => void>()
  const db = new Kysely<Tables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (of) => new PostgresIntrospector(of),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  })
  const database: Database = {
    kind: 'pglite',
    db,
    listen: async (_, onMessage) => {
      listeners.add(onMessage)
      return async () => void listeners.delete(onMessage)
    },
    close: () => db.destroy(),
  }
  return {
    database,
    /** Tells whoever listens. */
    announce: (payload: string) => {
      for (const listener of listeners) listener(payload)
    },
  }
}
