import { useEffect } from 'react'
import { queryKeys } from '../../client/queryKeys.js'
import type { CodeLibrary } from '../../codes/CodeLibrary.js'
import { useCache, useCachedQuery } from '../../form/cache.js'

/** The loaded sets, refetched whenever they change in this or another tab. */
export const useCodeSets = (codes: CodeLibrary) => {
  const queryClient = useCache()
  useEffect(
    () =>
      codes.subscribe?.(() => {
        // An unmounted form cannot react to the change, so drop its cached answers, or they would come back with it.
        queryClient.removeQueries({ queryKey: queryKeys.codes(), type: 'inactive' })
        void queryClient.invalidateQueries({ queryKey: queryKeys.codes() })
      }),
    [codes, queryClient],
  )
  return useCachedQuery({ queryKey: queryKeys.codeSets(), queryFn: ({ signal }) => codes.sets({ signal }) })
}
