import { Icon } from '../../ui/Icon/Icon.js'
import styles from './codeSets.module.css'
import type { CodeSetWork } from './useCodeSetWork.js'

const Lines = ({ work }: { readonly work: Extract<CodeSetWork, { kind: 'done' | 'failed' }> }) => (
  <>
    <p className={styles.outcomeTitle}>
      <Icon name={work.kind === 'done' ? 'check' : 'error'} /> {work.title}
    </p>
    {work.lines.map((line) => (
      <p key={line}>{line}</p>
    ))}
  </>
)

/** Announces each step of the work on the code sets, and how it ended. */
export const Outcome = ({ work }: { readonly work: CodeSetWork }) => (
  <>
    <div role="status" className={styles.outcome} data-kind={work.kind === 'failed' ? 'none' : work.kind}>
      {work.kind === 'loading' ? <p>{work.progress.step}</p> : null}
      {work.kind === 'done' ? <Lines work={work} /> : null}
    </div>
    {work.kind === 'failed' ? (
      <div role="alert" className={styles.outcome} data-kind="failed">
        <Lines work={work} />
      </div>
    ) : null}
  </>
)
