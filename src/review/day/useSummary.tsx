import { useState } from 'react'
import type { EncounterQuery } from '../../client/EncounterClient.js'
import { lazyComponent } from '../../ui/lazyComponent.js'

const Summary = lazyComponent(() => import('./Summary.js').then((part) => part.Summary))

/** Provides the summary of a query, and the function that shows it. */
export const useSummary = (query: EncounterQuery) => {
  /** Counts the requests to show it since it was closed. 0 hides it. */
  const [requestCount, setRequestCount] = useState(0)
  return {
    show: () => setRequestCount(requestCount + 1),
    summary:
      requestCount === 0 ? null : (
        <Summary query={query} requestCount={requestCount} onClose={() => setRequestCount(0)} />
      ),
  }
}
