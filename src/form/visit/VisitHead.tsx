import { Fragment } from 'react'
import { useWatch } from 'react-hook-form'
import type { FieldPath } from '../../encounter/Finding.js'
import * as enPatientWords from '../../messages/en/patient.js'
import * as en from '../../messages/en/visit.js'
import { Button } from '../../ui/Button/Button.js'
import { useFormats, useLanguage, useWords } from '../../ui/Language/LanguageContext.js'
import { useCachedQuery } from '../cache.js'
import { patientFacts } from '../directory/patientFacts.js'
import { entryQuery } from '../directory/useDirectoryEntry.js'
import { useEncounterContext } from '../EncounterContext.js'
import { referenceQuery } from '../fields/ReferenceInput/useReferenceOptions.js'
import type { VisitFold } from './useVisitFold.js'
import styles from './VisitFields.module.css'

// Keeps the line's height while a name loads.
const placeholder = '\u00a0'

/** "Doe, Jane · 41 y · F · 03/15/1985 · 100234". */
const Patient = ({ id, date }: { readonly id: string; readonly date: string }) => {
  const language = useLanguage()
  const patientWords = useWords('patient', enPatientWords)
  const words = useWords('visit', en)
  const { client } = useEncounterContext()
  const { data, isError } = useCachedQuery(entryQuery(client.directory, 'patient', id))
  if (id === '') return <h2 className={styles.nobody}>{words.noPatient}</h2>
  const name = data?.name ?? (isError || data === null ? patientWords.unnamed(id) : placeholder)
  return (
    <h2 className={styles.patient}>
      <bdi className={styles.name}>{name}</bdi>
      {(data ? patientFacts(data, date, language) : []).map((fact) => (
        <Fragment key={fact}>
          <span className={styles.separator}> · </span>
          <bdi className={styles.fact}>{fact}</bdi>
        </Fragment>
      ))}
    </h2>
  )
}

/** "Mon, Jun 15, 2026 · 9:00 AM · Dr. Lee": the line that the fields of the visit fold to. */
const VisitLine = ({
  appointment,
  provider,
  date,
}: {
  readonly appointment: string
  readonly provider: string
  readonly date: string
}) => {
  const words = useWords('visit', en)
  const { formatDate, formatTime } = useFormats()
  const language = useLanguage()
  const { client } = useEncounterContext()
  const { data: entry } = useCachedQuery(entryQuery(client.directory, 'appointment', appointment))
  const { data: name, isError } = useCachedQuery(
    referenceQuery(client.directory, 'provider', provider, language),
  )
  return (
    <p className={styles.line}>
      <span className={styles.fact}>
        <bdi>{formatDate(date, 'weekday')}</bdi>
        {entry?.time === undefined ? null : (
          <>
            {' · '}
            <bdi>{formatTime(entry.time)}</bdi>
          </>
        )}{' '}
        ·
      </span>{' '}
      <bdi>{name ?? (isError || name === null ? words.unnamedProvider(provider) : placeholder)}</bdi>
    </p>
  )
}

/** The patient at the head of the form, and the visit while its fields are folded. */
export const VisitHead = ({
  fold: { isFolded, canFold, first, fold },
  readOnly,
  goTo,
}: {
  readonly fold: VisitFold
  readonly readOnly: boolean
  readonly goTo: (path: FieldPath) => void
}) => {
  const words = useWords('visit', en)
  const { ui } = useEncounterContext()
  const [patient = '', provider = '', date = '', appointment = ''] = useWatch({
    name: [ui.patient, ui.provider, ui.dateOfService, ...(ui.appointment ? [ui.appointment] : [])],
  }).map((value) => (typeof value === 'string' ? value : ''))
  return (
    <>
      <div className={styles.head} data-visit-part="">
        <Patient id={patient} date={date} />
        {readOnly || !canFold || first === undefined ? null : (
          <Button onClick={() => (isFolded ? goTo([first]) : fold())}>
            {isFolded ? words.change : words.hide}
          </Button>
        )}
      </div>
      {isFolded ? <VisitLine appointment={appointment} provider={provider} date={date} /> : null}
    </>
  )
}
