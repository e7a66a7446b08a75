import { useId, useRef } from 'react'
import type { EncounterQuery } from '../../client/EncounterClient.js'
import * as en from '../../messages/en/summary.js'
import { Button } from '../../ui/Button/Button.js'
import { useWords } from '../../ui/Language/LanguageContext.js'
import { useIsomorphicLayoutEffect } from '../../ui/useIsomorphicLayoutEffect.js'
import { DayTables } from './DayTables.js'
import styles from './DayTables.module.css'

/**
 * The summary above the list. Its heading is focused each time the summary is requested, even if it is open already: it is
 * often scrolled out of sight.
 */
export const Summary = ({
  query,
  requestCount,
  onClose,
}: {
  readonly query: EncounterQuery
  readonly requestCount: number
  readonly onClose: () => void
}) => {
  const words = useWords('summary', en)
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another request is the reason to focus again
  useIsomorphicLayoutEffect(() => {
    heading.current?.focus({ preventScroll: true })
    // Instant, so that it needs no exception for users who prefer reduced motion.
    heading.current?.scrollIntoView?.({ block: 'nearest', behavior: 'instant' })
  }, [requestCount])
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
