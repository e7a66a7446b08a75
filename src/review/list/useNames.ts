import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef } from 'react'
import type { Directory } from '../../client/Directory.js'
import type { EncounterId } from '../../encounter/Encounter.js'

type Kind = 'patient' | 'provider'

const kindNames: Readonly<Record<Kind, string>> = { patient: 'Patient', provider: 'Provider' }

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
      const name = queryClient.getQueryData<string>(['directory-name', kind, String(id)])
      if (name !== undefined) known.current.set(id, name)
      return name
    },
    [queryClient, kind],
  )
  const missing = ids.filter((id) => id !== undefined).filter((id) => nameOf(id) === undefined)
  const unknown = [...new Set(missing.map(String))].sort()
  // Renders again once the missing ones are known, and not while rows of known ones come and go.
  useQuery({
    queryKey: ['directory', kind, 'names', unknown],
    enabled: unknown.length > 0,
    staleTime: 300_000,
    queryFn: async ({ signal }) => {
      const entries =
        (await directory?.getMany?.(kind, unknown, { signal })) ??
        (await Promise.all(unknown.map((id) => directory?.get(kind, id, { signal }))))
      unknown.forEach((id, index) => {
        queryClient.setQueryData(
          ['directory-name', kind, id],
          entries[index]?.name ?? `${kindNames[kind]} ${id}`,
        )
      })
      return unknown.length
    },
  })
  return (id) => (id === undefined ? '' : nameOf(id))
}
