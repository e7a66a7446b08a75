import { QueryClient } from '@tanstack/react-query'

/** Makes the cache of what the client and the code sets have told. */
export const newQueryClient = (): QueryClient =>
  new QueryClient({
    // The data are the browser's own: no network to wait for, and nothing to ask twice.
    defaultOptions: {
      queries: { networkMode: 'always', retry: false },
      mutations: { networkMode: 'always' },
    },
  })
