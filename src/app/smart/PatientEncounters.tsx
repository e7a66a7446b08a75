import { Link } from 'wouter'
import { queryKeys } from '../../client/queryKeys.js'
import { type EncounterId, readEncounter } from '../../encounter/Encounter.js'
import { useCachedQuery } from '../../form/cache.js'
import * as enLoadingWords from '../../messages/en/loading.js'
import * as en from '../../messages/en/smart.js'
import { Code } from '../../ui/Code.js'
import { useFormats, useWords } from '../../ui/Language/LanguageContext.js'
import { useWorkflowNames } from '../../ui/Language/useWorkflowNames.js'
import { useApp } from '../AppContext.js'
import styles from './LaunchLine.module.css'

/** How many are near at hand: the latest ones. */
const most = 10

/** Enough to tell two of one day apart. */
const mostCodes = 3

/** The latest encounters of one patient, as links. */
export const PatientEncounters = ({ patientId }: { readonly patientId: EncounterId }) => {
  const words = useWords('smart', en)
  const loadingWords = useWords('loading', enLoadingWords)
  const { formatDate } = useFormats()
  const { nameOfStatus } = useWorkflowNames()
  const { client, definition } = useApp()
  const { ui } = definition
  const { data, isError } = useCachedQuery({
    queryKey: queryKeys.ofPatient(patientId),
    queryFn: ({ signal }) => client.list({ patientId, limit: most }, { signal }),
  })
  if (isError) return <p role="alert">{words.encountersFailed}</p>
  if (data === undefined) return <p aria-busy="true">{loadingWords.encounters}</p>
  if (data.records.length === 0) return <p>{words.noEncounters}</p>
  return (
    <ul className={styles.encounters} aria-label={words.encountersOf}>
      {data.records.map(({ id, encounter }) => {
        const { dateOfService, status, diagnosisCodes } = readEncounter(encounter, ui)
        return (
          <li key={String(id)}>
            <Link href={`/encounters/${id}`}>
              {dateOfService === undefined ? String(id) : formatDate(dateOfService, 'medium')}
            </Link>
            {status === undefined ? null : ` · ${nameOfStatus(status)}`}
            {diagnosisCodes.length === 0 ? null : (
              <>
                {'\u00A0· '}
                <Code value={diagnosisCodes.slice(0, mostCodes).join(', ')} />
              </>
            )}
          </li>
        )
      })}
    </ul>
  )
}
