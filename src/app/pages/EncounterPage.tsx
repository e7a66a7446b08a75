import { useCallback, useEffect, useMemo, useRef } from 'react'
import { Link, useLocation } from 'wouter'
import type { AppointmentEntry } from '../../client/Directory.js'
import type { EncounterRecord } from '../../client/EncounterClient.js'
import { encounterWorkflow } from '../../encounter/workflow.js'
import { CachedEncounterForm } from '../../form/CachedEncounterForm.js'
import { useCache } from '../../form/cache.js'
import * as enVisitWords from '../../messages/en/encounterPage.js'
import * as enLoadingWords from '../../messages/en/loading.js'
import * as en from '../../messages/en/shell.js'
import { useNextAppointment } from '../../review/today/useNextAppointment.js'
import { useWords } from '../../ui/Language/LanguageContext.js'
import { lazyComponent } from '../../ui/lazyComponent.js'
import { useApp } from '../AppContext.js'
import styles from '../app.module.css'
import { EncounterLinks } from '../EncounterLinks.js'
import { settingAside } from '../failures/settingAside.js'
import { newId } from '../route.js'
import { beginVisit } from './beginVisit.js'
import own from './EncounterPage.module.css'
import { useBeginning } from './useBeginning.js'
import { useFormKey } from './useFormKey.js'
import { useIsMissing } from './useIsMissing.js'
import { usePageTitle } from './usePageTitle.js'
import { useRecordName } from './useRecordName.js'

const AppointmentFailed = lazyComponent(() =>
  import('./AppointmentFailed.js').then((part) => part.AppointmentFailed),
)

/** One encounter, or a new one. */
export const EncounterPage = ({ id }: { readonly id: string }) => {
  const visitWords = useWords('encounterPage', enVisitWords)
  const loadingWords = useWords('loading', enLoadingWords)
  const words = useWords('shell', en)
  const { client, definition, codes, workingCopies, user, setUnsaved, replaceAddress } = useApp()
  const { schema, ui } = definition
  const queryClient = useCache()
  const isNew = id === newId
  const [, navigate] = useLocation()
  const beginning = useBeginning(isNew)
  const { appointment } = beginning
  const source = useMemo(() => ({ client, ui, workflow: encounterWorkflow }), [client, ui])
  const goToNext = useCallback(
    (next: AppointmentEntry | undefined) => {
      if (next === undefined) navigate('/')
      else beginVisit(queryClient, navigate, next)
    },
    [queryClient, navigate],
  )
  const goOn = useNextAppointment(source, user, appointment, goToNext)
  const formKey = useFormKey(isNew)
  const name = useRecordName(words.encounter, id)
  const isMissing = useIsMissing(id)
  const title = isNew ? words.newEncounter : name
  usePageTitle(title)
  // Keyed by user too: one address must not share a form between users.
  const form = `${user.id} ${formKey ?? ''}`
  /** The form on screen; undefined once it has been left. */
  const shown = useRef<string>(undefined)
  const place = `${form} ${id}`
  useEffect(() => {
    shown.current = place
    return () => {
      shown.current = undefined
    }
  }, [place])

  const handleSaved = ({ id: savedId }: EncounterRecord) => {
    // The first save gives the encounter its address, as does a save that turns it into a new one; the form stays mounted. A
    // save may also finish after its form was left, perhaps for another new encounter.
    if (String(savedId) !== id && shown.current === place)
      replaceAddress(
        `/encounters/${savedId}`,
        appointment === undefined ? { formKey } : { formKey, appointment },
      )
  }

  if (beginning.isLoading) return <p aria-busy="true">{loadingWords.page}</p>
  if (isNew && beginning.isFailed) return <AppointmentFailed onRetry={beginning.retry} />
  return (
    <>
      <div className={styles.titleRow}>
        <div className={own.crumbs}>
          <Link href="/">{words.encounters}</Link> <span aria-hidden="true">›</span>
          <h1>{title}</h1>
        </div>
        {/* An encounter that does not exist has no links. */}
        {isNew || name === words.encounter ? null : (
          <p className={styles.ways}>
            <EncounterLinks id={id} />
          </p>
        )}
      </div>
      {isNew && !user.capabilities.includes('edit') ? (
        <p>{visitWords.mayNotEdit}</p>
      ) : (
        <CachedEncounterForm
          key={form}
          client={client}
          codes={codes}
          user={user}
          schema={schema}
          ui={ui}
          encounterId={isNew ? undefined : id}
          workingCopies={workingCopies}
          onSaved={handleSaved}
          onUnsavedChange={setUnsaved}
          {...settingAside(client, user)}
          autoFocus={isNew}
          {...(formKey === undefined ? {} : { workingCopyKey: formKey })}
          {...(beginning.encounter === undefined ? {} : { initialEncounter: beginning.encounter })}
          {...(goOn === undefined ? {} : { onNextAppointment: goOn })}
        />
      )}
      {isMissing ? (
        <p>
          <Link href="/" className={styles.newEncounter}>
            {words.goToEncounters}
          </Link>
        </p>
      ) : null}
    </>
  )
}
