import { useEffect, useId, useRef } from 'react'
import type { EncounterQuery } from '../../client/EncounterClient.js'
import * as words from '../../messages/en/summary.js'
import { Button } from '../../ui/Button/Button.js'
import { DayTables } from './DayTables.js'
import styles from './DayTables.module.css'

/** The summary under its heading, which takes the focus each time that it is asked for: it stands above, often out of sight. */
export const Summary = ({
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
