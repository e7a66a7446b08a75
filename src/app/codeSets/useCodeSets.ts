import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { CodeLibrary } from '../../codes/CodeLibrary.js'

const isOfCodes = ({ queryKey }: { readonly queryKey: readonly unknown[] }): boolean =>
  String(queryKey[0]).startsWith('code-')

/** The sets that are loaded, asked for again when they have changed, here or in another tab. */
export const useCodeSets = (codes: CodeLibrary) => {
  const queryClient = useQueryClient()
  useEffect(
    () =>
      codes.subscribe?.(() => {
        // The form is not there to hear of it: what it was answered before must not come back with it.
        queryClient.removeQueries({ predicate: isOfCodes, type: 'inactive' })
        void queryClient.invalidateQueries({ predicate: isOfCodes })
      }),
    [codes, queryClient],
  )
  return useQuery({ queryKey: ['code-sets'], queryFn: ({ signal }) => codes.sets({ signal }) })
}
