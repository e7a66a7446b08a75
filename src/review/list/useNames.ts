import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef } from 'react'
import type { Directory } from '../../client/Directory.js'
import { queryKeys } from '../../client/queryKeys.js'
import type { EncounterId } from '../../encounter/Encounter.js'
import { fetchNames, type Kind, knownName, missingNames } from './fetchNames.js'

/** The name of a reference, "Patient 102239" where the directory does not have it, undefined while that is not known yet. */
export type NameOf = (id: EncounterId | undefined) => string | undefined

/** Names of patients or providers, each asked for once and kept. */
export const useNames = (
  directory: Directory | undefined,
  kind: Kind,
  ids: readonly (EncounterId | undefined)[],
): NameOf => {
  const queryClient = useQueryClient()
  // At hand without a key to be made for each: rows ask for their names as often as they are rendered.
  const known = useRef(new Map<EncounterId, string>())
  const nameOf = useCallback(
    (id: EncounterId) => {
      const before = known.current.get(id)
      if (before !== undefined) return before
      const name = knownName(queryClient, kind, id)
      if (name !== undefined) known.current.set(id, name)
      return name
    },
    [queryClient, kind],
  )
  const unknown = missingNames(ids, nameOf)
  // Renders again once the missing ones are known, and not while rows of known ones come and go.
  useQuery({
    queryKey: queryKeys.directoryNames(kind, unknown),
    enabled: unknown.length > 0,
    staleTime: 300_000,
    queryFn: ({ signal }) => fetchNames(queryClient, directory, kind, unknown, signal),
  })
  return (id) => (id === undefined ? '' : nameOf(id))
}
