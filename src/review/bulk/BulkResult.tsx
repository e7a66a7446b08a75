import { Button } from '../../ui/Button/Button.js'
import { formatCount } from '../../ui/formatCount.js'
import { Icon } from '../../ui/Icon/Icon.js'
import styles from './BulkBar.module.css'
import type { BulkState } from './bulkState.js'
import { countOf } from './countOf.js'
import type { Bulk } from './useBulk.js'

const mostShown = 5

/** What came of doing one thing to many: how many it was done to, why it was not to others, and the way back. */
export const BulkResult = ({
  bulk,
  state,
  nameOf,
}: {
  readonly bulk: Bulk
  readonly state: Extract<BulkState, { kind: 'finished' }>
  readonly nameOf: (id: string) => string
}) => {
  const { moved, failures, skipped, task, back } = state
  const failed = [...failures]
  return (
    <div className={styles.result}>
      <div className={styles.line}>
        <p role="status" tabIndex={-1} data-bulk-focus="">
          <strong>
            {task.transition.action}: done for {countOf(moved.size)}
          </strong>
          {failures.size === 0 ? null : `, not for ${formatCount(failures.size)}, which stay selected`}
          {skipped.length === 0 ? null : `, cancelled before ${formatCount(skipped.length)} more`}.
          {task.others === 0
            ? null
            : ` Left alone: ${countOf(task.others)} that ${task.others === 1 ? 'is' : 'are'} not ${task.transition.from}.`}
        </p>
        <span className={styles.spring} />
        {skipped.length === 0 ? null : (
          <Button onClick={bulk.resume}>
            {task.transition.action} the other {formatCount(skipped.length)}
          </Button>
        )}
        {back === undefined ? null : <Button onClick={bulk.undo}>Undo: back to {back.transition.to}</Button>}
        <Button tone="quiet" onClick={bulk.dismiss}>
          Dismiss
        </Button>
      </div>
      {failed.length === 0 ? null : (
        <ul className={styles.failures}>
          {failed.slice(0, mostShown).map(([id, reason]) => (
            <li key={id}>
              <Icon name="error" /> <b>{nameOf(id)}</b>: {reason}
            </li>
          ))}
          {failed.length > mostShown ? (
            <li>and {failed.length - mostShown} more, each beside its row</li>
          ) : null}
        </ul>
      )}
    </div>
  )
}
