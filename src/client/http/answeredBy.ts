import { unlessAborted } from '../unlessAborted.js'
import type { EarlyAnswer } from './askEarly.js'
import type { HttpServerOptions } from './HttpClientOptions.js'

/** A `fetch` whose first request was sent before, by `askEarly`; none where it was not. */
export const answeredBy = (early: EarlyAnswer | undefined): Pick<HttpServerOptions, 'fetch'> => {
  let first = early
  if (first === undefined) return {}
  return {
    fetch: async (address, init) => {
      const sent = first
      first = undefined
      const answer = sent && (await unlessAborted(sent, init?.signal ?? undefined))
      return answer ?? fetch(address, init)
    },
  }
}
