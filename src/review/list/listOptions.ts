import { type QueryClient, queryOptions } from '@tanstack/react-query'
import type { EncounterPage, EncounterQuery, ListingClient } from '../../client/EncounterClient.js'
import { queryKeys } from '../../client/queryKeys.js'
import { estimatedRowHeight } from './estimatedRowHeight.js'

/** Just enough rows to fill the screen: a smaller page arrives sooner. */
const firstPageSize = () => Math.max(32, Math.ceil(window.innerHeight / estimatedRowHeight))

/** After the first page, a list is loaded up to a multiple of this. */
export const pageSize = 100

/** A prefetched list stays fresh this long, in ms. Changes invalidate it earlier. */
export const listStaleTime = 1000

/** The options of a list query. It fetches the first page, or on a refetch as many records as were loaded. */
export const listOptions = (client: ListingClient, queryClient: QueryClient, query: EncounterQuery) => {
  const queryKey = queryKeys.list(query)
  return queryOptions({
    queryKey,
    staleTime: listStaleTime,
    structuralSharing: false,
    queryFn: ({ signal }) => {
      const loaded = queryClient.getQueryData<EncounterPage>(queryKey)?.records.length ?? 0
      return client.list({ ...query, limit: Math.max(firstPageSize(), loaded) }, { signal })
    },
  })
}
