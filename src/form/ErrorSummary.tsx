import { useEffect, useId, useRef } from 'react'
import type { FieldPath, Finding } from '../encounter/Finding.js'
import styles from './EncounterEditor.module.css'
import { FieldLink } from './FieldLink.js'

/** What stood in the way of an action. A new object for each attempt, so that focus comes back to it. */
export interface Summary {
  readonly problems: readonly Finding[]
}

/** The problems that stopped a submit or a save, focused when they come up (GOV.UK error summary). */
export const ErrorSummary = ({
  summary,
  linkTo,
  goTo,
}: {
  readonly summary: Summary | undefined
  readonly linkTo: (path: FieldPath) => string
  readonly goTo: (path: FieldPath) => void
}) => {
  const region = useRef<HTMLElement>(null)
  const headingId = useId()

  useEffect(() => {
    if (summary !== undefined) region.current?.focus()
  }, [summary])

  if (summary === undefined) return null
  return (
    <section ref={region} className={styles.summary} tabIndex={-1} aria-labelledby={headingId}>
      <h2 id={headingId}>There is a problem</h2>
      <ul>
        {summary.problems.map((problem) => (
          <li key={`${problem.id} ${problem.path.join('.')} ${problem.message}`}>
            <FieldLink path={problem.path} linkTo={linkTo} goTo={goTo}>
              {problem.message}
            </FieldLink>
          </li>
        ))}
      </ul>
    </section>
  )
}
