import pg from 'pg'
import { afterAll, describe, it } from 'vitest'
import { openPostgres } from '../../src/server/database/openPostgres.js'
import { describeServer } from './support/describeServer.js'

const url = process.env.DATABASE_URL

/** A schema of its own: the tests empty their tables, and the database may be one that is used. */
const schema = `encounter_form_test_${process.pid}`

const runSql = async (connectionString: string, statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString })
  await client.connect()
  await client.query(statement)
  await client.end()
}

if (url === undefined) {
  describe('createHttpClient over PostgreSQL', () => {
    it.skip('is not tested: set DATABASE_URL to a PostgreSQL database', () => {})
  })
} else {
  afterAll(() => runSql(url, `drop schema if exists ${schema} cascade`))
  describeServer('createHttpClient over PostgreSQL', async () => {
    await runSql(url, `create schema ${schema}`)
    const inSchema = new URL(url)
    inSchema.searchParams.set('options', `-c search_path=${schema}`)
    return openPostgres(inSchema.href, 4)
  })
}
