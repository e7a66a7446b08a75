import { createHash } from 'node:crypto'
import type { PostgresPool, PostgresPoolClient } from 'kysely'
import type pg from 'pg'

/** A statement that came this often is prepared: it then is parsed and planned once a connection, not at each use. */
const oftenIs = 3

/** Texts that are remembered. Those of lists differ by their filters and order. */
const mostTexts = 500

/** A plan for any search text would take every word for as rare as the others. */
const hangsOnItsValues = /tsquery/

/** Creates the naming of statements by their text; undefined: it is not prepared. */
export const createStatementNames = (): ((text: string) => string | undefined) => {
  const uses = new Map<string, { count: number; readonly name: string }>()
  return (text) => {
    const known = uses.get(text)
    if (known !== undefined) {
      known.count += 1
      return known.count >= oftenIs ? known.name : undefined
    }
    if (uses.size >= mostTexts || hangsOnItsValues.test(text)) return undefined
    uses.set(text, { count: 1, name: createHash('sha256').update(text).digest('base64url').slice(0, 32) })
    return undefined
  }
}

/** A pool whose connections prepare the statements that come often. */
export const nameStatements = (pool: pg.Pool): PostgresPool => {
  const nameOf = createStatementNames()
  return {
    connect: async () => {
      const client = await pool.connect()
      const query: PostgresPoolClient['query'] = (
        text: unknown,
        values: readonly unknown[] = [],
        // biome-ignore lint/suspicious/noExplicitAny: two overloads of Kysely, one of which (cursors) is not used here.
      ): any => {
        if (typeof text !== 'string') throw new Error('No cursors are used here.')
        const name = values.length === 0 ? undefined : nameOf(text)
        return client.query({ text, values: [...values], ...(name === undefined ? undefined : { name }) })
      }
      // One that is to be thrown away may have a transaction open, in which whoever gets it next would write.
      return { query, release: (isBroken?: boolean) => client.release(isBroken) }
    },
    end: () => pool.end(),
  }
}
