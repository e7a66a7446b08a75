import type { ReactNode } from 'react'
import { type Assessment, readinessOf } from '../../encounter/assessEncounter.js'
import { countFindings } from '../../encounter/Finding.js'
import { Icon } from '../../ui/Icon/Icon.js'
import styles from './RowFindings.module.css'

/** "Ready", "2 to mend", "Not checked", or why what was done to many was not done to this one. */
export const RowFindings = ({
  assessment,
  failure,
  done,
}: {
  readonly assessment: Assessment | undefined
  readonly failure: string | undefined
  readonly done: boolean
}): ReactNode => {
  if (failure !== undefined) {
    return (
      <span className={styles.blocked}>
        <Icon name="error" /> Not done
        <span className={styles.reason}>: {failure}</span>
      </span>
    )
  }
  if (assessment === undefined) return <span className={styles.muted}>…</span>
  const { findings, unchecked } = assessment
  const { errors, warnings } = countFindings(findings)
  const title = [...findings, ...unchecked].map(({ message }) => message).join('\n') || undefined
  if (errors > 0) {
    return (
      <span className={styles.blocked} title={title}>
        <Icon name="error" /> {errors} to mend
      </span>
    )
  }
  if (readinessOf(assessment) === 'unchecked') {
    return (
      <span className={styles.unchecked} title={title}>
        <Icon name="warning" /> Not checked
      </span>
    )
  }
  // They hold nothing up, and would go unseen where many are approved at once.
  const toLookAt = warnings === 0 ? undefined : `${warnings} to look at`
  if (done) {
    return (
      <span className={styles.muted} title={title}>
        {toLookAt ?? 'None'}
      </span>
    )
  }
  return (
    <span className={styles.ready} data-warned={toLookAt && ''} title={title}>
      <Icon name={toLookAt === undefined ? 'check' : 'warning'} /> Ready
      {toLookAt === undefined ? null : (
        <>
          , <span className={styles.whole}>{toLookAt}</span>
        </>
      )}
    </span>
  )
}
