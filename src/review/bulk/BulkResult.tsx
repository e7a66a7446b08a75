import type { EncounterRecord } from '../../client/EncounterClient.js'
import { readEncounter } from '../../encounter/Encounter.js'
import * as actingWords from '../../messages/en/acting.js'
import * as words from '../../messages/en/bulk.js'
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
import { tellRun } from './tellRun.js'
import { useIsSmall } from './useIsSmall.js'

const mostReasons = 5
const mostNames = 3

const nameOf = (id: string, patient: string | undefined) =>
  patient ? actingWords.named(isolate(patient), id) : actingWords.unnamed(id)

/** What came of doing one thing to many: how many it was done to, why it was not to others, and the way back. */
export const BulkResult = ({
  state,
  selected,
}: {
  readonly state: Extract<BulkState, { kind: 'finished' }>
  /** What is selected by now, by id. */
  readonly selected: ReadonlyMap<string, EncounterRecord>
}) => {
  const { failures, already, skipped, unanswered, isFull, isInterrupted, task } = state
  const { client, ui, session, singleKeys } = useReview()
  const { undos } = useSessionState()
  const back = undos.find(({ key }) => key === task.key)
  const isNext = back !== undefined && back === undos.at(-1)
  const rest = skipped.length + unanswered.length
  const isSmall = useIsSmall()
  const failed = [...failures.keys()].filter((id) => !already.has(id))
  const stay = failed.every((id) => selected.has(id))
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
            {more === 0 ? null : words.moreNames(more)}: {reason}
          </li>
        ))}
        {reasons.length > mostReasons ? (
          <li>{words.moreReasons(reasons.length - mostReasons, stay)}</li>
        ) : null}
      </ul>
    )
  const { transition } = task
  const lines = [
    ...(failed.length === 0 ? [] : [words.failed(transition, failed.length, stay)]),
    ...(already.size === 0 ? [] : [words.alreadyCount(transition, already.size)]),
    ...(skipped.length === 0 || isFull || isInterrupted ? [] : [words.canceled(skipped.length)]),
    ...(isFull ? [words.noSpace(skipped.length)] : []),
    ...(task.others === 0 ? [] : [words.leftAlone(task.others, transition.from)]),
  ]
  return (
    <div className={styles.result}>
      <div className={styles.line}>
        <p role="status" tabIndex={-1} data-bulk-focus="">
          <strong>{tellRun(state)}</strong>
          {lines.length === 0 ? null : ` ${lines.join(' ')}`}
        </p>
        <span className={styles.spring} />
        {rest === 0 ? null : (
          <Button onClick={session.resume}>
            {skipped.length === 0 ? words.tryAgain(rest) : words.goOn(task.transition.action, rest)}
          </Button>
        )}
        {back === undefined ? null : (
          <Button
            shortcutHint={isNext && singleKeys ? 'Z' : undefined}
            aria-keyshortcuts={isNext && singleKeys ? 'z' : undefined}
            onClick={() => void session.undo(back)}
          >
            {words.undo(back.step.transition.to)}
          </Button>
        )}
        <Button tone="quiet" onClick={session.dismiss}>
          {words.dismiss}
        </Button>
      </div>
      {isSmall && shown.length > 0 ? (
        // Each row says why, too: the list behind the bar is to stay in sight.
        <details className={styles.why}>
          <summary>{words.why(failures.size)}</summary>
          {list}
        </details>
      ) : (
        list
      )}
    </div>
  )
}
