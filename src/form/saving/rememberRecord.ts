import type { QueryClient } from '@tanstack/react-query'
import type { EncounterRecord } from '../../client/EncounterClient.js'
import { leavesOut } from '../../client/leavesOut.js'
import { queryKeys } from '../../client/queryKeys.js'

/** Puts a saved record into the query cache. Cancels fetches that started before, which could overwrite it. */
export const rememberRecord = (queryClient: QueryClient, record: EncounterRecord): void => {
  const queryKey = queryKeys.record(record.id)
  void queryClient.cancelQueries({ queryKey })
  queryClient.setQueryData(queryKey, record)
  void queryClient.invalidateQueries({
    queryKey: queryKeys.encounters(),
    predicate: (query) => !leavesOut(query.queryKey, record.id),
  })
}
