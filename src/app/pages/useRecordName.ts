import { isProvisional } from '../../client/outbox/isProvisional.js'
import { queryKeys } from '../../client/queryKeys.js'
import type { EncounterId } from '../../encounter/Encounter.js'
import { useCachedQuery } from '../../form/cache.js'
import { useApp } from '../AppContext.js'

/**
 * The title of an encounter's page. It includes the id only once the encounter is loaded: until then the address can contain
 * anything, and titles end up in histories and screen shares.
 */
export const useRecordName = (kind: string, id: EncounterId | undefined): string => {
  const { client } = useApp()
  const { data } = useCachedQuery({
    queryKey: queryKeys.record(id),
    // The form or the printed page fetches it.
    enabled: false,
    queryFn: ({ signal }) => client.get(id ?? '', { signal }),
  })
  // A provisional id is no number that anybody could look for.
  const isNumbered = id !== undefined && data !== undefined && !isProvisional(id)
  return isNumbered ? `${kind} ${id}` : kind
}
