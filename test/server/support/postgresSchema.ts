import pg from 'pg'
import { openPostgres } from '../../../src/server/database/openPostgres.js'

/** The PostgreSQL that tests may use; undefined: there is none. */
export const postgresUrl = process.env.DATABASE_URL

const runSql = async (connectionString: string, statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString })
  await client.connect()
  await client.query(statement)
  await client.end()
}

/** Makes a schema for a test: tests empty their tables, and the database may be one that is used. */
export const createPostgresSchema = async (url: string, name: string) => {
  const schema = `encounter_form_${name}_${process.pid}`
  const inSchema = new URL(url)
  inSchema.searchParams.set('options', `-c search_path=${schema}`)
  await runSql(url, `create schema ${schema}`)
  return {
    open: () => openPostgres(inSchema.href, 4),
    drop: () => runSql(url, `drop schema if exists ${schema} cascade`),
  }
}
