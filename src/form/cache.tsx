import {
  type DefaultError,
  QueryClient,
  type QueryKey,
  type UseQueryOptions,
  type UseQueryResult,
  useQuery,
} from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react'

/** Creates a cache for what comes from the client, its directory and the code sets. */
const createCache = (): QueryClient =>
  new QueryClient({
    // Client and code source decide what is available and whether to retry: their data may be stored in an offline browser.
    defaultOptions: { queries: { networkMode: 'always', retry: false } },
  })

/**
 * A cache that lives as long as the component. Once that is gone for a task, nothing is left of it, such as the timers that
 * would drop what it holds some minutes later.
 */
export const useOwnCache = (): QueryClient => {
  const [cache] = useState(createCache)
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    clearTimeout(leaving.current)
    return () => {
      leaving.current = setTimeout(() => cache.clear())
    }
  }, [cache])
  return cache
}

const CacheContext = createContext<QueryClient | undefined>(undefined)

/**
 * Provides a form or a list with its cache. Not by TanStack Query's own provider: a host's widget within would then find
 * this cache in the place of the host's.
 */
export const CacheProvider = ({
  cache,
  children,
}: {
  readonly cache: QueryClient
  readonly children: ReactNode
}) => {
  useEffect(() => {
    cache.mount()
    return () => cache.unmount()
  }, [cache])
  return <CacheContext.Provider value={cache}>{children}</CacheContext.Provider>
}

/** The cache of the form or list around. */
export const useCache = (): QueryClient => {
  const cache = useContext(CacheContext)
  if (cache === undefined) {
    throw new Error('A part of the form or list was rendered outside of it. Put it inside <CacheProvider>.')
  }
  return cache
}

/** TanStack Query's `useQuery` over the cache of the form or list around. */
export const useCachedQuery = <
  Data,
  Failure = DefaultError,
  Selected = Data,
  Key extends QueryKey = QueryKey,
>(
  options: UseQueryOptions<Data, Failure, Selected, Key>,
): UseQueryResult<Selected, Failure> => useQuery(options, useCache())
