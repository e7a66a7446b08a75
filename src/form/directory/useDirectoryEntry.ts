import { queryOptions, useQuery } from '@tanstack/react-query'
import type { Directory, DirectoryEntries, DirectoryKind } from '../../client/Directory.js'
import { queryKeys } from '../../client/queryKeys.js'
import { useEncounterContext } from '../EncounterContext.js'

/** One entry of the directory as it stands there; null where the directory does not have it. */
export const entryQuery = <K extends DirectoryKind>(directory: Directory | undefined, kind: K, id: string) =>
  queryOptions({
    queryKey: queryKeys.directoryRecord(kind, id),
    enabled: id !== '' && directory !== undefined,
    staleTime: 300_000,
    queryFn: async ({ signal }): Promise<DirectoryEntries[K] | null> =>
      (await directory?.get(kind, id, { signal })) ?? null,
  })

/** An entry that the form refers to: undefined while it is not known, null where there is none. */
export const useDirectoryEntry = <K extends DirectoryKind>(
  kind: K,
  id: string,
): DirectoryEntries[K] | null | undefined =>
  useQuery(entryQuery(useEncounterContext().client.directory, kind, id)).data
