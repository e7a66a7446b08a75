/** Whatever comes of a request that was sent early; undefined where it failed. */
export type EarlyAnswer = Promise<Response | undefined>

/**
 * Sends a request before the code that reads its answer is there. Never rejects: what failed is sent again by whoever
 * reads it.
 *
 * @param baseUrl Address of the server's interface.
 * @param body JSON. Without one it is a GET.
 */
export const askEarly = (baseUrl: string, path: string, token: unknown, body?: string): EarlyAnswer =>
  fetch(baseUrl.replace(/\/+$/, '') + path, {
    headers: {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    cache: 'no-store',
    ...(body === undefined ? {} : { method: 'POST', body }),
  }).catch(() => undefined)
