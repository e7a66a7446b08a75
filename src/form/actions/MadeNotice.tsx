import { useEffect, useRef } from 'react'
import type { EncounterRecord } from '../../client/EncounterClient.js'
import { readEncounter } from '../../encounter/Encounter.js'
import * as words from '../../messages/en/actions.js'
import { formatDate } from '../../messages/formats.js'
import { isolate } from '../../messages/isolate.js'
import { Button } from '../../ui/Button/Button.js'
import { Isolated } from '../../ui/Isolated.js'
import { usePatientName } from '../directory/usePatientName.js'
import { useEncounterContext } from '../EncounterContext.js'
import styles from './ActionBar.module.css'
import type { MadeTransition } from './useTransitions.js'

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
    <div className={styles.note}>
      <p>
        <Isolated text={words.moved(transition.to, isolate(name), formatDate(dateOfService))} />
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
