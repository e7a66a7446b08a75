import type { QueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { queryKeys } from '../../client/queryKeys.js'
import type { CodeSource } from '../../codes/CodeSystem.js'

/**
 * Asks again for what is on the screen when the code sets have changed. What was answered is not trusted after the form
 * has gone, either: nobody listens from then on.
 */
export const useCodeChanges = (codes: CodeSource, queryClient: QueryClient): void => {
  useEffect(() => {
    const forget = (refetchType: 'active' | 'none') => {
      queryClient.removeQueries({ queryKey: queryKeys.codeEntries() })
      void queryClient.invalidateQueries({ queryKey: queryKeys.codes(), refetchType })
    }
    const stop = codes.subscribe?.(() => forget('active'))
    return () => {
      if (stop === undefined) return
      stop()
      forget('none')
    }
  }, [codes, queryClient])
}
