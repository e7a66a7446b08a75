import { type Kysely, sql } from 'kysely'
import type { Tables } from '../database/Tables.js'

/**
 * Where in the order of all changes a statement reads: its snapshot. Two statements with the same one see the same rows,
 * whichever process they are of.
 */
export const position = sql<string>`pg_current_snapshot()::text`

/** Reads the {@link position} of now. */
export const readPosition = async (db: Kysely<Tables>): Promise<string> => {
  const { rows } = await sql<{ readonly position: string }>`select ${position} as position`.execute(db)
  return rows[0]?.position ?? ''
}
