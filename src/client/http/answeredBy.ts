import { unlessAborted } from '../unlessAborted.js'
import type { HttpServerOptions } from './HttpClientOptions.js'

/** Whatever came of a request that was sent early; undefined where it failed. */
export type EarlyAnswer = Promise<Response | undefined>

/**
 * A `fetch` that takes answers from requests which were sent before, by `askSession` or `askSearch`.
 *
 * @param find Finds the one that asked the same; undefined: it is sent now.
 */
export const answeredBy = (
  find: (address: string, body: unknown) => EarlyAnswer | undefined,
): Required<Pick<HttpServerOptions, 'fetch'>> => ({
  fetch: async (address, init) => {
    const sent = find(String(address), init?.body)
    const answer = sent && (await unlessAborted(sent, init?.signal ?? undefined))
    return answer ?? fetch(address, init)
  },
})

/** A `fetch` whose first request was sent before. */
export const answeredOnceBy = (early: EarlyAnswer | undefined): Pick<HttpServerOptions, 'fetch'> => {
  let first = early
  return answeredBy(() => {
    const sent = first
    first = undefined
    return sent
  })
}
