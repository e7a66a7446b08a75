import { keepPreviousData, type QueryClient, queryOptions } from '@tanstack/react-query'
import { useCallback } from 'react'
import { queryKeys } from '../../client/queryKeys.js'
import type { CodeEntry, CodeRef, CodeSource, CodeSystemId } from '../../codes/CodeSystem.js'
import { codeKey } from '../../codes/codeKey.js'
import { loadCodeChecks } from '../../encounter/rules/loadCodeChecks.js'
import { useCache, useCachedQuery } from '../cache.js'

/** Looks up the entry of a code: null where no loaded set has it, undefined while that is not known yet. */
export type EntryOf = (system: CodeSystemId, code: string) => CodeEntry | null | undefined

type Entries = ReadonlyMap<string, CodeEntry | null>

/** Puts a known entry into the cache of {@link useCodeEntries}. */
export const rememberEntry = (queryClient: QueryClient, entry: CodeEntry): void => {
  queryClient.setQueryData(queryKeys.codeEntry(entry), entry)
}

const knownEntries = (queryClient: QueryClient, refs: readonly CodeRef[]): Entries =>
  new Map(
    refs.flatMap((ref) => {
      const entry = queryClient.getQueryData<CodeEntry | null>(queryKeys.codeEntry(ref))
      return entry === undefined ? [] : [[codeKey(ref), entry] as const]
    }),
  )

interface LookedUpEntries {
  readonly entries: Entries
  /** Whether some could not be looked up. */
  readonly failed: boolean
}

/** After this time, in ms, a failed look-up is retried while it is on the screen. */
export const retryInterval = 15_000

const loadEntries = async (
  queryClient: QueryClient,
  codes: CodeSource,
  refs: readonly CodeRef[],
  signal?: AbortSignal,
): Promise<LookedUpEntries> => {
  const known = knownEntries(queryClient, refs)
  const missing = refs.filter((ref) => !known.has(codeKey(ref)))
  if (missing.length === 0) return { entries: known, failed: false }
  const found = await codes.lookUp(missing, signal ? { signal } : {}).catch(() => undefined)
  // Aborted when the sets have changed: another look-up has started.
  signal?.throwIfAborted()
  if (found === undefined) return { entries: known, failed: true }
  missing.forEach((ref, index) => {
    queryClient.setQueryData(queryKeys.codeEntry(ref), found[index] ?? null)
  })
  return { entries: knownEntries(queryClient, refs), failed: false }
}

/** The rules that check codes. A query for its state: it is loaded at most once, and needs no network after that. */
const checksOptions = queryOptions({
  queryKey: queryKeys.codeChecks(),
  queryFn: loadCodeChecks,
  networkMode: 'always',
  retry: false,
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
})

const lookUpIn =
  (entries: Entries | undefined): EntryOf =>
  (system, code) =>
    entries?.get(codeKey({ system, code }))

/** Looks up the entries of codes that are not in the cache. Those that cannot be looked up stay unknown. */
export const fetchEntries = async (
  queryClient: QueryClient,
  codes: CodeSource,
  refs: readonly CodeRef[],
): Promise<EntryOf> => lookUpIn((await loadEntries(queryClient, codes, refs)).entries)

/** As {@link fetchEntries}, with the rules that check the codes; undefined where they cannot be loaded. */
export const fetchCheckedEntries = async (
  queryClient: QueryClient,
  codes: CodeSource,
  refs: readonly CodeRef[],
) => {
  const entryOf = await fetchEntries(queryClient, codes, refs)
  const checks =
    refs.length === 0 ? undefined : await queryClient.fetchQuery(checksOptions).catch(() => undefined)
  return { entryOf, codeRules: checks?.rules }
}

const useEntriesQuery = (codes: CodeSource, refs: readonly CodeRef[]) => {
  const queryClient = useCache()
  const { data, isPlaceholderData, refetch } = useCachedQuery({
    queryKey: queryKeys.codeLookUp(refs),
    queryFn: ({ signal }) => loadEntries(queryClient, codes, refs, signal),
    // A code selected from the popup is in the cache, and shows at once.
    initialData: () => {
      const entries = knownEntries(queryClient, refs)
      return refs.every((ref) => entries.has(codeKey(ref))) ? { entries, failed: false } : undefined
    },
    placeholderData: keepPreviousData,
    staleTime: ({ state }) => (state.data?.failed === true ? 0 : Number.POSITIVE_INFINITY),
    refetchInterval: ({ state }) => (state.data?.failed === true ? retryInterval : false),
    structuralSharing: false,
  })
  const entries = data?.entries
  const entryOf = useCallback<EntryOf>((system, code) => lookUpIn(entries)(system, code), [entries])
  return {
    entryOf,
    isLoaded: entries !== undefined && !isPlaceholderData,
    failed: data?.failed === true,
    refetch,
  }
}

/** The entries of codes. Returns the same function while they are the same. */
export const useCodeEntries = (codes: CodeSource, refs: readonly CodeRef[]): EntryOf =>
  useEntriesQuery(codes, refs).entryOf

/** Looks up the entries of codes, and the rules that check them. Retries what failed at an interval. */
export const useCheckedEntries = (codes: CodeSource, refs: readonly CodeRef[]) => {
  const { entryOf, isLoaded, failed, refetch: refetchEntries } = useEntriesQuery(codes, refs)
  const {
    data: checks,
    errorUpdateCount,
    refetch: refetchChecks,
  } = useCachedQuery({
    ...checksOptions,
    // After the codes: a page that still waits for those needs nothing to check them with.
    enabled: isLoaded && refs.length > 0,
    refetchInterval: ({ state }) => (state.status === 'error' ? retryInterval : false),
  })
  const retry = useCallback(
    () => Promise.all([refetchEntries(), refetchChecks()]),
    [refetchEntries, refetchChecks],
  )
  // Not the status, which is no error while it is retried.
  const checksFailed = checks === undefined && errorUpdateCount > 0
  return { entryOf, checks, failed: failed || checksFailed, retry }
}
