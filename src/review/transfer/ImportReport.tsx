import type { ImportRow } from '../../client/importEncounters.js'
import { formatDate } from '../../encounter/calendarDate.js'
import { readEncounter } from '../../encounter/Encounter.js'
import { Icon } from '../../ui/Icon/Icon.js'
import { useReview } from '../ReviewContext.js'
import styles from './ImportDialog.module.css'

const mostShown = 200

const kinds = {
  valid: { label: 'Will be imported', icon: 'check' },
  duplicate: { label: 'Duplicate', icon: 'warning' },
  invalid: { label: 'Cannot be imported', icon: 'error' },
} as const

const messageOf = (row: ImportRow): string => {
  if (row.kind === 'valid') return ''
  return row.kind === 'duplicate' ? row.message : row.messages.join('. ')
}

/** What would become of each row of a file; those with a problem first. */
export const ImportReport = ({ rows }: { readonly rows: readonly ImportRow[] }) => {
  const { ui } = useReview()
  const count = (kind: ImportRow['kind']) => rows.filter((row) => row.kind === kind).length
  const sorted = (['invalid', 'duplicate', 'valid'] as const).flatMap((kind) =>
    rows.filter((row) => row.kind === kind),
  )
  const shown = sorted.slice(0, mostShown)
  return (
    <>
      <p role="status">
        <strong>
          {count('valid')} of {rows.length} rows can be imported
        </strong>
        . Duplicates: {count('duplicate')}. Not importable: {count('invalid')}.
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
      <section className={styles.report} tabIndex={0} aria-label="Rows of the file">
        <table>
          <thead>
            <tr>
              <th scope="col">Row</th>
              <th scope="col">Outcome</th>
              <th scope="col">Date of service</th>
              <th scope="col">Why</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.position} data-kind={row.kind}>
                <th scope="row">{row.position}</th>
                <td className={styles.outcome}>
                  <Icon name={kinds[row.kind].icon} /> {kinds[row.kind].label}
                </td>
                <td>
                  {row.kind === 'invalid'
                    ? ''
                    : formatDate(readEncounter(row.encounter, ui).dateOfService ?? '')}
                </td>
                <td>{messageOf(row)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {sorted.length > shown.length ? <p>and {sorted.length - shown.length} more rows</p> : null}
    </>
  )
}
