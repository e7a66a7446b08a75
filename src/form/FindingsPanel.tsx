import { use, useId, useState } from 'react'
import { summariseFindings } from '../encounter/checkEncounter.js'
import { type FieldPath, type Finding, isAmong } from '../encounter/Finding.js'
import { Button } from '../ui/Button/Button.js'
import { Icon } from '../ui/Icon/Icon.js'
import styles from './EncounterEditor.module.css'
import { FieldLink } from './FieldLink.js'
import { CheckingContext, UncheckedContext, useFindings } from './FindingsContext.js'

/** What the checks find, as it arises; on a narrow screen one line that unfolds. */
export const FindingsPanel = ({
  ready,
  said = [],
  linkTo,
  goTo,
}: {
  /** What to say where there is nothing to mend. */
  readonly ready: string
  /** What stands in a summary already: it is counted and not said again. */
  readonly said?: readonly Finding[] | undefined
  readonly linkTo: (path: FieldPath) => string
  readonly goTo: (path: FieldPath) => void
}) => {
  const findings = useFindings()
  const isChecking = use(CheckingContext)
  const { unchecked, retry } = use(UncheckedContext)
  const [unfolded, setUnfolded] = useState(false)
  const headingId = useId()
  const listId = useId()
  const shown = [...findings, ...unchecked.map((finding) => ({ ...finding, severity: 'warning' as const }))]
  const unsaid = shown.filter((finding) => !isAmong(finding, said))
  const worst = shown.find(({ severity }) => severity !== 'info')?.severity ?? 'none'
  return (
    <section
      className={styles.checks}
      aria-labelledby={headingId}
      data-worst={isChecking ? undefined : worst}
    >
      <div className={styles.checksHead}>
        {isChecking ? null : <Icon name={worst === 'none' ? 'check' : worst} />}
        <h2 id={headingId} aria-live="polite">
          {isChecking
            ? 'Checking…'
            : summariseFindings(findings, unchecked.length > 0 ? 'Not checked' : ready)}
        </h2>
        {isChecking || unchecked.length === 0 ? null : (
          <Button tone="quiet" onClick={retry}>
            Try again
          </Button>
        )}
        {unsaid.length === 0 ? null : (
          <button
            type="button"
            className={styles.fold}
            aria-expanded={unfolded}
            aria-controls={listId}
            onClick={() => setUnfolded(!unfolded)}
          >
            {unfolded ? 'Hide' : 'Show'}
          </button>
        )}
      </div>
      {unsaid.length === 0 ? null : (
        <ul id={listId} className={styles.findings} data-folded={unfolded ? undefined : ''}>
          {unsaid.map((finding) => (
            <li
              key={`${finding.id} ${finding.path.join('.')} ${finding.message}`}
              data-severity={finding.severity}
            >
              <Icon name={finding.severity} />
              <FieldLink path={finding.path} linkTo={linkTo} goTo={goTo}>
                {finding.message}
              </FieldLink>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
