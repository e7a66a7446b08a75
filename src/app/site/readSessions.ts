import { type HttpSession, isSession } from '../../client/http/httpSession.js'
import type { AppStorage } from '../appStorage.js'
import { askOrRecall } from './askOrRecall.js'

/**
 * Asks a server who is signed in. Where it is unavailable, it is whoever was: what they do waits, and the server checks
 * again who they are before it takes any of it.
 *
 * @param asked The requests, one a token.
 */
export const readSessions = (
  { readSessions: read, writeSessions: write }: Pick<AppStorage, 'readSessions' | 'writeSessions'>,
  baseUrl: string,
  asked: readonly Promise<HttpSession>[],
): Promise<readonly HttpSession[]> => {
  const is = (value: unknown): value is readonly HttpSession[] =>
    Array.isArray(value) && value.length === asked.length && value.every(isSession)
  return askOrRecall({ read, write, is }, baseUrl, Promise.all(asked))
}
