import { type RefObject, useEffect, useRef } from 'react'
import type { EncounterRecord } from '../client/EncounterClient.js'
import { openReturnOf } from '../client/returned.js'
import { todayOf } from '../encounter/calendarDate.js'
import { readEncounter } from '../encounter/Encounter.js'
import * as actionWords from '../messages/en/actions.js'
import * as words from '../messages/en/restored.js'
import * as returnedWords from '../messages/en/returned.js'
import { formatDate } from '../messages/formats.js'
import { isolate } from '../messages/isolate.js'
import { Button } from '../ui/Button/Button.js'
import { Isolated } from '../ui/Isolated.js'
import { later } from '../ui/later.js'
import barStyles from './actions/ActionBar.module.css'
import type { MadeTransition } from './actions/useTransitions.js'
import { usePatientName } from './directory/usePatientName.js'
import { useEncounterContext } from './EncounterContext.js'
import styles from './EncounterEditor.module.css'
import { useSaveState } from './saving/describeSaveState.js'
import type { EncounterSession } from './saving/EncounterSession.js'

/** What a notice of a conflict is given. */
export interface ConflictNoticeProps {
  readonly session: EncounterSession
  /** The signed-in user's name: the other change may be of another tab of theirs. */
  readonly userName: string
  /** Is given the notice, to be led to from elsewhere. */
  readonly noticeRef: RefObject<HTMLDivElement | null>
  /** Where the focus goes that was in the notice when the conflict ended. */
  readonly after: RefObject<HTMLElement | null>
}

const ConflictChoice = later(() =>
  import('./saving/conflict/ConflictChoice.js').then((part) => part.ConflictChoice),
)

/** Someone else saved this encounter, or it is gone: what is to become of what is typed. */
export const ConflictNotice = (props: ConflictNoticeProps) => {
  const { kind } = useSaveState(props.session.autosave)
  return kind === 'conflict' || kind === 'gone' ? <ConflictChoice {...props} /> : null
}

/** Whose encounter came back, where that is known. */
const OfPatient = ({ id }: { readonly id: string }) => (
  <Isolated text={words.restoredFor(usePatientName(id))} />
)

/** What was typed before the page was reloaded is back in the form, until it is saved or discarded. */
export const RestoredNotice = ({
  session: { autosave, restored, startValues },
  onDiscard,
}: {
  readonly session: EncounterSession
  readonly onDiscard: () => void
}) => {
  const { ui } = useEncounterContext()
  const state = useSaveState(autosave)
  const patient = startValues[ui.patient]
  if (state.kind === 'saved' || restored === undefined) return null
  return (
    <div className={styles.notice}>
      <p>
        {typeof patient === 'string' && patient !== '' ? <OfPatient id={patient} /> : words.restored}
        {restored.isNew && state.kind === 'restored' ? ` ${words.savedOnceChanged}` : null}
      </p>
      <Button tone="quiet" onClick={onDiscard}>
        {words.discardThem}
      </Button>
    </div>
  )
}

/** It was sent back: by whom, when and why, until that is dealt with. */
export const ReturnedNotice = ({
  record,
  onSettle,
}: {
  readonly record: EncounterRecord | undefined
  /** Absent where the user may not change it. */
  readonly onSettle: (() => void) | undefined
}) => {
  const returned = record && openReturnOf(record)
  if (returned === undefined) return null
  const day = formatDate(todayOf(new Date(returned.at)), 'day')
  return (
    <div className={styles.warning}>
      <p className={styles.reason}>
        <Isolated text={returnedWords.returned(returned.by, day, returned.reason)} />
      </p>
      {onSettle === undefined ? null : <Button onClick={onSettle}>{returnedWords.markAsFixed}</Button>}
    </div>
  )
}

interface MadeNoticeProps {
  readonly made: MadeTransition | undefined
  readonly current: EncounterRecord | undefined
  /** Leads on to the next; absent where the host cannot. */
  readonly onNext: (() => void) | undefined
  readonly onUndo: () => void
}

const Made = ({
  made: { transition, record },
  onNext,
  onUndo,
}: MadeNoticeProps & { made: MadeTransition }) => {
  const { ui } = useEncounterContext()
  const { patientId = '', dateOfService = '' } = readEncounter(record.encounter, ui)
  const name = usePatientName(String(patientId))
  const next = useRef<HTMLButtonElement>(null)
  const leadsOn = onNext !== undefined
  useEffect(() => {
    // Enter alone goes on: what had the focus was left behind with the draft. It may be known late: who is at another button
    // by then stays there.
    const elsewhere = next.current?.closest('form')?.querySelector('button:focus')
    if (leadsOn && elsewhere === null) next.current?.focus()
  }, [leadsOn])
  return (
    <div className={barStyles.note}>
      <p>
        <Isolated text={actionWords.moved(transition.to, isolate(name), formatDate(dateOfService))} />
      </p>
      {onNext === undefined ? null : (
        <Button ref={next} tone="primary" onClick={onNext}>
          {actionWords.nextAppointment}
        </Button>
      )}
      {transition.isFinal === true ? null : <Button onClick={onUndo}>{actionWords.undo}</Button>}
    </div>
  )
}

/** Says what was just submitted, for as long as nothing has changed it since, and offers what is next. */
export const MadeNotice = (props: MadeNoticeProps) => {
  const { made, current } = props
  return (
    // There before it says something: what comes with its own region is not read out everywhere.
    <div aria-live="polite">
      {made === undefined || made.record.version !== current?.version ? null : (
        <Made {...props} made={made} />
      )}
    </div>
  )
}
