import { QueryClient } from '@tanstack/react-query'

/** Creates the cache for data from the client and the code sets. */
export const newQueryClient = (): QueryClient =>
  new QueryClient({
    // The data is local to the browser: there is no network to wait for, and a retry would not help.
    defaultOptions: {
      queries: { networkMode: 'always', retry: false },
      mutations: { networkMode: 'always' },
    },
  })
