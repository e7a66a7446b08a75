import { type Encounter, readEncounter } from '../../encounter/Encounter.js'
import * as en from '../../messages/en/transfer.js'
import { Icon } from '../../ui/Icon/Icon.js'
import { Isolated } from '../../ui/Isolated.js'
import { useFormats, useWords } from '../../ui/Language/LanguageContext.js'
import { useNames } from '../list/useNames.js'
import { useReview } from '../ReviewContext.js'
import styles from './RowsTable.module.css'

const maxShown = 200

/** `success`: written. `neutral`: left out, as it should be. `warning`: worth a look. `error`: cannot be written. */
export type RowTone = 'success' | 'neutral' | 'warning' | 'error'

const icons = { success: 'check', neutral: undefined, warning: 'warning', error: 'error' } as const

/** What will happen, or has happened, to a row. */
export interface RowDescription {
  readonly tone: RowTone
  readonly outcome: string
  /** The reason for the outcome. */
  readonly why: string
}

/** A row of a file in a report. */
export interface ReportRow extends RowDescription {
  readonly position: number
  /** The row header: the number of the row or the id of the encounter. */
  readonly heading: string
  /** Empty if the encounter could not be read. */
  readonly encounter: Encounter
}

/** The table of a file's rows with the outcome of each. */
export const RowsTable = ({
  heading,
  rows,
}: {
  readonly heading: string
  readonly rows: readonly ReportRow[]
}) => {
  const words = useWords('transfer', en)
  const { formatDate } = useFormats()
  const { client, ui } = useReview()
  const shown = rows
    .slice(0, maxShown)
    .map((row) => ({ ...row, parts: readEncounter(row.encounter, ui), icon: icons[row.tone] }))
  const patientOf = useNames(
    client.directory,
    'patient',
    shown.map(({ parts }) => parts.patientId),
  )
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
      <section className={styles.report} tabIndex={0} aria-label={words.rowsOfFile}>
        <table>
          <thead>
            <tr>
              <th scope="col">{heading}</th>
              <th scope="col">{words.patient}</th>
              <th scope="col">{words.dateOfService}</th>
              <th scope="col">{words.outcome}</th>
              <th scope="col">{words.details}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ position, parts, tone, icon, outcome, why, heading }) => (
              <tr key={position} data-tone={tone}>
                <th scope="row">{heading}</th>
                <td className={styles.patient}>
                  <bdi>{patientOf(parts.patientId)}</bdi>
                </td>
                <td className={styles.date}>{formatDate(parts.dateOfService ?? '')}</td>
                <td className={styles.outcome}>
                  {icon === undefined ? null : <Icon name={icon} />} {outcome}
                </td>
                <td className={styles.why}>
                  <Isolated text={why} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {rows.length > shown.length ? <p>{words.moreRows(rows.length - shown.length)}</p> : null}
    </>
  )
}
