import { type QueryClient, queryOptions } from '@tanstack/react-query'
import type { EncounterPage, EncounterQuery, ListingClient } from '../../client/EncounterClient.js'
import { queryKeys } from '../../client/queryKeys.js'
import { usualHeight } from './usualHeight.js'

/** As many as fill the screen: the fewer, the sooner they are there. */
const firstPageSize = () => Math.max(32, Math.ceil(window.innerHeight / usualHeight))

/** Beyond the first, a list is loaded to a multiple of this. */
export const pageSize = 100

/** So long a list that was asked for ahead is not asked for again, in ms: changes are told of. */
export const freshFor = 1000

/** How the list of a query is asked for: a first page, or as much as was loaded before. */
export const listOptions = (client: ListingClient, queryClient: QueryClient, query: EncounterQuery) => {
  const queryKey = queryKeys.list(query)
  return queryOptions({
    queryKey,
    staleTime: freshFor,
    structuralSharing: false,
    queryFn: ({ signal }) => {
      const loaded = queryClient.getQueryData<EncounterPage>(queryKey)?.records.length ?? 0
      return client.list({ ...query, limit: Math.max(firstPageSize(), loaded) }, { signal })
    },
  })
}
