import { isNotFound } from '../../client/clientErrors.js'
import { queryKeys } from '../../client/queryKeys.js'
import type { EncounterId } from '../../encounter/Encounter.js'
import { useCachedQuery } from '../../form/cache.js'
import { useApp } from '../AppContext.js'

/** Whether the form has looked up this encounter and found none. */
export const useIsMissing = (id: EncounterId): boolean => {
  const { client } = useApp()
  const { data, error } = useCachedQuery({
    queryKey: queryKeys.record(id),
    enabled: false,
    queryFn: ({ signal }) => client.get(id, { signal }),
  })
  return data === undefined && isNotFound(error)
}
