import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { Directory } from '../../client/Directory.js'
import type { EncounterId } from '../../encounter/Encounter.js'

type Kind = 'patient' | 'provider'

/** The name of a reference: its id where the directory does not have it, undefined while that is not known yet. */
export type NameOf = (id: EncounterId | undefined) => string | undefined

/** Names of patients or providers, each asked for once and kept. */
export const useNames = (
  directory: Directory | undefined,
  kind: Kind,
  ids: readonly (EncounterId | undefined)[],
): NameOf => {
  const queryClient = useQueryClient()
  const unique = [...new Set(ids.filter((id) => id !== undefined).map(String))].sort()
  useQuery({
    queryKey: ['directory', kind, 'names', unique],
    placeholderData: keepPreviousData,
    staleTime: 300_000,
    queryFn: async ({ signal }) => {
      const missing = unique.filter(
        (id) => queryClient.getQueryData(['directory-name', kind, id]) === undefined,
      )
      const entries =
        (await directory?.getMany?.(kind, missing, { signal })) ??
        (await Promise.all(missing.map((id) => directory?.get(kind, id, { signal }))))
      missing.forEach((id, index) => {
        queryClient.setQueryData(['directory-name', kind, id], entries[index]?.name ?? id)
      })
      return missing.length
    },
  })
  return useCallback(
    (id) => (id === undefined ? '' : queryClient.getQueryData<string>(['directory-name', kind, String(id)])),
    [queryClient, kind],
  )
}
