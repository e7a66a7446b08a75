import type { Kysely } from 'kysely'
import type { Tables } from '../database/Tables.js'

/** How long the key of a write is kept, in days, as `openapi.yaml` promises. An outbox that waits for longer is rare. */
const keysKeptFor = 7

/** How often expired keys are cleared, in ms. */
const clearedEvery = 3_600_000

/** Keys of one statement, so that none of them takes long. */
const atOnce = 10_000

/** Clears the keys that are older than {@link keysKeptFor}. */
export const forgetKeys = async (db: Kysely<Tables>, now: Date): Promise<void> => {
  const before = new Date(now.getTime() - keysKeptFor * 86_400_000)
  for (;;) {
    const old = db.selectFrom('keys').select('key').where('at', '<', before).limit(atOnce)
    const { numDeletedRows } = await db.deleteFrom('keys').where('key', 'in', old).executeTakeFirst()
    if (numDeletedRows < atOnce) return
  }
}

/**
 * Clears expired keys now and every hour. Where the database cannot be reached, the next hour does it.
 *
 * @returns Stops it.
 */
export const keepForgettingKeys = (db: Kysely<Tables>, now: () => Date): (() => Promise<void>) => {
  const forget = () => forgetKeys(db, now()).catch(() => undefined)
  let running = forget()
  const timer = setInterval(() => {
    running = forget()
  }, clearedEvery)
  timer.unref()
  return () => {
    clearInterval(timer)
    return running
  }
}
