import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useDeferredValue, useMemo, useRef } from 'react'
import type { EncounterPage, EncounterQuery } from '../../client/EncounterClient.js'
import { queryKeys } from '../../client/queryKeys.js'
import { useLatest } from '../../ui/useLatest.js'
import { useReview } from '../ReviewContext.js'
import { listOptions, pageSize } from './listOptions.js'

/** A list as far as it is loaded. */
export interface EncounterList {
  /** The pages so far as one; undefined while the first is on its way. */
  readonly page: EncounterPage | undefined
  readonly error: Error | null
  /** What is shown is of the query before. */
  readonly stale: boolean
  /** The query of what is shown, as a text; empty while that is of the one before. */
  readonly key: string
  readonly retry: () => void
  /** Tells apart what comes after the records that are loaded; undefined where nothing does. */
  readonly next: string | undefined
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
  const asked = useLatest(query)
  const loading = useRef<string>(undefined)
  const { data, error, isPlaceholderData, refetch } = useQuery({
    ...listOptions(client, queryClient, query),
    placeholderData: keepPreviousData,
  })

  const loadTo = useCallback(
    (position: number) => {
      const queryKey = queryKeys.list(asked.current)
      const before = queryClient.getQueryData<EncounterPage>(queryKey)
      const cursor = before?.nextCursor
      if (before === undefined || cursor === undefined || position < before.records.length) return
      // Two lists may have begun with the same records, and so have the same cursor.
      const turn = JSON.stringify([queryKey, cursor])
      if (loading.current === turn) return
      loading.current = turn
      const settle = () => {
        if (loading.current === turn) loading.current = undefined
      }
      const limit = Math.ceil((position + 1) / pageSize) * pageSize - before.records.length
      client.list({ ...asked.current, cursor, limit }).then(
        (more) => {
          settle()
          queryClient.setQueryData<EncounterPage>(queryKey, (now) =>
            // The list may have been asked for anew meanwhile.
            now?.nextCursor === cursor ? { ...more, records: [...now.records, ...more.records] } : now,
          )
        },
        // The cursor no longer holds, or the client is away: the list is asked for anew, and says why it cannot be.
        () => {
          settle()
          void queryClient.invalidateQueries({ queryKey })
        },
      )
    },
    [client, queryClient, asked],
  )

  const key = isPlaceholderData ? '' : JSON.stringify(query)
  const now = useMemo(
    () => ({ page: data, error, stale: isPlaceholderData, key }),
    [data, error, isPlaceholderData, key],
  )
  // Where many rows are others, they are rendered bit by bit, so that keys and scrolling come in between.
  const shown = useDeferredValue(now)
  const cursor = shown.page?.nextCursor
  const next = cursor === undefined ? undefined : `${shown.key} ${cursor}`
  return { ...shown, retry: () => void refetch(), next, loadTo }
}
