import { queryOptions } from '@tanstack/react-query'
import type { Directory, DirectoryEntries, DirectoryKind } from '../../client/Directory.js'
import { queryKeys } from '../../client/queryKeys.js'
import { useCachedQuery } from '../cache.js'
import { useEncounterContext } from '../EncounterContext.js'

/** The query of a directory entry; null where the directory has none. */
export const entryQuery = <K extends DirectoryKind>(directory: Directory | undefined, kind: K, id: string) =>
  queryOptions({
    queryKey: queryKeys.directoryRecord(kind, id),
    enabled: id !== '' && directory !== undefined,
    staleTime: 300_000,
    queryFn: async ({ signal }): Promise<DirectoryEntries[K] | null> =>
      (await directory?.get(kind, id, { signal })) ?? null,
  })

/** A directory entry: undefined while it loads, null where there is none. */
export const useDirectoryEntry = <K extends DirectoryKind>(
  kind: K,
  id: string,
): DirectoryEntries[K] | null | undefined =>
  useCachedQuery(entryQuery(useEncounterContext().client.directory, kind, id)).data
