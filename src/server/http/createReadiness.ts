import { type Kysely, sql } from 'kysely'
import * as words from '../../messages/en/server.js'
import type { Tables } from '../database/Tables.js'
import { RequestProblem } from './problems.js'

/** How long the database's answer stands, in ms, from when it was asked. */
const standsFor = 1_000

/** How long a caller waits for the database, in ms. */
const longestWait = 5_000

/**
 * Tells whether the database answers. Anybody may ask, as often as they like: the database is asked once a second at most,
 * and never again before it has answered.
 *
 * @returns Rejects where it does not answer.
 */
export const createReadiness = (db: Kysely<Tables>): (() => Promise<void>) => {
  let asked: { readonly at: number; readonly answer: Promise<unknown>; isDone: boolean } | undefined

  const ask = () => {
    const answer = sql`select 1`.execute(db)
    const asking = { at: performance.now(), answer, isDone: false }
    const end = () => {
      asking.isDone = true
    }
    answer.then(end, end)
    return asking
  }

  return async () => {
    if (asked === undefined || (asked.isDone && performance.now() - asked.at >= standsFor)) asked = ask()
    const { answer } = asked
    let timer: ReturnType<typeof setTimeout> | undefined
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new RequestProblem(503, words.isBusy)), longestWait)
    })
    await Promise.race([answer, late]).finally(() => clearTimeout(timer))
  }
}
