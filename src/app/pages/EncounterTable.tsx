import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { EncounterRecord } from '../../client/EncounterClient.js'
import { formatDate } from '../../encounter/calendarDate.js'
import { type EncounterId, readEncounter } from '../../encounter/Encounter.js'
import { kareoEncounterUi } from '../../encounter/kareoEncounter.js'
import { formatInstant } from '../../form/saveStatus.js'
import { useApp } from '../AppContext.js'
import styles from '../app.module.css'

const codesShown = 4

const Codes = ({ codes }: { readonly codes: readonly string[] }) =>
  codes.length === 0 ? (
    <span className={styles.muted}>none</span>
  ) : (
    <>
      {codes.slice(0, codesShown).join(', ')}
      {codes.length > codesShown ? <span className={styles.muted}> +{codes.length - codesShown}</span> : null}
    </>
  )

/** The names of references, by id; an id that the directory does not have stands for itself. */
const useNames = (kind: 'patient' | 'provider', ids: readonly (EncounterId | undefined)[]) => {
  const { directory } = useApp().client
  const unique = [...new Set(ids.filter((id) => id !== undefined).map(String))]
  const { data: names } = useQuery({
    queryKey: ['directory', kind, 'names', unique],
    placeholderData: keepPreviousData,
    staleTime: 300_000,
    structuralSharing: false,
    queryFn: async ({ signal }) => {
      const entries = await Promise.all(unique.map((id) => directory?.get(kind, id, { signal })))
      return new Map(unique.map((id, index) => [id, entries[index]?.name ?? id]))
    },
  })
  return (id: EncounterId | undefined): string => (id === undefined ? '' : (names?.get(String(id)) ?? ''))
}

/** Encounters as a table, each row a way into its encounter. */
export const EncounterTable = ({
  records,
  total,
  showStatus,
}: {
  readonly records: readonly EncounterRecord[]
  readonly total: number
  readonly showStatus: boolean
}) => {
  const rows = records.map((record) => ({ record, parts: readEncounter(record.encounter, kareoEncounterUi) }))
  const patientName = useNames(
    'patient',
    rows.map(({ parts }) => parts.patientId),
  )
  const providerName = useNames(
    'provider',
    rows.map(({ parts }) => parts.providerId),
  )
  const now = new Date()
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-label="Encounters">
        <thead>
          <tr>
            <th scope="col">Date of service</th>
            <th scope="col">Patient</th>
            <th scope="col" className={styles.wide}>
              Provider
            </th>
            <th scope="col">Diagnoses</th>
            <th scope="col" className={styles.wide}>
              Procedures
            </th>
            {showStatus ? <th scope="col">Status</th> : null}
            <th scope="col" className={styles.wide}>
              Last change
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ record, parts }) => (
            <tr key={String(parts.id)} className={styles.row}>
              <td>{parts.dateOfService === undefined ? '' : formatDate(parts.dateOfService)}</td>
              <th scope="row">
                <Link href={`/encounters/${parts.id}`} className={styles.open}>
                  {patientName(parts.patientId) || `Encounter ${parts.id}`}
                </Link>
              </th>
              <td className={styles.wide}>{providerName(parts.providerId)}</td>
              <td>
                <Codes codes={parts.diagnosisCodes} />
              </td>
              <td className={styles.wide}>
                <Codes codes={parts.procedureCodes} />
              </td>
              {showStatus ? <td>{parts.status}</td> : null}
              <td className={`${styles.muted} ${styles.wide}`}>
                {formatInstant(record.updatedAt, now)}, {record.updatedBy}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length === 0 ? (
        <p className={styles.empty}>
          No encounters here. Press <b>n</b>, or choose “New encounter”, to enter one.
        </p>
      ) : null}
      {total > rows.length ? (
        <p className={styles.empty}>
          The latest {rows.length} of {total} are shown.
        </p>
      ) : null}
    </div>
  )
}
