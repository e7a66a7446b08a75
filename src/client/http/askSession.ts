/** How long the answer may take, in ms: as long as an attempt of `createRequester`. */
const timeout = 15_000

/**
 * Sends the request of `readHttpSession` before the code that reads its answer is there. Never throws: what failed is sent
 * again by whoever reads it.
 *
 * @param baseUrl Address of the server's interface.
 */
export const askSession = async (baseUrl: string, token: unknown): Promise<Response | undefined> =>
  fetch(`${baseUrl.replace(/\/+$/, '')}/session`, {
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
    cache: 'no-store',
    signal: AbortSignal.timeout(timeout),
  }).catch(() => undefined)
