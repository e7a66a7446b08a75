import type { QueryClient } from '@tanstack/react-query'
import type { EncounterQuery, ListingClient } from '../../client/EncounterClient.js'
import { queryKeys } from '../../client/queryKeys.js'
import { type EncounterUi, readEncounter } from '../../encounter/Encounter.js'
import { fetchNames, knownName, missingNames } from './fetchNames.js'
import { freshFor, listOptions } from './listOptions.js'

/** Names are looked up for so many rows at a time: more than a screen has. */
export const rowsAtOnce = 50

/** Has a list that was asked for ahead asked for again where anything changes: nobody else hears of it until it is shown. */
const watch = (client: ListingClient, queryClient: QueryClient, asked: Promise<void>): void => {
  const stop = client.subscribe?.(() => {
    stop?.()
    // Not at once: the answer that is on its way would count as fresh.
    void asked.then(() => queryClient.invalidateQueries({ queryKey: queryKeys.encounters() }))
  })
  void asked.then(() => setTimeout(() => stop?.(), freshFor))
}

/**
 * Asks for a list, and for the names of its first rows, before there is anything on the screen: it is rendered once then,
 * and not first without rows. Never throws: what could not be had is asked for again by the list, which says why.
 */
export const prepareList = async (
  client: ListingClient,
  queryClient: QueryClient,
  ui: EncounterUi,
  query: EncounterQuery,
): Promise<void> => {
  const list = listOptions(client, queryClient, query)
  const asked = queryClient.prefetchQuery(list)
  watch(client, queryClient, asked)
  await asked
  const records = queryClient.getQueryData(list.queryKey)?.records ?? []
  const parts = records.slice(0, rowsAtOnce).map(({ encounter }) => readEncounter(encounter, ui))
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
