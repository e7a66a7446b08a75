import type { EncounterRecord } from '../../client/EncounterClient.js'
import { readEncounter } from '../../encounter/Encounter.js'
import { Button } from '../../ui/Button/Button.js'
import { formatCount } from '../../ui/formatCount.js'
import { Icon } from '../../ui/Icon/Icon.js'
import { useNames } from '../list/useNames.js'
import { useReview } from '../ReviewContext.js'
import styles from './BulkBar.module.css'
import type { BulkState } from './bulkState.js'
import { countOf } from './countOf.js'
import type { Bulk } from './useBulk.js'

const mostShown = 5

const nameOf = (id: string, patient: string | undefined) =>
  patient ? `${patient}, encounter ${id}` : `Encounter ${id}`

/** What came of doing one thing to many: how many it was done to, why it was not to others, and the way back. */
export const BulkResult = ({
  bulk,
  state,
  selected,
}: {
  readonly bulk: Bulk
  readonly state: Extract<BulkState, { kind: 'finished' }>
  /** What is selected by now, by id. */
  readonly selected: ReadonlyMap<string, EncounterRecord>
}) => {
  const { moved, failures, skipped, task, back } = state
  const { client, ui } = useReview()
  const failed = [...failures]
  const stay = failed.every(([id]) => selected.has(id))
  const shown = failed.slice(0, mostShown).map(([id, reason]) => {
    const record = task.records.get(id)
    return { id, reason, patient: record && readEncounter(record.encounter, ui).patientId }
  })
  // Most of what is done to many was never on the screen.
  const patientOf = useNames(
    client.directory,
    'patient',
    shown.map(({ patient }) => patient),
  )
  return (
    <div className={styles.result}>
      <div className={styles.line}>
        <p role="status" tabIndex={-1} data-bulk-focus="">
          <strong>
            {task.transition.action}: done for {countOf(moved.size)}
          </strong>
          {failures.size === 0
            ? null
            : `, not for ${formatCount(failures.size)}${stay ? ', which stay selected' : ''}`}
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
          {shown.map(({ id, reason, patient }) => (
            <li key={id}>
              <Icon name="error" /> <b>{nameOf(id, patientOf(patient))}</b>: {reason}
            </li>
          ))}
          {failed.length > mostShown ? (
            <li>
              and {formatCount(failed.length - mostShown)} more{stay ? ', each beside its row' : ''}
            </li>
          ) : null}
        </ul>
      )}
    </div>
  )
}
