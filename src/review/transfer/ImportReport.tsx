import type { ImportRow } from '../../client/readImport.js'
import { formatDate } from '../../encounter/calendarDate.js'
import { readEncounter } from '../../encounter/Encounter.js'
import { joinMessages } from '../../encounter/joinMessages.js'
import { formatCount } from '../../ui/formatCount.js'
import { Icon } from '../../ui/Icon/Icon.js'
import { useNames } from '../list/useNames.js'
import { useReview } from '../ReviewContext.js'
import { FocusedHeading } from './FocusedHeading.js'
import styles from './ImportReport.module.css'

const mostShown = 200

const kinds = {
  valid: { label: 'Will be imported', icon: 'check' },
  duplicate: { label: 'Duplicate', icon: 'warning' },
  invalid: { label: 'Cannot be imported', icon: 'error' },
} as const

const messageOf = (row: ImportRow): string => {
  if (row.kind === 'valid') return ''
  return row.kind === 'duplicate' ? row.message : joinMessages(row.messages)
}

/** What would become of each row of a file; those with a problem first. */
export const ImportReport = ({ rows }: { readonly rows: readonly ImportRow[] }) => {
  const { client, ui } = useReview()
  const count = (kind: ImportRow['kind']) => formatCount(rows.filter((row) => row.kind === kind).length)
  const shown = (['invalid', 'duplicate', 'valid'] as const)
    .flatMap((kind) => rows.filter((row) => row.kind === kind))
    .slice(0, mostShown)
    .map((row) => ({ row, parts: readEncounter(row.encounter, ui) }))
  const patientOf = useNames(
    client.directory,
    'patient',
    shown.map(({ parts }) => parts.patientId),
  )
  return (
    <>
      <div role="status">
        <FocusedHeading>
          {count('valid')} of {formatCount(rows.length)} rows can be imported
        </FocusedHeading>
        <p>
          Duplicates: {count('duplicate')}. Not importable: {count('invalid')}.
        </p>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
      <section className={styles.report} tabIndex={0} aria-label="Rows of the file">
        <table>
          <thead>
            <tr>
              <th scope="col">Row</th>
              <th scope="col">Patient</th>
              <th scope="col">Date of service</th>
              <th scope="col">Outcome</th>
              <th scope="col">Why</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ row, parts }) => (
              <tr key={row.position} data-kind={row.kind}>
                <th scope="row">{formatCount(row.position)}</th>
                <td className={styles.patient}>{patientOf(parts.patientId)}</td>
                <td className={styles.date}>{formatDate(parts.dateOfService ?? '')}</td>
                <td className={styles.outcome}>
                  <Icon name={kinds[row.kind].icon} /> {kinds[row.kind].label}
                </td>
                <td className={styles.why}>{messageOf(row)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {rows.length > shown.length ? <p>and {formatCount(rows.length - shown.length)} more rows</p> : null}
    </>
  )
}
