import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
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
  const unknown = [...new Set(ids.filter((id) => id !== undefined).map(String))]
    .filter((id) => queryClient.getQueryData(['directory-name', kind, id]) === undefined)
    .sort()
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
  return useCallback(
    (id) => (id === undefined ? '' : queryClient.getQueryData<string>(['directory-name', kind, String(id)])),
    [queryClient, kind],
  )
}
