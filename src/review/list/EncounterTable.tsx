import { useEffect, useRef } from 'react'
import type { EncounterRecord } from '../../client/EncounterClient.js'
import { todayOf } from '../../encounter/calendarDate.js'
import { type EncounterId, readEncounter } from '../../encounter/Encounter.js'
import type { ListSort } from '../place/ListPlace.js'
import { useReview } from '../ReviewContext.js'
import { EncounterRow } from './EncounterRow.js'
import styles from './EncounterTable.module.css'
import { SortHeader } from './SortHeader.js'
import { useNames } from './useNames.js'
import { useRowFindings } from './useRowFindings.js'
import type { WindowedRows } from './useWindowedRows.js'

/** A part of the table that is not rendered. */
const Gap = ({ height, columns }: { readonly height: number; readonly columns: number }) =>
  height === 0 ? null : (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus
    <tr aria-hidden="true">
      <td className={styles.gap} colSpan={columns} style={{ height }} />
    </tr>
  )

/** The encounters of a list as a table, of which only what is on the screen is rendered. */
export const EncounterTable = ({
  records,
  total,
  rows,
  sort,
  showStatus,
  stale,
  chosenId,
  selected,
  failures,
  hrefOf,
  onSort,
  onOpen,
  onFocusRow,
  onSelect,
  onSelectLoaded,
  loadTo,
}: {
  /** As many as are loaded, from the first on. */
  readonly records: readonly EncounterRecord[]
  readonly total: number
  readonly rows: WindowedRows
  readonly sort: ListSort
  readonly showStatus: boolean
  readonly stale: boolean
  readonly chosenId: string | undefined
  readonly selected: ReadonlySet<string>
  readonly failures: ReadonlyMap<string, string>
  readonly hrefOf: (id: EncounterId) => string
  readonly onSort: (sort: ListSort) => void
  readonly onOpen: (position: number) => void
  readonly onFocusRow: (position: number) => void
  readonly onSelect: (position: number, through: boolean) => void
  /** Selects what is loaded, or nothing. */
  readonly onSelectLoaded: (selected: boolean) => void
  readonly loadTo: (position: number) => void
}) => {
  const { client, ui } = useReview()
  const shown = records.slice(rows.start, rows.end)
  const parts = shown.map(({ encounter }) => readEncounter(encounter, ui))
  const patientOf = useNames(
    client.directory,
    'patient',
    parts.map(({ patientId }) => patientId),
  )
  const providerOf = useNames(
    client.directory,
    'provider',
    parts.map(({ providerId }) => providerId),
  )
  const findingsOf = useRowFindings(shown)
  const all = useRef<HTMLInputElement>(null)
  const count = records.filter(({ encounter }) =>
    selected.has(String(readEncounter(encounter, ui).id)),
  ).length
  const today = todayOf(new Date())
  const columns = showStatus ? 9 : 8

  // Some beyond the screen, so that whoever scrolls on finds them there.
  useEffect(() => loadTo(Math.min(total - 1, rows.end + 40)), [loadTo, rows.end, total])
  useEffect(() => {
    if (all.current !== null) all.current.indeterminate = count > 0 && count < records.length
  }, [count, records.length])

  const header = (by: ListSort['by'], label: string, className: string | undefined) => (
    <SortHeader by={by} sort={sort} className={className} onSort={onSort}>
      {label}
    </SortHeader>
  )

  return (
    <table
      className={styles.table}
      aria-label="Encounters"
      aria-rowcount={total + 1}
      aria-busy={stale}
      data-stale={stale ? '' : undefined}
    >
      <thead>
        <tr aria-rowindex={1}>
          <th scope="col" className={styles.select}>
            <input
              ref={all}
              type="checkbox"
              aria-label="Select all shown"
              checked={count > 0 && count === records.length}
              disabled={records.length === 0}
              onChange={(event) => onSelectLoaded(event.currentTarget.checked)}
            />
          </th>
          {header('dateOfService', 'Date of service', styles.date)}
          {header('patient', 'Patient', styles.patient)}
          {header('provider', 'Provider', styles.provider)}
          {header('diagnoses', 'Diagnoses', styles.codes)}
          {header('procedures', 'Procedures', styles.procedures)}
          {showStatus ? (
            <th scope="col" className={styles.status}>
              Status
            </th>
          ) : null}
          {header('findings', 'Findings', styles.findings)}
          {header('updatedAt', 'Last change', styles.changed)}
        </tr>
      </thead>
      <tbody ref={rows.body}>
        <Gap height={rows.start * rows.height} columns={columns} />
        {shown.map((record, index) => {
          const { id = '', patientId, providerId } = parts[index] ?? {}
          return (
            <EncounterRow
              key={String(id)}
              record={record}
              position={rows.start + index}
              patient={patientOf(patientId)}
              provider={providerOf(providerId)}
              findings={findingsOf(record)}
              href={hrefOf(id)}
              isChosen={String(id) === chosenId}
              isSelected={selected.has(String(id))}
              failure={failures.get(String(id))}
              showStatus={showStatus}
              today={today}
              onOpen={onOpen}
              onFocus={onFocusRow}
              onSelect={onSelect}
            />
          )
        })}
        <Gap height={(total - rows.start - shown.length) * rows.height} columns={columns} />
      </tbody>
    </table>
  )
}
