import { keepPreviousData, type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { queryKeys } from '../../client/queryKeys.js'
import type { CodeEntry, CodeRef, CodeSource, CodeSystemId } from '../../codes/CodeSystem.js'
import { codeKey } from '../../codes/codeKey.js'
import type { CodeChecks } from '../../encounter/rules/codeChecks.js'
import { loadCodeChecks } from '../../encounter/rules/loadCodeChecks.js'

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
  /** The rules that check codes, loaded with the first code. */
  readonly checks: CodeChecks | undefined
  /** Whether some could not be looked up. */
  readonly failed: boolean
}

/** After this time, in ms, a failed look-up is retried while it is on the screen. */
export const retryInterval = 15_000

const knownChecks = (queryClient: QueryClient): CodeChecks | undefined =>
  queryClient.getQueryData(queryKeys.codeChecks())

/** Fetches what checks these codes; undefined where that failed, or there is nothing to check. */
const fetchChecks = async (
  queryClient: QueryClient,
  refs: readonly CodeRef[],
): Promise<CodeChecks | undefined> => {
  const known = knownChecks(queryClient)
  if (known !== undefined || refs.length === 0) return known
  const checks = await loadCodeChecks().catch(() => undefined)
  if (checks !== undefined) queryClient.setQueryData(queryKeys.codeChecks(), checks)
  return checks
}

const loadEntries = async (
  queryClient: QueryClient,
  codes: CodeSource,
  refs: readonly CodeRef[],
  signal?: AbortSignal,
): Promise<LookedUpEntries> => {
  const known = knownEntries(queryClient, refs)
  const missing = refs.filter((ref) => !known.has(codeKey(ref)))
  const hasFailed = (checks: CodeChecks | undefined) => checks === undefined && refs.length > 0
  if (missing.length === 0) {
    const checks = await fetchChecks(queryClient, refs)
    return { entries: known, checks, failed: hasFailed(checks) }
  }
  const found = await codes.lookUp(missing, signal ? { signal } : {}).catch(() => undefined)
  // Aborted when the sets have changed: another look-up has started.
  signal?.throwIfAborted()
  if (found === undefined) return { entries: known, checks: knownChecks(queryClient), failed: true }
  missing.forEach((ref, index) => {
    queryClient.setQueryData(queryKeys.codeEntry(ref), found[index] ?? null)
  })
  // After the codes: a page that still waits for those needs nothing to check them with.
  const checks = await fetchChecks(queryClient, refs)
  return { entries: knownEntries(queryClient, refs), checks, failed: hasFailed(checks) }
}

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

/** As {@link fetchEntries}, with the rules that check the codes. */
export const fetchCheckedEntries = async (
  queryClient: QueryClient,
  codes: CodeSource,
  refs: readonly CodeRef[],
) => {
  const { entries, checks } = await loadEntries(queryClient, codes, refs)
  return { entryOf: lookUpIn(entries), codeRules: checks?.rules }
}

/** Looks up the entries of codes, and the rules that check them. Retries a failed look-up at an interval. */
export const useCodeLookUp = (codes: CodeSource, refs: readonly CodeRef[]) => {
  const queryClient = useQueryClient()
  const { data, refetch } = useQuery({
    queryKey: queryKeys.codeLookUp(refs),
    queryFn: ({ signal }) => loadEntries(queryClient, codes, refs, signal),
    // A code selected from the popup is in the cache, and shows at once.
    initialData: () => {
      const entries = knownEntries(queryClient, refs)
      return refs.every((ref) => entries.has(codeKey(ref)))
        ? { entries, checks: knownChecks(queryClient), failed: false }
        : undefined
    },
    placeholderData: keepPreviousData,
    staleTime: ({ state: { data } }) =>
      data?.failed === true || (data?.checks === undefined && refs.length > 0) ? 0 : Number.POSITIVE_INFINITY,
    refetchInterval: ({ state }) => (state.data?.failed === true ? retryInterval : false),
    structuralSharing: false,
  })
  const entries = data?.entries
  const entryOf = useCallback<EntryOf>((system, code) => lookUpIn(entries)(system, code), [entries])
  return { entryOf, checks: data?.checks, failed: data?.failed === true, retry: refetch }
}

/** The entries of codes. Returns the same function while they are the same. */
export const useCodeEntries = (codes: CodeSource, refs: readonly CodeRef[]): EntryOf =>
  useCodeLookUp(codes, refs).entryOf
