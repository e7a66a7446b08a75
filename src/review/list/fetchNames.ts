import type { QueryClient } from '@tanstack/react-query'
import type { Directory } from '../../client/Directory.js'
import { lookUpMany } from '../../client/lookUpMany.js'
import { queryKeys } from '../../client/queryKeys.js'
import type { EncounterId } from '../../encounter/Encounter.js'
import { unnamed } from '../../messages/en/list.js'

/** Whose names a list tells. */
export type Kind = 'patient' | 'provider'

/** A name that was fetched before. */
export const knownName = (queryClient: QueryClient, kind: Kind, id: EncounterId): string | undefined =>
  queryClient.getQueryData<string>(queryKeys.directoryName(kind, id))

/** Whose names are still to be fetched: each id once, in an order of its own. */
export const missingNames = (
  ids: readonly (EncounterId | undefined)[],
  nameOf: (id: EncounterId) => string | undefined,
): readonly string[] =>
  [
    ...new Set(
      ids
        .filter((id) => id !== undefined)
        .filter((id) => nameOf(id) === undefined)
        .map(String),
    ),
  ].sort()

/**
 * Fetches names into the cache, "Patient 102239" for whom the directory does not have.
 *
 * @returns How many.
 */
export const fetchNames = async (
  queryClient: QueryClient,
  directory: Directory | undefined,
  kind: Kind,
  ids: readonly string[],
  signal?: AbortSignal,
): Promise<number> => {
  const entries = directory ? await lookUpMany(directory, kind, ids, signal ? { signal } : {}) : []
  ids.forEach((id, index) => {
    queryClient.setQueryData(
      queryKeys.directoryName(kind, id),
      entries[index]?.name ?? `${unnamed[kind]} ${id}`,
    )
  })
  return ids.length
}
