import { QueryClient } from '@tanstack/react-query'

/** Creates the cache of one form or list. */
export const newQueryClient = (): QueryClient =>
  new QueryClient({
    // Client and code source decide what is available and whether to retry: their data may be stored in an offline browser.
    defaultOptions: { queries: { networkMode: 'always', retry: false } },
  })
