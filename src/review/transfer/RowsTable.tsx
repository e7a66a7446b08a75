import { type Encounter, readEncounter } from '../../encounter/Encounter.js'
import * as words from '../../messages/en/transfer.js'
import { formatDate } from '../../messages/formats.js'
import { Icon } from '../../ui/Icon/Icon.js'
import { Isolated } from '../../ui/Isolated.js'
import { useNames } from '../list/useNames.js'
import { useReview } from '../ReviewContext.js'
import styles from './RowsTable.module.css'

const mostShown = 200

/** How good what becomes of a row is: it is taken, it is not and need not be, it is to be looked at, it cannot be. */
export type RowTone = 'good' | 'none' | 'look' | 'bad'

const icons = { good: 'check', none: undefined, look: 'warning', bad: 'error' } as const

/** A row of a file, as it is told. */
export interface ToldRow {
  readonly position: number
  /** What stands first: the number of the row, or of the encounter. */
  readonly heading: string
  /** Empty where nothing can be told of it. */
  readonly encounter: Encounter
  readonly tone: RowTone
  /** What becomes, or became, of it. */
  readonly outcome: string
  readonly why: string
}

/** What becomes of each row of a file. */
export const RowsTable = ({
  heading,
  rows,
}: {
  readonly heading: string
  readonly rows: readonly ToldRow[]
}) => {
  const { client, ui } = useReview()
  const shown = rows
    .slice(0, mostShown)
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
