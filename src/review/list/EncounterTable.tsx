import { memo, type ReactNode, type RefObject, useEffect, useMemo, useRef } from 'react'
import { propertyLabel } from '../../encounter/describeValue.js'
import * as en from '../../messages/en/list.js'
import { useWords } from '../../ui/Language/LanguageContext.js'
import type { ListSort } from '../place/ListPlace.js'
import { useReview } from '../ReviewContext.js'
import { EncounterRows, type RowsProps } from './EncounterRows.js'
import styles from './EncounterTable.module.css'
import { idOf } from './idOf.js'
import boxStyles from './SelectBox.module.css'
import { SortHeader } from './SortHeader.js'
import type { RowsHandle } from './useVirtualRows.js'

/**
 * The virtualized table of encounters. Its parts have explicit roles, since some browsers drop the roles of a table whose
 * `display` is changed, and this one is laid out as boxes.
 */
export const EncounterTable = memo(
  ({
    total,
    handle,
    sort,
    stale,
    compact,
    onSort,
    onSelectLoaded,
    ...rows
  }: RowsProps & {
    readonly total: number
    readonly handle: RefObject<RowsHandle | null>
    readonly sort: ListSort
    readonly stale: boolean
    readonly compact: boolean
    readonly onSort: (sort: ListSort) => void
    /** Selects all loaded rows, or none. */
    readonly onSelectLoaded: (selected: boolean) => void
  }) => {
    const { ui } = useReview()
    const words = useWords('list', en)
    const { records, selected } = rows
    const all = useRef<HTMLInputElement>(null)
    const count = useMemo(
      () => (selected.size === 0 ? 0 : records.filter((record) => selected.has(idOf(record, ui))).length),
      [records, selected, ui],
    )

    // An effect, since `indeterminate` is a DOM property without an attribute or a React prop.
    useEffect(() => {
      if (all.current !== null) all.current.indeterminate = count > 0 && count < records.length
    }, [count, records.length])

    const header = (by: ListSort['by'], label: ReactNode, className: string | undefined) => (
      <SortHeader by={by} sort={sort} className={className} onSort={onSort}>
        {label}
      </SortHeader>
    )

    return (
      <table
        role="table"
        part="table"
        className={styles.table}
        aria-label={words.table}
        aria-rowcount={total + 1}
        aria-busy={stale}
        data-stale={stale ? '' : undefined}
        data-compact={compact ? '' : undefined}
        data-with-status={rows.showStatus ? '' : undefined}
      >
        <thead role="rowgroup">
          <tr role="row" aria-rowindex={1}>
            <th role="columnheader" scope="col" className={styles.select}>
              <input
                ref={all}
                type="checkbox"
                className={boxStyles.box}
                aria-label={words.selectShown}
                title={records.length < total ? words.firstOf(records.length, total) : undefined}
                checked={count > 0 && count === records.length}
                disabled={records.length === 0}
                onChange={(event) => onSelectLoaded(event.currentTarget.checked)}
              />
            </th>
            {header(
              'dateOfService',
              <>
                {words.dateShort}
                <span data-long="">{words.dateRest}</span>
              </>,
              styles.date,
            )}
            {header('patient', words.patient, styles.patient)}
            {header('provider', words.provider, styles.provider)}
            {header('diagnoses', words.diagnoses, styles.codes)}
            {header('procedures', words.procedures, styles.procedures)}
            {ui.columns?.map((property) => (
              <th key={property} role="columnheader" scope="col" className={styles.own}>
                {propertyLabel(ui, property)}
              </th>
            ))}
            {rows.showStatus ? (
              <th role="columnheader" scope="col" className={styles.status}>
                {words.status}
              </th>
            ) : null}
            {header('findings', words.findings, styles.findings)}
            {header('updatedAt', words.lastChange, styles.changed)}
          </tr>
        </thead>
        <EncounterRows {...rows} total={total} handle={handle} />
      </table>
    )
  },
)
