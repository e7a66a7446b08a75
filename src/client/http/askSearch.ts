import type { EarlyAnswer } from './answeredBy.js'

/**
 * Sends a search before the code that reads its answer is there. Never rejects, as `askSession`.
 *
 * @param baseUrl Address of the server's interface.
 * @param body As JSON.
 */
export const askSearch = (baseUrl: string, path: string, token: unknown, body: string): EarlyAnswer =>
  fetch(baseUrl.replace(/\/+$/, '') + path, {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    cache: 'no-store',
  }).catch(() => undefined)
