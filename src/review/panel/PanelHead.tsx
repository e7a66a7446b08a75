import type { Ref } from 'react'
import { openReturnOf } from '../../client/changes/returned.js'
import type { EncounterRecord } from '../../client/EncounterClient.js'
import { todayOf } from '../../encounter/calendarDate.js'
import { type EncounterId, readEncounter } from '../../encounter/Encounter.js'
import * as enListWords from '../../messages/en/list.js'
import * as en from '../../messages/en/panel.js'
import { isolate } from '../../messages/isolate.js'
import { Isolated } from '../../ui/Isolated.js'
import { useFormats, useWords } from '../../ui/Language/LanguageContext.js'
import badge from '../list/RowFindings.module.css'
import { useNames } from '../list/useNames.js'
import { useReview } from '../ReviewContext.js'
import styles from './ReviewPanel.module.css'

/**
 * The heading of the panel: patient, date and provider, with the encounter's id, its position and whether it was returned
 * below. The form shows the reason of the return.
 */
export const PanelHead = ({
  id,
  record,
  positionText,
  headingRef,
}: {
  readonly id: EncounterId
  /** Undefined while loading. */
  readonly record: EncounterRecord | undefined
  /** "3 of 312". Undefined if the list does not contain the encounter. */
  readonly positionText: string | undefined
  readonly headingRef: Ref<HTMLHeadingElement>
}) => {
  const listWords = useWords('list', enListWords)
  const words = useWords('panel', en)
  const { formatDate } = useFormats()
  const { client, ui } = useReview()
  const { patientId, providerId, dateOfService } =
    record === undefined ? {} : readEncounter(record.encounter, ui)
  const patient = useNames(client.directory, 'patient', [patientId])(patientId)
  const provider = useNames(client.directory, 'provider', [providerId])(providerId)
  const isThisYear = dateOfService?.slice(0, 4) === todayOf(new Date()).slice(0, 4)
  const parts = [
    patient && isolate(patient),
    dateOfService && formatDate(dateOfService, isThisYear ? 'day' : 'medium'),
    provider && isolate(provider),
  ].filter((part): part is string => part !== undefined && part !== '')
  const returned = record && openReturnOf(record)
  const encounter = listWords.encounter(id)
  return (
    <div className={styles.title}>
      <h2 ref={headingRef} tabIndex={-1}>
        <Isolated text={patient ? words.heading(parts) : encounter} />
      </h2>
      <p className={styles.caption}>
        <span>{encounter}</span>
        {positionText === undefined ? null : <span className={styles.position}>{positionText}</span>}
        {returned === undefined ? null : <span className={badge.badge}>{listWords.returned}</span>}
      </p>
    </div>
  )
}
