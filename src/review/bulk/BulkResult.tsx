import type { EncounterRecord } from '../../client/EncounterClient.js'
import { readEncounter } from '../../encounter/Encounter.js'
import { formatCount } from '../../messages/formats.js'
import { isolate } from '../../messages/isolate.js'
import { Button } from '../../ui/Button/Button.js'
import { Icon } from '../../ui/Icon/Icon.js'
import { Isolated } from '../../ui/Isolated.js'
import { groupByReason } from '../groupByReason.js'
import { useNames } from '../list/useNames.js'
import { useReview } from '../ReviewContext.js'
import type { BulkState } from '../session/runState.js'
import { useSessionState } from '../session/useSessionState.js'
import styles from './BulkBar.module.css'
import { countOf } from './countOf.js'
import { tellRun } from './tellRun.js'
import { useIsSmall } from './useIsSmall.js'

const mostReasons = 5
const mostNames = 3

const nameOf = (id: string, patient: string | undefined) =>
  patient ? `${isolate(patient)}, encounter ${id}` : `Encounter ${id}`

/** What came of doing one thing to many: how many it was done to, why it was not to others, and the way back. */
export const BulkResult = ({
  state,
  selected,
}: {
  readonly state: Extract<BulkState, { kind: 'finished' }>
  /** What is selected by now, by id. */
  readonly selected: ReadonlyMap<string, EncounterRecord>
}) => {
  const { failures, skipped, unanswered, isFull, isInterrupted, task } = state
  const { client, ui, session } = useReview()
  const { undos } = useSessionState()
  const back = undos.find(({ key }) => key === task.key)
  const isNext = back !== undefined && back === undos.at(-1)
  const rest = skipped.length + unanswered.length
  const isSmall = useIsSmall()
  const stay = [...failures.keys()].every((id) => selected.has(id))
  const reasons = groupByReason(failures)
  const shown = reasons.slice(0, mostReasons).map(({ reason, items: ids }) => ({
    reason,
    more: Math.max(0, ids.length - mostNames),
    named: ids.slice(0, mostNames).map((id) => {
      const record = task.records.get(id)
      return { id, patient: record && readEncounter(record.encounter, ui).patientId }
    }),
  }))
  // Most of what is done to many was never on the screen.
  const patientOf = useNames(
    client.directory,
    'patient',
    shown.flatMap(({ named }) => named.map(({ patient }) => patient)),
  )
  const list =
    shown.length === 0 ? null : (
      <ul className={styles.failures}>
        {shown.map(({ reason, named, more }) => (
          <li key={reason}>
            <Icon name="error" />{' '}
            <b>
              <Isolated text={named.map(({ id, patient }) => nameOf(id, patientOf(patient))).join('; ')} />
            </b>
            {more === 0 ? null : ` and ${formatCount(more)} more`}: {reason}
          </li>
        ))}
        {reasons.length > mostReasons ? (
          <li>
            and {formatCount(reasons.length - mostReasons)} more reasons
            {stay ? ', each beside its row' : ''}
          </li>
        ) : null}
      </ul>
    )
  return (
    <div className={styles.result}>
      <div className={styles.line}>
        <p role="status" tabIndex={-1} data-bulk-focus="">
          <strong>{tellRun(state)}</strong>
          {failures.size === 0
            ? null
            : `, not for ${formatCount(failures.size)}${stay ? `, which ${failures.size === 1 ? 'stays' : 'stay'} selected` : ''}`}
          {skipped.length === 0 || isFull || isInterrupted
            ? null
            : `, cancelled before ${formatCount(skipped.length)} more`}
          .
          {isFull
            ? ` There was no room for ${countOf(skipped.length)}: this browser’s storage is full. Make room in this site’s storage, then go on.`
            : null}
          {task.others === 0
            ? null
            : ` Left alone: ${countOf(task.others)} that ${task.others === 1 ? 'is' : 'are'} not ${task.transition.from}.`}
        </p>
        <span className={styles.spring} />
        {rest === 0 ? null : (
          <Button onClick={session.resume}>
            {skipped.length === 0
              ? `Try again for ${formatCount(rest)}`
              : `${task.transition.action} the other ${formatCount(rest)}`}
          </Button>
        )}
        {back === undefined ? null : (
          <Button
            shortcutHint={isNext ? 'Z' : undefined}
            aria-keyshortcuts={isNext ? 'z' : undefined}
            onClick={() => void session.undo(back)}
          >
            Undo: back to {back.step.transition.to}
          </Button>
        )}
        <Button tone="quiet" onClick={session.dismiss}>
          Dismiss
        </Button>
      </div>
      {isSmall && shown.length > 0 ? (
        // Each row says why, too: the list behind the bar is to stay in sight.
        <details className={styles.why}>
          <summary>Why not for {formatCount(failures.size)}</summary>
          {list}
        </details>
      ) : (
        list
      )}
    </div>
  )
}
