import { useState } from 'react'
import type { EncounterQuery } from '../../client/EncounterClient.js'
import { lazyComponent } from '../../ui/lazyComponent.js'

const Summary = lazyComponent(() => import('./Summary.js').then((part) => part.Summary))

/** The way to the summary of what matches a query, and the summary. */
export const useSummary = (query: EncounterQuery) => {
  /** How often it was asked for; 0: it is not shown. */
  const [asked, setAsked] = useState(0)
  return {
    show: () => setAsked(asked + 1),
    summary: asked === 0 ? null : <Summary query={query} asked={asked} onClose={() => setAsked(0)} />,
  }
}
