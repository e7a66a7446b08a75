import { useEffect, useId, useRef, useState } from 'react'
import type { EncounterQuery } from '../../client/EncounterClient.js'
import * as words from '../../messages/en/summary.js'
import { Button } from '../../ui/Button/Button.js'
import { later } from '../../ui/later.js'
import styles from './DayTables.module.css'

const DayTables = later(() => import('./DayTables.js').then((part) => part.DayTables), {
  waiting: () => <p aria-busy="true">{words.counting}</p>,
})

/** The summary under its heading, which takes the focus each time that it is asked for: it stands above, often out of sight. */
const Summary = ({
  query,
  asked,
  onClose,
}: {
  readonly query: EncounterQuery
  readonly asked: number
  readonly onClose: () => void
}) => {
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: that it was asked for again is the reason
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
    // At once: whoever wants less motion gets none.
    heading.current?.scrollIntoView?.({ block: 'nearest', behavior: 'instant' })
  }, [asked])
  return (
    <section className={styles.day} aria-labelledby={id}>
      <div className={styles.heading}>
        <h2 ref={heading} id={id} tabIndex={-1}>
          {words.heading}
        </h2>
        <Button tone="quiet" onClick={onClose}>
          {words.close}
        </Button>
      </div>
      <DayTables query={query} />
    </section>
  )
}

/** The way to the summary of what matches a query, and the summary. */
export const useSummary = (query: EncounterQuery) => {
  /** How often it was asked for; 0: it is not shown. */
  const [asked, setAsked] = useState(0)
  return {
    show: () => setAsked(asked + 1),
    summary: asked === 0 ? null : <Summary query={query} asked={asked} onClose={() => setAsked(0)} />,
  }
}
