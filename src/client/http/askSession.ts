import type { EarlyAnswer } from './answeredBy.js'

/**
 * Sends the request of `readHttpSession` before the code that reads its answer is there. Never rejects: what failed is sent
 * again by whoever reads it.
 *
 * @param baseUrl Address of the server's interface.
 */
export const askSession = (baseUrl: string, token: unknown): EarlyAnswer =>
  fetch(`${baseUrl.replace(/\/+$/, '')}/session`, {
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
    cache: 'no-store',
  }).catch(() => undefined)
