import { useQuery } from '@tanstack/react-query'
import { queryKeys } from '../../client/queryKeys.js'
import type { EncounterId } from '../../encounter/Encounter.js'
import { useApp } from '../AppContext.js'

/**
 * What a page of an encounter is called: by its id once that encounter is loaded. Until then anything may stand in the
 * address, and a title ends up in histories and screen shares.
 */
export const useRecordName = (kind: string, id: EncounterId | undefined): string => {
  const { client } = useApp()
  const { data } = useQuery({
    queryKey: queryKeys.record(id),
    // The form asks for it, or what is printed.
    enabled: false,
    queryFn: ({ signal }) => client.get(id ?? '', { signal }),
  })
  return id === undefined || data === undefined ? kind : `${kind} ${id}`
}
