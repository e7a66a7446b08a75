import type { QueryClient } from '@tanstack/react-query'
import type { EncounterQuery, ListingClient } from '../../client/EncounterClient.js'
import { queryKeys } from '../../client/queryKeys.js'
import { type EncounterUi, readEncounter } from '../../encounter/Encounter.js'
import { fetchNames, knownName, missingNames } from './fetchNames.js'
import { listOptions, listStaleTime } from './listOptions.js'

/** The number of rows that names are looked up for at a time. More than fit on a screen. */
export const rowsPerBlock = 50

/** Invalidates a prefetched list when anything changes before the list is mounted and subscribes itself. */
const invalidateOnChange = (
  client: ListingClient,
  queryClient: QueryClient,
  prefetched: Promise<void>,
): void => {
  const unsubscribe = client.subscribe?.(() => {
    unsubscribe?.()
    // Not before the response is there: it would overwrite the invalidation and count as fresh.
    void prefetched.then(() =>
      queryClient.invalidateQueries({
        queryKey: queryKeys.encounters(),
        // What is mounted hears of the change itself, and would be fetched twice.
        predicate: (shown) => shown.getObserversCount() === 0,
      }),
    )
  })
  void prefetched.then(() => setTimeout(() => unsubscribe?.(), listStaleTime))
}

/**
 * Prefetches a list and the names of its first rows before the first render, so that the list renders once with rows and
 * not first without. Never throws: the mounted list repeats a failed request and shows the error.
 */
export const prepareList = async (
  client: ListingClient,
  queryClient: QueryClient,
  ui: EncounterUi,
  query: EncounterQuery,
): Promise<void> => {
  const list = listOptions(client, queryClient, query)
  const prefetched = queryClient.prefetchQuery(list)
  invalidateOnChange(client, queryClient, prefetched)
  await prefetched
  const records = queryClient.getQueryData(list.queryKey)?.records ?? []
  const parts = records.slice(0, rowsPerBlock).map(({ encounter }) => readEncounter(encounter, ui))
  const ids = {
    patient: parts.map(({ patientId }) => patientId),
    provider: parts.map(({ providerId }) => providerId),
  }
  await Promise.allSettled(
    (['patient', 'provider'] as const).map((kind) => {
      const missing = missingNames(ids[kind], (id) => knownName(queryClient, kind, id))
      return fetchNames(queryClient, client.directory, kind, missing)
    }),
  )
}
