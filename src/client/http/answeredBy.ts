import type { HttpServerOptions } from './HttpClientOptions.js'

/** A `fetch` whose first request was sent before, by `askSession`; none where it was not. */
export const answeredBy = (
  early: Promise<Response | undefined> | undefined,
): Pick<HttpServerOptions, 'fetch'> => {
  let first = early
  if (first === undefined) return {}
  return {
    fetch: async (...call) => {
      const answer = await first
      first = undefined
      return answer ?? fetch(...call)
    },
  }
}
