import { useCallback, useRef } from 'react'
import type { Directory } from '../../client/Directory.js'
import { queryKeys } from '../../client/queryKeys.js'
import type { EncounterId } from '../../encounter/Encounter.js'
import { useCache, useCachedQuery } from '../../form/cache.js'
import { fetchNames, type Kind, knownName, missingNames } from './fetchNames.js'

/** The name of a patient or provider. "Patient 102239" if the directory does not have it; undefined while loading. */
export type NameOf = (id: EncounterId | undefined) => string | undefined

/** Looks up the names of patients or providers, each of them once. */
export const useNames = (
  directory: Directory | undefined,
  kind: Kind,
  ids: readonly (EncounterId | undefined)[],
): NameOf => {
  const queryClient = useCache()
  // A cache in front of the query cache, whose keys are too slow to build for each row on each render.
  const known = useRef(new Map<EncounterId, string>())
  const nameOf = useCallback(
    (id: EncounterId) => {
      const cached = known.current.get(id)
      if (cached !== undefined) return cached
      const name = knownName(queryClient, kind, id)
      if (name !== undefined) known.current.set(id, name)
      return name
    },
    [queryClient, kind],
  )
  const unknown = missingNames(ids, nameOf)
  // Its key has only the missing names, so that scrolling past known ones does not render.
  useCachedQuery({
    queryKey: queryKeys.directoryNames(kind, unknown),
    enabled: unknown.length > 0,
    staleTime: 300_000,
    queryFn: ({ signal }) => fetchNames(queryClient, directory, kind, unknown, signal),
  })
  return (id) => (id === undefined ? '' : nameOf(id))
}
