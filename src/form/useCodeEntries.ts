import { keepPreviousData, type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { queryKeys } from '../client/queryKeys.js'
import type { CodeEntry, CodeRef, CodeSource, CodeSystemId } from '../codes/CodeSystem.js'
import { parseCode } from '../codes/formats.js'

/** Looks up the entry of a code: null where no loaded set has it, undefined while that is not known yet. */
export type EntryOf = (system: CodeSystemId, code: string) => CodeEntry | null | undefined

type Entries = ReadonlyMap<string, CodeEntry | null>

const keyOf = ({ system, code }: CodeRef): string => `${system} ${code}`

/** The codes, without modifiers, that values of a list refer to; malformed ones are left out. */
export const codeRefs = (values: readonly string[], systems: readonly CodeSystemId[]): readonly CodeRef[] =>
  values.flatMap((value) => {
    const parsed = parseCode(value, systems)
    return parsed.ok ? [{ system: parsed.system, code: parsed.code }] : []
  })

/** Puts an entry that is already at hand where {@link useCodeEntries} finds it. */
export const rememberEntry = (queryClient: QueryClient, entry: CodeEntry): void => {
  queryClient.setQueryData(queryKeys.codeEntry(entry), entry)
}

const knownEntries = (queryClient: QueryClient, refs: readonly CodeRef[]): Entries =>
  new Map(
    refs.flatMap((ref) => {
      const entry = queryClient.getQueryData<CodeEntry | null>(queryKeys.codeEntry(ref))
      return entry === undefined ? [] : [[keyOf(ref), entry] as const]
    }),
  )

const loadEntries = async (
  queryClient: QueryClient,
  codes: CodeSource,
  refs: readonly CodeRef[],
  signal?: AbortSignal,
): Promise<Entries> => {
  const known = knownEntries(queryClient, refs)
  const missing = refs.filter((ref) => !known.has(keyOf(ref)))
  const found = missing.length === 0 ? [] : await codes.lookUp(missing, signal ? { signal } : {})
  // The sets may have changed meanwhile: then this is no longer the answer, and another is on its way.
  signal?.throwIfAborted()
  missing.forEach((ref, index) => {
    queryClient.setQueryData(queryKeys.codeEntry(ref), found[index] ?? null)
  })
  return knownEntries(queryClient, refs)
}

const lookUpIn =
  (entries: Entries | undefined): EntryOf =>
  (system, code) =>
    entries?.get(keyOf({ system, code }))

/** Fetches the entries of codes, as far as they are not known yet. */
export const fetchEntries = async (
  queryClient: QueryClient,
  codes: CodeSource,
  refs: readonly CodeRef[],
): Promise<EntryOf> => lookUpIn(await loadEntries(queryClient, codes, refs))

/** The entries of codes, and whether they could not be looked up. */
export const useCodeLookUp = (codes: CodeSource, refs: readonly CodeRef[]) => {
  const queryClient = useQueryClient()
  const { data, isError } = useQuery({
    queryKey: queryKeys.codeLookUp(refs),
    queryFn: ({ signal }) => loadEntries(queryClient, codes, refs, signal),
    // What was picked from the list is known already, and shows at once.
    initialData: () => {
      const known = knownEntries(queryClient, refs)
      return refs.every((ref) => known.has(keyOf(ref))) ? known : undefined
    },
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  })
  const entryOf = useCallback<EntryOf>((system, code) => lookUpIn(data)(system, code), [data])
  return { entryOf, isError }
}

/** The entries of codes, looked up once each and kept. The function stays the same while they do. */
export const useCodeEntries = (codes: CodeSource, refs: readonly CodeRef[]): EntryOf =>
  useCodeLookUp(codes, refs).entryOf
