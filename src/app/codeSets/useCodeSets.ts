import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { queryKeys } from '../../client/queryKeys.js'
import type { CodeLibrary } from '../../codes/CodeLibrary.js'

/** The sets that are loaded, asked for again when they have changed, here or in another tab. */
export const useCodeSets = (codes: CodeLibrary) => {
  const queryClient = useQueryClient()
  useEffect(
    () =>
      codes.subscribe?.(() => {
        // The form is not there to hear of it: what it was answered before must not come back with it.
        queryClient.removeQueries({ queryKey: queryKeys.codes(), type: 'inactive' })
        void queryClient.invalidateQueries({ queryKey: queryKeys.codes() })
      }),
    [codes, queryClient],
  )
  return useQuery({ queryKey: queryKeys.codeSets(), queryFn: ({ signal }) => codes.sets({ signal }) })
}
