import { type QueryClient, useQueries } from '@tanstack/react-query'
import type { CodeEntry, CodeRef, CodeSource, CodeSystemId } from '../codes/CodeSystem.js'
import { parseCode } from '../codes/formats.js'

/** Looks up the entry of a code: null where no loaded set has it, undefined while that is not known yet. */
export type EntryOf = (system: CodeSystemId, code: string) => CodeEntry | null | undefined

const keyOf = ({ system, code }: CodeRef): string => `${system} ${code}`

const entryQuery = (codes: CodeSource, ref: CodeRef) => ({
  queryKey: ['code-entry', ref.system, ref.code] as const,
  queryFn: async ({ signal }: { signal: AbortSignal }): Promise<CodeEntry | null> => {
    const [entry] = await codes.lookUp([ref], { signal })
    return entry ?? null
  },
  staleTime: Number.POSITIVE_INFINITY,
})

/** The codes, without modifiers, that values of a list refer to; malformed ones are left out. */
export const codeRefs = (values: readonly string[], systems: readonly CodeSystemId[]): readonly CodeRef[] =>
  values.flatMap((value) => {
    const parsed = parseCode(value, systems)
    return parsed.ok ? [{ system: parsed.system, code: parsed.code }] : []
  })

/** Puts an entry that is already at hand where {@link useCodeEntries} finds it. */
export const rememberEntry = (queryClient: QueryClient, entry: CodeEntry): void => {
  queryClient.setQueryData(['code-entry', entry.system, entry.code], entry)
}

/** Fetches the entries of codes, as far as they are not known yet. */
export const fetchEntries = async (
  queryClient: QueryClient,
  codes: CodeSource,
  refs: readonly CodeRef[],
): Promise<EntryOf> => {
  const entries = await Promise.all(
    refs.map(async (ref) => [keyOf(ref), await queryClient.fetchQuery(entryQuery(codes, ref))] as const),
  )
  const known = new Map(entries)
  return (system, code) => known.get(keyOf({ system, code }))
}

/** The entries of codes, looked up once each and kept. */
export const useCodeEntries = (codes: CodeSource, refs: readonly CodeRef[]): EntryOf => {
  const unique = [...new Map(refs.map((ref) => [keyOf(ref), ref])).values()]
  const results = useQueries({ queries: unique.map((ref) => entryQuery(codes, ref)) })
  const known = new Map(unique.map((ref, index) => [keyOf(ref), results[index]?.data]))
  return (system, code) => known.get(keyOf({ system, code }))
}
