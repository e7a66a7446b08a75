import { PGlite } from '@electric-sql/pglite'
import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient } from 'kysely'
import type { Database } from './Database.js'
import { lockFolder } from './lockFolder.js'
import type { Tables } from './Tables.js'

/** A pool of the one connection that PGlite has. Whoever gets it has it alone until it is released. */
const createPool = (database: PGlite): PostgresPool => {
  let turn: Promise<unknown> = Promise.resolve()
  const query: PostgresPoolClient['query'] = (
    text: unknown,
    parameters: readonly unknown[] = [],
    // biome-ignore lint/suspicious/noExplicitAny: two overloads of Kysely, one of which (cursors) is not used here.
  ): any => {
    if (typeof text !== 'string') throw new Error('PGlite has no cursors.')
    return database.query(text, [...parameters]).then(({ rows, affectedRows }) => ({
      command: text.trimStart().split(/\s/, 1)[0]?.toUpperCase(),
      rowCount: affectedRows ?? rows.length,
      rows,
    }))
  }
  return {
    connect: () =>
      new Promise((resolve) => {
        turn = turn.then(
          () =>
            new Promise<void>((done) => {
              resolve({ query, release: () => done() })
            }),
        )
      }),
    end: async () => {
      await turn
      await database.close()
    },
  }
}

/**
 * Opens PGlite, which is PostgreSQL in this process: for trying out. It writes without fsync, so a power cut may damage
 * it.
 *
 * @param folder Where it keeps its files; undefined: in memory.
 * @throws Error if another process has the folder open.
 */
export const openPglite = async (folder: string | undefined): Promise<Database> => {
  const unlock = folder === undefined ? async () => undefined : await lockFolder(folder)
  const database = await PGlite.create(folder === undefined ? {} : { dataDir: folder })
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: createPool(database) }) })
  return {
    kind: 'pglite',
    db,
    listen: (channel, onMessage) => database.listen(channel, onMessage).then((stop) => () => stop()),
    close: async () => {
      await db.destroy()
      if (!database.closed) await database.close()
      await unlock()
    },
  }
}
