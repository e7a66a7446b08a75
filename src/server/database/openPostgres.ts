import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Database } from './Database.js'
import { nameStatements } from './nameStatements.js'
import type { Tables } from './Tables.js'

/** How long to wait before listening again after the connection was lost, in ms. */
const listenAgainAfter = 1_000

/** How long opening a connection may take, in ms. */
const longestConnecting = 10_000

/** How long a statement may run, in ms. */
const longestStatement = 30_000

/** Connections of one process. */
const defaultPoolSize = 20

/** Has the system ask whether the other side is still there: a network that drops a silent connection tells nobody. */
const noticesEnd = { keepAlive: true, keepAliveInitialDelayMillis: 30_000 }

const onLost = () => {
  // The pool replaces a connection that broke, and its statement is rejected; without a listener the process would end.
}

/**
 * Opens a PostgreSQL database.
 *
 * @param url Its connection string, as libpq has it.
 */
export const openPostgres = (url: string, poolSize = defaultPoolSize): Database => {
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis: longestConnecting,
    ...noticesEnd,
    statement_timeout: longestStatement,
    idle_in_transaction_session_timeout: longestStatement,
    application_name: 'encounter-form-server',
  })
  pool.on('error', onLost)
  // The pool listens only to those that are idle.
  pool.on('connect', (client) => client.on('error', onLost))
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: nameStatements(pool) }) })
  return {
    kind: 'postgres',
    db,
    listen: async (channel, onMessage) => {
      let isStopped = false
      let client: pg.Client | undefined
      let timer: ReturnType<typeof setTimeout> | undefined
      const connect = async (): Promise<void> => {
        const opened = new pg.Client({
          connectionString: url,
          application_name: 'encounter-form-server',
          connectionTimeoutMillis: longestConnecting,
          ...noticesEnd,
        })
        opened.on('notification', ({ payload }) => onMessage(payload))
        opened.on('error', onLost)
        opened.on('end', () => {
          if (client === opened) again()
        })
        try {
          await opened.connect()
          await opened.query(`listen ${opened.escapeIdentifier(channel)}`)
        } catch (error) {
          void opened.end().catch(() => undefined)
          throw error
        }
        // From here on its end is noticed; before, it is that of this attempt.
        client = opened
        if (isStopped) await opened.end()
      }
      const again = () => {
        client = undefined
        if (isStopped) return
        timer = setTimeout(
          () =>
            void connect().then(
              () => onMessage(undefined),
              () => again(),
            ),
          listenAgainAfter,
        )
      }
      await connect()
      return async () => {
        isStopped = true
        clearTimeout(timer)
        await client?.end()
      }
    },
    close: () => db.destroy(),
  }
}
