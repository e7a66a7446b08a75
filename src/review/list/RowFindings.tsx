import type { ReactNode } from 'react'
import type { OpenReturn, ReturnState } from '../../client/changes/returned.js'
import { type Assessment, readinessOf } from '../../encounter/assessEncounter.js'
import { countFindings } from '../../encounter/Finding.js'
import { capitalize } from '../../messages/capitalize.js'
import * as en from '../../messages/en/list.js'
import { isolate } from '../../messages/isolate.js'
import type { Sayable } from '../../messages/Told.js'
import { Icon } from '../../ui/Icon/Icon.js'
import { useSay, useWords } from '../../ui/Language/LanguageContext.js'
import screenStyles from '../ReviewScreen.module.css'
import styles from './RowFindings.module.css'

/** The first error, "Not checked", or "Ready" with the number of warnings. */
const Outcome = ({
  assessment,
  returned,
  isReadOnly,
}: {
  readonly assessment: Assessment
  readonly returned: boolean
  readonly isReadOnly: boolean
}): ReactNode => {
  const words = useWords('list', en)
  const say = useSay()
  const { findings } = assessment
  const [first, ...others] = findings.filter(({ severity }) => severity === 'error')
  if (first !== undefined) {
    return (
      <span className={styles.blocked}>
        {returned ? null : <Icon name="error" />}
        <span className={styles.why}>{say(first)}</span>
        {others.length === 0 ? null : <bdi className={styles.more}>{words.more(others.length)}</bdi>}
      </span>
    )
  }
  if (readinessOf(assessment) === 'unchecked') {
    return (
      <span className={styles.unchecked}>
        <Icon name="warning" /> {words.notChecked}
      </span>
    )
  }
  // Warnings block nothing, so without a count they would be missed when many encounters are approved at once.
  const count = countFindings(findings).warnings
  const warnings = count === 0 ? null : <span className={styles.warned}>{words.warnings(count)}</span>
  if (isReadOnly) return <span className={styles.muted}>{warnings ?? words.noFindings}</span>
  return (
    <span className={styles.muted}>
      {words.ready}
      {warnings === null ? null : <>, {warnings}</>}
    </span>
  )
}

/**
 * The findings cell of a row: "Returned" with the reason, the first error, "Not checked", or a quiet "Ready". The failure of
 * a bulk run takes precedence over all of them.
 */
export const RowFindings = ({
  assessment,
  failure: failed,
  isReadOnly,
  returned,
  returnState,
  overdue,
}: {
  readonly assessment: Assessment | undefined
  readonly failure: Sayable | undefined
  readonly isReadOnly: boolean
  /** The return, while its reason is not dealt with. */
  readonly returned: OpenReturn | undefined
  readonly returnState: ReturnState | undefined
  /** The age of a draft in days, if it is overdue. */
  readonly overdue: number | undefined
}): ReactNode => {
  const words = useWords('list', en)
  const say = useSay()
  if (failed !== undefined) {
    const failure = capitalize(say(failed))
    return (
      <span className={styles.failed} title={failure}>
        <Icon name="error" /> {words.notDone}
        <span className={styles.reason}>: {failure}</span>
      </span>
    )
  }
  const isBlocked = assessment !== undefined && readinessOf(assessment) === 'blocked'
  const found =
    assessment === undefined
      ? []
      : [...assessment.findings.filter(({ dismissed }) => !dismissed), ...assessment.unchecked]
  const title = [
    ...(returned === undefined ? [] : [words.returnedBy(isolate(returned.by), isolate(returned.reason))]),
    ...found.map(say),
    ...(overdue === undefined ? [] : [words.daysOld(overdue)]),
  ]
  return (
    <span className={styles.row} title={title.join('\n') || undefined}>
      {returned === undefined ? null : <span className={styles.badge}>{words.returned}</span>}
      {assessment === undefined ? (
        returned === undefined ? (
          <span className={styles.muted}>{words.pending}</span>
        ) : null
      ) : returnState === 'unchanged' && !isBlocked ? null : (
        <Outcome assessment={assessment} returned={returned !== undefined} isReadOnly={isReadOnly} />
      )}
      {returned === undefined || isBlocked ? null : <bdi className={styles.why}>{returned.reason}</bdi>}
      {overdue === undefined ? null : (
        <span className={styles.overdue}>
          <span className={screenStyles.visuallyHidden}>{words.daysOld(overdue)}</span>
          <span aria-hidden="true">{words.daysOldShort(overdue)}</span>
        </span>
      )}
    </span>
  )
}
