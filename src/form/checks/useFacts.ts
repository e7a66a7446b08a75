import { keepPreviousData, type QueryClient, queryOptions } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { Directory } from '../../client/Directory.js'
import { queryKeys } from '../../client/queryKeys.js'
import { factsIn, factsMaxAge, type KnownFacts, lookUpFacts } from '../../encounter/lookUpFacts.js'
import type { FactsOf, Reference } from '../../encounter/references.js'
import { useCachedQuery } from '../cache.js'
import { retryInterval } from '../codes/useCodeEntries.js'

interface LookedUpFacts {
  readonly known: KnownFacts
  /** Whether some references could not be looked up. */
  readonly failed: boolean
}

const lookUp = async (directory: Directory, references: readonly Reference[]): Promise<LookedUpFacts> => {
  const known = await lookUpFacts(directory, references)
  const factsOf = factsIn(known)
  return { known, failed: references.some(({ kind, id }) => factsOf(kind, id) === undefined) }
}

const none: LookedUpFacts = {
  known: { patient: new Map(), provider: new Map(), appointment: new Map() },
  failed: false,
}

const factsQuery = (directory: Directory | undefined, references: readonly Reference[]) =>
  queryOptions({
    queryKey: queryKeys.directoryFacts(references),
    // The signal is not passed on, because an action may be waiting for the same look-up when the form unmounts.
    queryFn: () => (directory === undefined ? none : lookUp(directory, references)),
    structuralSharing: false,
  })

/** Looks up facts without using the cache, and updates what is displayed. */
export const fetchFacts = async (
  queryClient: QueryClient,
  directory: Directory | undefined,
  references: readonly Reference[],
): Promise<FactsOf | undefined> =>
  directory &&
  factsIn((await queryClient.fetchQuery({ ...factsQuery(directory, references), staleTime: 0 })).known)

/**
 * Returns the directory's facts about references. Retries a failed look-up at an interval. `factsOf` is undefined without
 * a directory.
 */
export const useFacts = (directory: Directory | undefined, references: readonly Reference[]) => {
  const { data, refetch } = useCachedQuery({
    ...factsQuery(directory, references),
    enabled: directory !== undefined && references.length > 0,
    placeholderData: keepPreviousData,
    staleTime: ({ state }) => (state.data?.failed === true ? 0 : factsMaxAge),
    refetchInterval: ({ state }) => (state.data?.failed === true ? retryInterval : false),
  })
  const known = data?.known
  const factsOf = useCallback<FactsOf>((kind, id) => factsIn(known)(kind, id), [known])
  return {
    factsOf: directory === undefined ? undefined : factsOf,
    failed: data?.failed === true,
    retry: refetch,
  }
}
