import { Link } from 'wouter'
import * as en from '../messages/en/bulk.js'
import { describeRun } from '../review/bulk/describeRun.js'
import type { ReviewSession } from '../review/session/ReviewSession.js'
import { useActionName } from '../review/session/useActionName.js'
import { useWords } from '../ui/Language/LanguageContext.js'
import { useSnapshot } from '../ui/useSnapshot.js'
import styles from './RunNotice.module.css'

/** Shows the progress of a bulk run, and a link to its report, on pages other than the list. */
export const RunNotice = ({ session }: { readonly session: ReviewSession }) => {
  const words = useWords('bulk', en)
  const nameOfAction = useActionName()
  const { bulk } = useSnapshot(session.subscribe, session.state)
  if (bulk.kind === 'running') {
    const { task, count } = bulk
    return (
      <div className={styles.notice}>
        <label>
          {words.runProgress(nameOfAction(task.transition.action), count, task.targets.length)}{' '}
          <progress max={task.targets.length} value={count} />
        </label>
        <Link href="/">{words.showList}</Link>
      </div>
    )
  }
  if (bulk.kind !== 'finished') return null
  const { failures, skipped } = bulk
  const left = failures.size + skipped.length
  return (
    <div className={styles.notice}>
      <p role="status">
        {describeRun(bulk, words)}
        {left === 0 ? null : ` ${words.notDone(left)}`}
      </p>
      <Link href="/">{words.showReport}</Link>
    </div>
  )
}
