import type { Ref } from 'react'
import type { EncounterRecord } from '../../client/EncounterClient.js'
import { openReturnOf } from '../../client/returned.js'
import { todayOf } from '../../encounter/calendarDate.js'
import { type EncounterId, readEncounter } from '../../encounter/Encounter.js'
import * as listWords from '../../messages/en/list.js'
import * as words from '../../messages/en/panel.js'
import { formatDate } from '../../messages/formats.js'
import { isolate } from '../../messages/isolate.js'
import { Isolated } from '../../ui/Isolated.js'
import badge from '../list/RowFindings.module.css'
import { useNames } from '../list/useNames.js'
import { useReview } from '../ReviewContext.js'
import styles from './ReviewPanel.module.css'

/** Whose encounter is open, when and with whom; small, which it is, and whether it was sent back: the form says why. */
export const PanelHead = ({
  id,
  record,
  place,
  headingRef,
}: {
  readonly id: EncounterId
  /** Undefined until it is loaded. */
  readonly record: EncounterRecord | undefined
  /** "3 of 312"; undefined where the list does not hold it. */
  readonly place: string | undefined
  readonly headingRef: Ref<HTMLHeadingElement>
}) => {
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
        {place === undefined ? null : <span className={styles.place}>{place}</span>}
        {returned === undefined ? null : <span className={badge.badge}>{listWords.returned}</span>}
      </p>
    </div>
  )
}
