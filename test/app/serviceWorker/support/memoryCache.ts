/** The part of a `Cache` that the service worker uses, in memory. */
export const memoryCache = () => {
  const entries = new Map<string, Response>()
  const urlOf = (key: RequestInfo | URL) => (key instanceof Request ? key.url : String(key))
  return {
    entries,
    match: async (key: RequestInfo | URL) => entries.get(urlOf(key))?.clone(),
    put: async (key: RequestInfo | URL, response: Response) => void entries.set(urlOf(key), response),
    delete: async (key: RequestInfo | URL) => entries.delete(urlOf(key)),
    keys: async () => [...entries.keys()].map((url) => new Request(url)),
  }
}
