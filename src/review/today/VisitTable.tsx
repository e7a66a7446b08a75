import type { ReactNode, RefObject } from 'react'
import * as en from '../../messages/en/today.js'
import { useWords } from '../../ui/Language/LanguageContext.js'
import type { ListedVisit } from './readVisits.js'
import styles from './today.module.css'
import { useVisitCursor, type VisitKeys } from './useVisitCursor.js'
import { VisitRow } from './VisitRow.js'

/** A group of visits, optionally under a heading. */
export interface VisitGroup {
  readonly key: string
  readonly heading?: ReactNode
  readonly visits: readonly ListedVisit[]
}

/** A table of visits. The arrows, j and k, Home and End move in it. */
export const VisitTable = ({
  label,
  groups,
  showDate = false,
  keys,
  onOpenVisit,
}: {
  readonly label: string
  readonly groups: readonly VisitGroup[]
  /** For visits of several days. */
  readonly showDate?: boolean
  readonly keys: RefObject<VisitKeys | null>
  readonly onOpenVisit: (visit: ListedVisit) => void
}) => {
  const words = useWords('today', en)
  const cursor = useVisitCursor(
    groups.flatMap(({ visits }) => visits),
    onOpenVisit,
    keys,
  )
  return (
    <table ref={cursor.table} className={styles.table} aria-label={label} onKeyDown={cursor.handleKeyDown}>
      <thead>
        <tr>
          <th scope="col">{showDate ? words.dateColumn : words.timeColumn}</th>
          <th scope="col">{words.patientColumn}</th>
          <th scope="col">{words.statusColumn}</th>
        </tr>
      </thead>
      {groups.map(({ key, heading, visits }) => (
        <tbody key={key}>
          {heading === undefined ? null : (
            <tr className={styles.group}>
              <th scope="rowgroup" colSpan={3}>
                {heading}
              </th>
            </tr>
          )}
          {visits.map((visit) => (
            <VisitRow
              key={String(visit.appointment.id)}
              visit={visit}
              showDate={showDate}
              isCursor={String(visit.appointment.id) === cursor.id}
              onOpenVisit={onOpenVisit}
              onFocus={cursor.handleFocus}
            />
          ))}
        </tbody>
      ))}
    </table>
  )
}
