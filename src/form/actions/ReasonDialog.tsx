import { useId, useRef, useState } from 'react'
import { describeLongReason } from '../../client/changes/describeExcess.js'
import type { Transition } from '../../encounter/workflow.js'
import * as enAskWords from '../../messages/en/askReason.js'
import * as en from '../../messages/en/reason.js'
import type { Sayable } from '../../messages/Told.js'
import { Button } from '../../ui/Button/Button.js'
import { Dialog } from '../../ui/Dialog/Dialog.js'
import { Field, fieldIds } from '../../ui/Field/Field.js'
import { useSay, useWords } from '../../ui/Language/LanguageContext.js'
import { useWorkflowNames } from '../../ui/Language/useWorkflowNames.js'
import { PatientLine } from '../directory/PatientLine.js'
import styles from '../EncounterEditor.module.css'
import { formShortcuts } from './formShortcuts.js'
import type { ReasonPlace } from './ReasonPlace.js'
import { useKeepReason } from './useKeepReason.js'

/** What {@link ReasonDialog} takes. */
export interface ReasonDialogProps {
  readonly transition: Pick<Transition, 'action' | 'tone'>
  readonly title?: string
  /** The patient of the form, named again since the dialog may cover the form's head. */
  readonly patient?: unknown
  /** What the reason is for, where the title does not say it: the message of a finding. */
  readonly about?: string
  /** The reason of a failed attempt, or what was typed before a reload. */
  readonly reason?: string
  /** Why that attempt failed. */
  readonly problem?: Sayable
  /** Where what is typed is kept, and what for. */
  readonly kept?: { readonly place: ReasonPlace; readonly about: string } | undefined
  readonly onReason: (reason: string) => void
  readonly onCancel: () => void
}

/** Asks for the reason that a transition needs. */
export const ReasonDialog = ({
  transition,
  title,
  patient,
  about,
  reason: before = '',
  problem: failure,
  kept,
  onReason,
  onCancel: onLeave,
}: ReasonDialogProps) => {
  const words = useWords('reason', en)
  const askWords = useWords('askReason', enAskWords)
  const { nameOfAction } = useWorkflowNames()
  const say = useSay()
  const action = nameOfAction(transition.action)
  const [reason, setReason] = useState(before)
  const [missing, setMissing] = useState(false)
  useKeepReason(kept, patient, reason)
  const ids = fieldIds(useId())
  const control = useRef<HTMLTextAreaElement>(null)
  // Not cut off: only its author knows how to shorten it.
  const problem = missing ? words.missing : describeLongReason(reason.trim())
  const submit = () => {
    const isMissing = reason.trim() === ''
    setMissing(isMissing)
    if (isMissing || problem !== undefined) {
      control.current?.focus()
    } else onReason(reason.trim())
  }
  const onCancel = () => {
    kept?.place.store.remove(kept.place.key)
    onLeave()
  }
  return (
    <Dialog title={title ?? askWords.title(action)} onClose={onCancel}>
      {typeof patient === 'string' && patient !== '' ? <PatientLine id={patient} /> : null}
      {about === undefined ? null : <p>{about}</p>}
      <p>{words.explanations[transition.tone]}</p>
      {failure === undefined ? null : (
        <p role="alert">
          <strong>{words.notDone}</strong> {say(failure)}
        </p>
      )}
      <Field ids={ids} label={words.reason} error={problem}>
        <textarea
          ref={control}
          id={ids.control}
          rows={3}
          value={reason}
          aria-required="true"
          aria-invalid={problem !== undefined}
          aria-describedby={problem === undefined ? undefined : ids.error}
          onChange={(event) => {
            setReason(event.currentTarget.value)
            setMissing(false)
          }}
          onKeyDown={(event) => {
            if (!formShortcuts.submit.matches(event.nativeEvent)) return
            event.preventDefault()
            submit()
          }}
        />
      </Field>
      <div className={styles.buttons}>
        <Button tone={transition.tone === 'end' ? 'danger' : 'primary'} onClick={submit}>
          {action}
        </Button>
        <Button onClick={onCancel}>{words.cancel}</Button>
      </div>
    </Dialog>
  )
}
