import type { EncounterRecord } from '../../client/EncounterClient.js'
import { readEncounter } from '../../encounter/Encounter.js'
import { capitalize } from '../../messages/capitalize.js'
import * as enActingWords from '../../messages/en/acting.js'
import * as en from '../../messages/en/bulk.js'
import { isolate } from '../../messages/isolate.js'
import { Button } from '../../ui/Button/Button.js'
import { Icon } from '../../ui/Icon/Icon.js'
import { Isolated } from '../../ui/Isolated.js'
import { useSay, useWords } from '../../ui/Language/LanguageContext.js'
import { useWorkflowNames } from '../../ui/Language/useWorkflowNames.js'
import { groupByReason } from '../groupByReason.js'
import { useNames } from '../list/useNames.js'
import { useReview } from '../ReviewContext.js'
import type { BulkState } from '../session/runState.js'
import { useActionName } from '../session/useActionName.js'
import { useSessionState } from '../session/useSessionState.js'
import styles from './BulkBar.module.css'
import { describeRun } from './describeRun.js'
import { useIsSmallScreen } from './useIsSmallScreen.js'

const maxReasons = 5
const maxNames = 3

/** The report of a bulk run: its counts, the failures by reason, and buttons to continue or undo it. */
export const BulkResult = ({
  state,
  selected,
}: {
  readonly state: Extract<BulkState, { kind: 'finished' }>
  /** The current selection by id, which may differ from that of the run. */
  readonly selected: ReadonlyMap<string, EncounterRecord>
}) => {
  const words = useWords('bulk', en)
  const actingWords = useWords('acting', enActingWords)
  const say = useSay()
  const nameOfAction = useActionName()
  const { nameOfStatus } = useWorkflowNames()
  const { failures, alreadyDone, skipped, unanswered, isFull, isInterrupted, task } = state
  const { client, ui, session, singleKeys } = useReview()
  const { undos } = useSessionState()
  const undoEntry = undos.find(({ key }) => key === task.key)
  const isNextUndo = undoEntry !== undefined && undoEntry === undos.at(-1)
  const remaining = skipped.length + unanswered.length
  const isSmallScreen = useIsSmallScreen()
  const failed = [...failures.keys()].filter((id) => !alreadyDone.has(id))
  const allStaySelected = failed.every((id) => selected.has(id))
  const reasons = groupByReason(failures)
  const shown = reasons.slice(0, maxReasons).map(({ reason, items: ids }) => ({
    reason,
    more: Math.max(0, ids.length - maxNames),
    named: ids.slice(0, maxNames).map((id) => {
      const record = task.records.get(id)
      return { id, patient: record && readEncounter(record.encounter, ui).patientId }
    }),
  }))
  // Most rows of a large run were never rendered, so their names are not in the cache.
  const patientOf = useNames(
    client.directory,
    'patient',
    shown.flatMap(({ named }) => named.map(({ patient }) => patient)),
  )
  const nameOf = (id: string, patient: string | undefined) =>
    patient ? actingWords.named(isolate(patient), id) : actingWords.unnamed(id)
  const list =
    shown.length === 0 ? null : (
      <ul className={styles.failures}>
        {shown.map(({ reason, named, more }) => (
          <li key={reason.message}>
            <Icon name="error" />{' '}
            <b>
              <Isolated text={named.map(({ id, patient }) => nameOf(id, patientOf(patient))).join('; ')} />
            </b>
            {more === 0 ? null : words.moreNames(more)}: {capitalize(say(reason))}
          </li>
        ))}
        {reasons.length > maxReasons ? (
          <li>{words.moreReasons(reasons.length - maxReasons, allStaySelected)}</li>
        ) : null}
      </ul>
    )
  const { transition } = task
  const lines = [
    ...(failed.length === 0 ? [] : [words.failed(transition, failed.length, allStaySelected)]),
    ...(alreadyDone.size === 0 ? [] : [words.alreadyCount(transition, alreadyDone.size)]),
    ...(skipped.length === 0 || isFull || isInterrupted ? [] : [words.canceled(skipped.length)]),
    ...(isFull ? [words.noSpace(skipped.length)] : []),
    ...(task.others === 0 ? [] : [words.leftAlone(task.others, nameOfStatus(transition.from))]),
  ]
  return (
    <div className={styles.result}>
      <div className={styles.line}>
        <p role="status" tabIndex={-1} data-bulk-focus="">
          <strong>{describeRun(state, words)}</strong>
          {lines.length === 0 ? null : ` ${lines.join(' ')}`}
        </p>
        <span className={styles.spring} />
        {remaining === 0 ? null : (
          <Button onClick={session.resume}>
            {skipped.length === 0
              ? words.tryAgain(remaining)
              : words.goOn(nameOfAction(task.transition.action), remaining)}
          </Button>
        )}
        {undoEntry === undefined ? null : (
          <Button
            shortcutHint={isNextUndo && singleKeys ? 'Z' : undefined}
            aria-keyshortcuts={isNextUndo && singleKeys ? 'z' : undefined}
            onClick={() => void session.undo(undoEntry)}
          >
            {words.undo(nameOfStatus(undoEntry.step.transition.to))}
          </Button>
        )}
        <Button tone="quiet" onClick={session.dismiss}>
          {words.dismiss}
        </Button>
      </div>
      {isSmallScreen && shown.length > 0 ? (
        // Collapsed, so that the list behind the bar stays in sight. Each row shows its reason as well.
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
