import { Button } from '../../ui/Button/Button.js'
import { Icon } from '../../ui/Icon/Icon.js'
import styles from './BulkBar.module.css'
import { countOf } from './countOf.js'
import type { Bulk, BulkState } from './useBulk.js'

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
  const { moved, failures, skipped, transition, back } = state
  const failed = [...failures]
  return (
    <div className={styles.result}>
      <div className={styles.line}>
        <p role="status">
          <strong>
            {transition.action}: done for {countOf(moved.length)}
          </strong>
          {failures.size === 0 ? null : `, not for ${failures.size}, which stay selected`}
          {skipped === 0 ? null : `, cancelled before ${skipped} more`}.
        </p>
        <span className={styles.spring} />
        {back === undefined ? null : (
          <Button onClick={bulk.undo} title={back.transition.action}>
            Undo
          </Button>
        )}
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
