import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef } from 'react'
import type { EncounterPage, EncounterQuery } from '../../client/EncounterClient.js'
import { useReview } from '../ReviewContext.js'

/** As many as fill a tall screen a few times over. */
const pageSize = 100

/** A list as far as it is loaded. */
export interface EncounterList {
  /** The pages so far as one; undefined while the first is on its way. */
  readonly page: EncounterPage | undefined
  readonly error: Error | null
  /** What is shown is of the query before. */
  readonly stale: boolean
  readonly retry: () => void
  /** Loads on until the record at this position is there. */
  readonly loadTo: (position: number) => void
}

/**
 * The encounters of a query: a first page, further ones as they are scrolled to. When anything has changed, as much as
 * was loaded is asked for again at once, so that no row goes or comes twice.
 */
export const useEncounterList = (query: EncounterQuery): EncounterList => {
  const { client } = useReview()
  const queryClient = useQueryClient()
  const key = JSON.stringify(query)
  const asked = useRef(query)
  asked.current = query
  const loading = useRef<string>(undefined)
  const { data, error, isPlaceholderData, refetch } = useQuery({
    queryKey: ['encounters', 'list', key],
    placeholderData: keepPreviousData,
    structuralSharing: false,
    queryFn: ({ signal }) => {
      const loaded = queryClient.getQueryData<EncounterPage>(['encounters', 'list', key])?.records.length ?? 0
      return client.list({ ...query, limit: Math.max(pageSize, loaded) }, { signal })
    },
  })

  const loadTo = useCallback(
    (position: number) => {
      const queryKey = ['encounters', 'list', key]
      const before = queryClient.getQueryData<EncounterPage>(queryKey)
      const cursor = before?.nextCursor
      if (before === undefined || cursor === undefined || loading.current === cursor) return
      if (position < before.records.length) return
      loading.current = cursor
      const limit = position - before.records.length + pageSize
      client.list({ ...asked.current, cursor, limit }).then(
        (more) => {
          loading.current = undefined
          queryClient.setQueryData<EncounterPage>(queryKey, (now) =>
            // The list may have been asked for anew meanwhile.
            now?.nextCursor === cursor ? { ...more, records: [...now.records, ...more.records] } : now,
          )
        },
        // The cursor no longer holds, or the client is away: the list is asked for anew, and says why it cannot be.
        () => {
          loading.current = undefined
          void queryClient.invalidateQueries({ queryKey })
        },
      )
    },
    [client, queryClient, key],
  )

  return { page: data, error, stale: isPlaceholderData, retry: () => void refetch(), loadTo }
}
