import type { QueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { CodeSource } from '../codes/CodeSystem.js'

/** The keys under which answers of a code source are kept, but for single entries, which nothing watches. */
const watchedKeys = ['code-search', 'code-entries', 'code-place', 'code-sets']

/**
 * Asks again for what is on the screen when the code sets have changed. What was answered is not trusted after the form
 * has gone, either: nobody listens from then on.
 */
export const useCodeChanges = (codes: CodeSource, queryClient: QueryClient): void => {
  useEffect(() => {
    const forget = (refetchType: 'active' | 'none') => {
      queryClient.removeQueries({ queryKey: ['code-entry'] })
      for (const key of watchedKeys) void queryClient.invalidateQueries({ queryKey: [key], refetchType })
    }
    const stop = codes.subscribe?.(() => forget('active'))
    return () => {
      if (stop === undefined) return
      stop()
      forget('none')
    }
  }, [codes, queryClient])
}
