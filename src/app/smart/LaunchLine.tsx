import { useState } from 'react'
import { Link } from 'wouter'
import { useHistoryState } from 'wouter/use-browser-location'
import type { PatientEntry } from '../../client/Directory.js'
import { queryKeys } from '../../client/queryKeys.js'
import { todayOf } from '../../encounter/calendarDate.js'
import { readEncounter } from '../../encounter/Encounter.js'
import { useCachedQuery } from '../../form/cache.js'
import { patientFacts } from '../../form/directory/patientFacts.js'
import * as en from '../../messages/en/smart.js'
import { useFormats, useLanguage, useSay, useWords } from '../../ui/Language/LanguageContext.js'
import { useApp } from '../AppContext.js'
import appStyles from '../app.module.css'
import { newId } from '../route.js'
import { useRoute } from '../useRoute.js'
import { type Launched, launchIn, selectableOf } from './Launched.js'
import styles from './LaunchLine.module.css'
import { PatientEncounters } from './PatientEncounters.js'

/** Whether the page shows an encounter of another patient, or one that was begun at another launch. */
const useIsOfAnother = ({ launch }: Launched, patient: PatientEntry): boolean => {
  const { client, definition } = useApp()
  const begunAt = launchIn(useHistoryState())
  const route = useRoute()
  const id = 'id' in route ? route.id : undefined
  const { data } = useCachedQuery({
    queryKey: queryKeys.record(id),
    // The form fetches it.
    enabled: false,
    queryFn: ({ signal }) => client.get(id ?? '', { signal }),
  })
  if (begunAt !== undefined && begunAt !== launch) return true
  const shown = data && readEncounter(data.encounter, definition.ui).patientId
  return shown !== undefined && String(shown) !== String(patient.id)
}

const PatientOfLaunch = ({
  launched,
  patient,
}: {
  readonly launched: Launched
  readonly patient: PatientEntry
}) => {
  const words = useWords('smart', en)
  const language = useLanguage()
  const { user } = useApp()
  const [isOpen, setOpen] = useState(false)
  const { formatDate } = useFormats()
  const route = useRoute()
  const isOfAnother = useIsOfAnother(launched, patient)
  const { visit } = launched
  const isNew = route.page === 'encounter' && route.id === newId
  // The name stays: what the EHR shows may be another chart by now.
  const facts =
    launched.isShownByEhr && !isOfAnother ? [] : patientFacts(patient, todayOf(new Date()), language)
  return (
    <section className={styles.line} aria-label={words.openedFrom(launched.issuer)}>
      <p>
        <span className={styles.from}>{words.openedFor(launched.issuer)}</span>{' '}
        <strong className={styles.name}>
          <bdi>{patient.name}</bdi>
        </strong>
        {facts.map((fact) => (
          <span key={fact} className={styles.fact}>
            {'\u00A0· '}
            <bdi>{fact}</bdi>
          </span>
        ))}
        {visit === undefined || visit === 'uncertain' || visit.kind === 'own' ? null : (
          <span className={styles.fact}>
            {'\u00A0· '}
            {words.visitOn(formatDate(visit.date, 'medium'))}
          </span>
        )}
      </p>
      <p className={styles.ways}>
        {user.capabilities.includes('edit') ? (
          <Link href="/encounters/new" state={{ launch: launched.launch }}>
            {words.newForPatient}
          </Link>
        ) : null}
        <button
          type="button"
          aria-expanded={isOpen}
          onClick={() => setOpen((was) => !was)}
          className={styles.toggle}
        >
          {words.encountersOf}
        </button>
      </p>
      {isOfAnother ? (
        <p className={styles.another} role="alert">
          {words.otherPatient}
        </p>
      ) : null}
      {visit === 'uncertain' && isNew && !isOfAnother ? (
        <p className={styles.note}>{words.visitUncertain(launched.issuer)}</p>
      ) : null}
      {isOpen ? <PatientEncounters patientId={patient.id} /> : null}
    </section>
  )
}

/** Says why no encounter can be entered for the patient of a launch; nothing if one can. */
const PatientProblem = ({ launched: { issuer, patient } }: { readonly launched: Launched }) => {
  const words = useWords('smart', en)
  const say = useSay()
  if (patient === undefined) return null
  const problems = {
    unavailable: words.patientUnavailable,
    untold: words.patientUntold,
    missing: words.patientNotFound,
  }
  if (patient === 'unavailable' || patient === 'untold' || patient === null) {
    return (
      <p className={appStyles.banner} role="alert">
        {problems[patient ?? 'missing'](issuer)}
      </p>
    )
  }
  return patient.unselectable === undefined ? null : (
    <p className={appStyles.banner} role="alert">
      {words.openedFor(issuer)}{' '}
      <strong>
        <bdi>{patient.name}</bdi>
      </strong>
      {'. '}
      {words.notSelectable(say(patient.unselectable))}
    </p>
  )
}

/** Says on every page which patient an EHR has opened the app for, and what is wrong with them or the user. */
export const LaunchLine = ({ launched }: { readonly launched: Launched }) => {
  const words = useWords('smart', en)
  const say = useSay()
  const { notProvider } = launched
  const patient = selectableOf(launched)
  return (
    <>
      {notProvider === undefined ? null : (
        <p className={appStyles.banner}>{words.noPractitionerNumber(say(notProvider))}</p>
      )}
      <PatientProblem launched={launched} />
      {patient === undefined ? null : <PatientOfLaunch launched={launched} patient={patient} />}
    </>
  )
}
