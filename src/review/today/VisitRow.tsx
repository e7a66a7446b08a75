import { useId } from 'react'
import { readEncounter } from '../../encounter/Encounter.js'
import { ageText } from '../../form/directory/patientFacts.js'
import * as en from '../../messages/en/today.js'
import { Button } from '../../ui/Button/Button.js'
import { useFormats, useLanguage, useWords } from '../../ui/Language/LanguageContext.js'
import { useWorkflowNames } from '../../ui/Language/useWorkflowNames.js'
import { useReview } from '../ReviewContext.js'
import type { ListedVisit } from './readVisits.js'
import styles from './today.module.css'

/** A visit: time, patient, state of its encounter, and the button that opens it. The whole row is that button. */
export const VisitRow = ({
  visit,
  showDate,
  isCursor,
  onOpenVisit,
  onFocus,
}: {
  readonly visit: ListedVisit
  readonly showDate: boolean
  readonly isCursor: boolean
  readonly onOpenVisit: (visit: ListedVisit) => void
  readonly onFocus: (id: string) => void
}) => {
  const language = useLanguage()
  const { ui, user, workflow } = useReview()
  const words = useWords('today', en)
  const { formatDate, formatTime } = useFormats()
  const { nameOfStatus } = useWorkflowNames()
  const actions = {
    'not-started': words.start,
    draft: words.resume,
    returned: words.fix,
    documented: words.view,
  } as const
  const id = useId()
  const { appointment, patient, record, state } = visit
  const key = String(appointment.id)
  const age = patient && ageText(patient, appointment.date, language)
  const status = record && readEncounter(record.encounter, ui).status
  const canOpen = record !== undefined || user.capabilities.includes('edit')
  const stateLabels = {
    'not-started': words.notStarted,
    draft: nameOfStatus(status ?? workflow.initial),
    returned: words.returned,
    documented: status && nameOfStatus(status),
  }
  return (
    <tr className={styles.row} data-state={state} data-cursor={isCursor ? '' : undefined}>
      <td className={styles.time}>
        {showDate ? <span className={styles.date}>{formatDate(appointment.date, 'day')}</span> : null}{' '}
        <span id={`${id}-time`}>{formatTime(appointment.time ?? '–')}</span>
      </td>
      <th scope="row" className={styles.patient}>
        <bdi id={`${id}-name`} className={styles.name}>
          {patient?.name ?? words.unknownPatient(String(appointment.patientId))}
        </bdi>{' '}
        <span className={styles.born}>
          {age === undefined ? null : <span>{age}</span>}
          {patient?.birthDate === undefined ? null : <span>{words.born(patient.birthDate)}</span>}
        </span>
      </th>
      <td className={styles.step}>
        <div className={styles.stepLine}>
          <span className={styles.badge}>{stateLabels[state]}</span>
          {canOpen ? (
            <Button
              id={`${id}-action`}
              tone={isCursor && state !== 'documented' ? 'primary' : 'plain'}
              data-visit={key}
              tabIndex={isCursor ? 0 : -1}
              aria-labelledby={`${id}-action-word ${id}-name ${id}-time`}
              shortcutHint={isCursor ? words.enterKey : undefined}
              onClick={() => onOpenVisit(visit)}
              onFocus={() => onFocus(key)}
            >
              <span id={`${id}-action-word`}>{actions[state]}</span>
            </Button>
          ) : null}
        </div>
      </td>
    </tr>
  )
}
