import { use, useEffect, useId, useRef, useState } from 'react'
import { type FieldPath, type Finding, isAmong } from '../encounter/Finding.js'
import styles from './EncounterEditor.module.css'
import { FieldLink } from './FieldLink.js'
import { UncheckedContext, useFindings } from './FindingsContext.js'

/** What stood in the way of an action. A new object for each attempt, so that focus comes back to it. */
export interface Summary {
  readonly problems: readonly Finding[]
}

const none: readonly Finding[] = []

/**
 * The problems that stopped a submit or a save, focused when they come up (GOV.UK error summary). One that the checks
 * found goes once they find it no more.
 */
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

  const checked = useFindings()
  const { unchecked } = use(UncheckedContext)
  const findings = [...checked, ...unchecked]
  const problems = summary?.problems ?? none
  // What the checks do not know, such as a text that is not chosen, and what they have not found yet, stands as it is.
  const [found, setFound] = useState(none)
  const stillFound = problems.filter((problem) => isAmong(problem, findings))
  const newlyFound = stillFound.filter((problem) => !found.includes(problem))
  if (newlyFound.length > 0) setFound([...found, ...newlyFound])
  const left = problems.filter((problem) => stillFound.includes(problem) || !found.includes(problem))

  if (left.length === 0) return null
  return (
    <section ref={region} className={styles.summary} tabIndex={-1} aria-labelledby={headingId}>
      <h2 id={headingId}>There is a problem</h2>
      <ul>
        {left.map((problem) => (
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
