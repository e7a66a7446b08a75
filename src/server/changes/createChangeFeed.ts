import { type ChangeNotice, isNotice } from '../../client/http/readNotices.js'
import type { Database } from '../database/Database.js'
import { changeChannel } from './announce.js'

/** Tells of changes, whichever process made them. */
export interface ChangeFeed {
  /** Calls back with each notice. Returns a function that unsubscribes. */
  subscribe(onNotice: (notice: ChangeNotice) => void): () => void
  close(): Promise<void>
}

const parse = (payload: string): unknown => {
  try {
    return JSON.parse(payload)
  } catch {
    return undefined
  }
}

/** Opens the {@link ChangeFeed} of a database. */
export const createChangeFeed = async (database: Database): Promise<ChangeFeed> => {
  const listeners = new Set<(notice: ChangeNotice) => void>()
  const stop = await database.listen(changeChannel, (payload) => {
    const notice = payload === undefined ? undefined : parse(payload)
    const told: ChangeNotice = isNotice(notice) ? notice : { ids: 'all' }
    for (const listener of [...listeners]) listener(told)
  })
  return {
    subscribe: (onNotice) => {
      const listener = (notice: ChangeNotice) => onNotice(notice)
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: stop,
  }
}
