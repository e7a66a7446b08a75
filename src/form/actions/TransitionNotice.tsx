import { useRef } from 'react'
import { readEncounter } from '../../encounter/Encounter.js'
import * as en from '../../messages/en/transitionNotice.js'
import { isolate } from '../../messages/isolate.js'
import { Button } from '../../ui/Button/Button.js'
import { Isolated } from '../../ui/Isolated.js'
import { useFormats, useWords } from '../../ui/Language/LanguageContext.js'
import { useWorkflowNames } from '../../ui/Language/useWorkflowNames.js'
import { useIsomorphicLayoutEffect } from '../../ui/useIsomorphicLayoutEffect.js'
import { usePatientName } from '../directory/usePatientName.js'
import { useEncounterContext } from '../EncounterContext.js'
import styles from './ActionBar.module.css'
import type { LastTransition } from './useTransitions.js'

/** What {@link TransitionNotice} takes. */
export interface TransitionNoticeProps {
  readonly last: LastTransition
  /** Goes to the next appointment; absent where there is none. */
  readonly onNext: (() => void) | undefined
  readonly onUndo: () => void
}

/** Says what the last transition did, with Undo and a next step. */
export const TransitionNotice = ({ last: { transition, record }, onNext, onUndo }: TransitionNoticeProps) => {
  const words = useWords('transitionNotice', en)
  const { nameOfStatus } = useWorkflowNames()
  const { formatDate } = useFormats()
  const { ui } = useEncounterContext()
  const { patientId = '', dateOfService = '' } = readEncounter(record.encounter, ui)
  const name = usePatientName(String(patientId))
  const next = useRef<HTMLButtonElement>(null)
  const hasNext = onNext !== undefined
  useIsomorphicLayoutEffect(() => {
    // Enter then goes to the next appointment. An effect, since the host may know of one only after the transition;
    // a button that has the focus by then keeps it.
    const focusedButton = next.current?.closest('form, [role="form"]')?.querySelector('button:focus')
    if (hasNext && focusedButton === null) next.current?.focus()
  }, [hasNext])
  return (
    <div className={styles.note}>
      <p>
        <Isolated text={words.moved(nameOfStatus(transition.to), isolate(name), formatDate(dateOfService))} />
      </p>
      {onNext === undefined ? null : (
        <Button ref={next} tone="primary" onClick={onNext}>
          {words.nextAppointment}
        </Button>
      )}
      {transition.isFinal === true ? null : <Button onClick={onUndo}>{words.undo}</Button>}
    </div>
  )
}
