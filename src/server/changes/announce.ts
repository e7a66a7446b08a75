import { type Kysely, sql } from 'kysely'
import type { ChangeNotice } from '../../client/http/readNotices.js'
import type { Tables } from '../database/Tables.js'

/** The channel on which every process of the server tells the others what changed. */
export const changeChannel = 'encounter_changes'

/** Characters of a notice. PostgreSQL refuses one of 8,000 bytes. */
const longestNotice = 4_000

const textOf = (notice: ChangeNotice): string => {
  const text = JSON.stringify(notice)
  return text.length <= longestNotice ? text : JSON.stringify({ ...notice, ids: 'all' })
}

/** Announces records whose change is committed. */
export interface Announcer {
  announce(notice: ChangeNotice): void
  /** Resolves once everything is announced. */
  close(): Promise<void>
}

/**
 * Creates the {@link Announcer} of a database. What comes while a statement is on its way goes with the next one, so
 * that many saves do not make as many statements.
 */
export const createAnnouncer = (db: Kysely<Tables>): Announcer => {
  let waiting: ChangeNotice[] = []
  let sending: Promise<void> | undefined

  const send = async (): Promise<void> => {
    while (waiting.length > 0) {
      const texts = waiting.map(textOf)
      waiting = []
      // The write is done, whether or not it can be announced; who missed it asks again at its next list.
      await sql`select pg_notify(${changeChannel}, notice) from unnest(${texts}::text[]) as notice`
        .execute(db)
        .catch(() => undefined)
    }
    sending = undefined
  }

  return {
    announce: (notice) => {
      waiting.push(notice)
      sending ??= send()
    },
    close: async () => sending,
  }
}
