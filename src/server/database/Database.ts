import type { Kysely } from 'kysely'
import type { Tables } from './Tables.js'

/** An open database. */
export interface Database {
  readonly kind: 'postgres' | 'pglite'
  readonly db: Kysely<Tables>
  /**
   * Listens for what is announced on a channel, by any process.
   *
   * @param onMessage Called with each payload; undefined: some may have been missed.
   * @returns Stops listening.
   */
  listen(channel: string, onMessage: (payload: string | undefined) => void): Promise<() => Promise<void>>
  close(): Promise<void>
}
