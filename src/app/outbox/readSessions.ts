import { EncounterClientError } from '../../client/EncounterClientError.js'
import { type HttpSession, isSession } from '../../client/http/httpSession.js'
import { isDictionary } from '../../schema/isDictionary.js'
import type { AppStorage } from '../appStorage.js'

type SessionStorage = Pick<AppStorage, 'readSessions' | 'writeSessions'>

/** The sessions that a server last told of; undefined for another server, or as many other tokens. */
const recall = (
  storage: SessionStorage,
  baseUrl: string,
  count: number,
): readonly HttpSession[] | undefined => {
  try {
    const kept: unknown = JSON.parse(storage.readSessions() ?? 'null')
    if (!isDictionary(kept) || kept.baseUrl !== baseUrl || !Array.isArray(kept.sessions)) return undefined
    const sessions: readonly unknown[] = kept.sessions
    return sessions.length === count && sessions.every(isSession) ? sessions : undefined
  } catch {
    return undefined
  }
}

/**
 * Asks a server who is signed in. Where it is unavailable, it is whoever was: what they do waits, and the server checks
 * again who they are before it takes any of it.
 *
 * @param asked The requests, one a token.
 */
export const readSessions = async (
  storage: SessionStorage,
  baseUrl: string,
  asked: readonly Promise<HttpSession>[],
): Promise<readonly HttpSession[]> => {
  try {
    const sessions = await Promise.all(asked)
    storage.writeSessions(JSON.stringify({ baseUrl, sessions }))
    return sessions
  } catch (error) {
    const isAway = error instanceof EncounterClientError && error.kind === 'unavailable'
    const known = isAway ? recall(storage, baseUrl, asked.length) : undefined
    if (known === undefined) throw error
    return known
  }
}
