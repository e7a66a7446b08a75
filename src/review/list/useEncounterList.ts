import { keepPreviousData } from '@tanstack/react-query'
import { useCallback, useDeferredValue, useMemo, useRef } from 'react'
import type { EncounterPage, EncounterQuery } from '../../client/EncounterClient.js'
import { queryKeys } from '../../client/queryKeys.js'
import { useCache, useCachedQuery } from '../../form/cache.js'
import { useLatest } from '../../ui/useLatest.js'
import { useReview } from '../ReviewContext.js'
import { listOptions, pageSize } from './listOptions.js'

/** The loaded part of a list. */
export interface EncounterList {
  /** The loaded pages merged into one; undefined while the first is loading. */
  readonly page: EncounterPage | undefined
  readonly error: Error | null
  /** The shown records are still those of the previous query. */
  readonly stale: boolean
  /** The serialized query of the shown records; empty while stale. */
  readonly key: string
  readonly retry: () => void
  /** Identifies the next page; undefined after the last. */
  readonly next: string | undefined
  /** Loads further records, at least up to this position. */
  readonly loadTo: (position: number) => void
}

/**
 * Loads the encounters of a query: a first page, further ones on demand. A refetch gets all loaded records in one request,
 * since page by page a record that moves could be missed or appear twice.
 */
export const useEncounterList = (query: EncounterQuery): EncounterList => {
  const { client } = useReview()
  const queryClient = useCache()
  const shownQuery = useLatest(query)
  const loadingPage = useRef<string>(undefined)
  const { data, error, isPlaceholderData, refetch } = useCachedQuery({
    ...listOptions(client, queryClient, query),
    placeholderData: keepPreviousData,
  })

  const loadTo = useCallback(
    (position: number) => {
      const queryKey = queryKeys.list(shownQuery.current)
      const loaded = queryClient.getQueryData<EncounterPage>(queryKey)
      const cursor = loaded?.nextCursor
      if (loaded === undefined || cursor === undefined || position < loaded.records.length) return
      // With the query, since two lists that start with the same records can have the same cursor.
      const pageKey = JSON.stringify([queryKey, cursor])
      if (loadingPage.current === pageKey) return
      loadingPage.current = pageKey
      const finish = () => {
        if (loadingPage.current === pageKey) loadingPage.current = undefined
      }
      const limit = Math.ceil((position + 1) / pageSize) * pageSize - loaded.records.length
      client.list({ ...shownQuery.current, cursor, limit }).then(
        (more) => {
          finish()
          queryClient.setQueryData<EncounterPage>(queryKey, (current) =>
            // The list may have been refetched while this page was loading.
            current?.nextCursor === cursor
              ? { ...more, records: [...current.records, ...more.records] }
              : current,
          )
        },
        // The cursor is no longer valid, or the client is unavailable. Refetching the list shows which.
        () => {
          finish()
          void queryClient.invalidateQueries({ queryKey })
        },
      )
    },
    [client, queryClient, shownQuery],
  )

  const key = isPlaceholderData ? '' : JSON.stringify(query)
  const latest = useMemo(
    () => ({ page: data, error, stale: isPlaceholderData, key }),
    [data, error, isPlaceholderData, key],
  )
  // Deferred, so that rendering many new rows can be interrupted by keys and scrolling.
  const shown = useDeferredValue(latest)
  const cursor = shown.page?.nextCursor
  const next = cursor === undefined ? undefined : `${shown.key} ${cursor}`
  return { ...shown, retry: () => void refetch(), next, loadTo }
}
