import type { QueryClient } from '@tanstack/react-query'
import type { Directory } from '../../client/Directory.js'
import { lookUpMany } from '../../client/lookUpMany.js'
import { queryKeys } from '../../client/queryKeys.js'
import type { EncounterId } from '../../encounter/Encounter.js'
import { unnamed } from '../../messages/en/list.js'

/** The kinds of directory entries whose names a list shows. */
export type Kind = 'patient' | 'provider'

/** A name from the query cache. */
export const knownName = (queryClient: QueryClient, kind: Kind, id: EncounterId): string | undefined =>
  queryClient.getQueryData<string>(queryKeys.directoryName(kind, id))

/** The ids whose names are not cached, deduplicated and sorted, so that they make a stable query key. */
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
 * Fetches names into the query cache. An entry that the directory does not have is named "Patient 102239".
 *
 * @returns The number of names.
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
