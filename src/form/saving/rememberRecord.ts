import type { QueryClient } from '@tanstack/react-query'
import type { EncounterRecord } from '../../client/EncounterClient.js'
import { queryKeys } from '../../client/queryKeys.js'

/** Puts a record as it was just stored into the cache. A reading that began before must not put an older one over it. */
export const rememberRecord = (queryClient: QueryClient, record: EncounterRecord): void => {
  const queryKey = queryKeys.record(record.id)
  void queryClient.cancelQueries({ queryKey })
  queryClient.setQueryData(queryKey, record)
  void queryClient.invalidateQueries({ queryKey: queryKeys.encounters() })
}
