import type { QueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { queryKeys } from '../../client/queryKeys.js'
import type { CodeSource } from '../../codes/CodeSystem.js'

/**
 * Refetches what is on the screen when the code sets change. Also invalidates the cache when the form unmounts, since
 * nothing listens for changes from then on.
 */
export const useCodeChanges = (codes: CodeSource, queryClient: QueryClient): void => {
  useEffect(() => {
    const invalidate = (refetchType: 'active' | 'none') => {
      queryClient.removeQueries({ queryKey: queryKeys.codeEntries() })
      void queryClient.invalidateQueries({ queryKey: queryKeys.codes(), refetchType })
    }
    const stop = codes.subscribe?.(() => invalidate('active'))
    return () => {
      if (stop === undefined) return
      stop()
      invalidate('none')
    }
  }, [codes, queryClient])
}
