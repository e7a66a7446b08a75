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

/** How long to wait before what could not be announced is, in ms. */
const announceAgainAfter = 1_000

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
  let timer: ReturnType<typeof setTimeout> | undefined
  let isClosed = false

  /** The writes are done, whether or not they can be announced: whoever shows them still has to look again. */
  const announceAgain = () => {
    if (isClosed || timer !== undefined) return
    timer = setTimeout(() => {
      timer = undefined
      announce({ ids: 'all' })
    }, announceAgainAfter)
    timer.unref()
  }
  const send = async (): Promise<void> => {
    while (waiting.length > 0) {
      const texts = waiting.map(textOf)
      waiting = []
      await sql`select pg_notify(${changeChannel}, notice) from unnest(${texts}::text[]) as notice`
        .execute(db)
        .catch(announceAgain)
    }
    sending = undefined
  }

  const announce = (notice: ChangeNotice) => {
    waiting.push(notice)
    sending ??= send()
  }

  return {
    announce,
    close: async () => {
      isClosed = true
      clearTimeout(timer)
      await sending
    },
  }
}
