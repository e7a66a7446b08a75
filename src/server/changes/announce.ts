import { type Kysely, sql } from 'kysely'
import type { ChangeNotice } from '../../client/http/readNotices.js'
import type { Tables } from '../database/Tables.js'

/** The channel on which every process of the server tells the others what changed. */
export const changeChannel = 'encounter_changes'

/** Characters of a notice. PostgreSQL refuses one of 8,000 bytes. */
const longestNotice = 4_000

/** Announces records whose change is committed. */
export const announce = async (db: Kysely<Tables>, notice: ChangeNotice): Promise<void> => {
  const text = JSON.stringify(notice)
  const sent = text.length <= longestNotice ? text : JSON.stringify({ ...notice, ids: 'all' })
  await sql`select pg_notify(${changeChannel}, ${sent})`.execute(db)
}
