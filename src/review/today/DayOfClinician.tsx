import type { ReactNode, RefObject } from 'react'
import type { CalendarDate } from '../../encounter/Encounter.js'
import * as en from '../../messages/en/today.js'
import { Button } from '../../ui/Button/Button.js'
import { EmptyState } from '../../ui/EmptyState/EmptyState.js'
import { Isolated } from '../../ui/Isolated.js'
import { useFormats, useWords } from '../../ui/Language/LanguageContext.js'
import type { ListedVisit } from './readVisits.js'
import styles from './today.module.css'
import type { VisitKeys } from './useVisitCursor.js'
import { VisitTable } from './VisitTable.js'
import { isMissing } from './visitOptions.js'

/** A clinician's appointments of a day. */
export const DayOfClinician = ({
  date,
  name,
  visits,
  fallback,
  keys,
  onOpenVisit,
  onDrafts,
  newEncounter,
}: {
  readonly date: CalendarDate
  readonly name: string
  readonly visits: readonly ListedVisit[] | undefined
  /** Rendered while there are no visits: loading, or an error. */
  readonly fallback: ReactNode
  readonly keys: RefObject<VisitKeys | null>
  readonly onOpenVisit: (visit: ListedVisit) => void
  readonly onDrafts: () => void
  readonly newEncounter: ReactNode
}) => {
  const words = useWords('today', en)
  const { formatDate } = useFormats()
  if (visits === undefined) return fallback
  const left = visits.filter(isMissing).length
  return (
    <>
      <div className={styles.head}>
        <h2 className={styles.heading}>{formatDate(date, 'weekday')}</h2>
        {visits.length === 0 ? null : (
          <p className={styles.progress}>{words.progress(visits.length - left, visits.length)}</p>
        )}
      </div>
      {visits.length === 0 ? (
        <EmptyState title={words.noAppointments} hint={<Isolated text={words.noAppointmentsHint(name)} />}>
          {newEncounter}
        </EmptyState>
      ) : (
        <>
          {left > 0 ? null : (
            <EmptyState tone="done" title={words.allDocumented(visits.length)} hint={words.allDocumentedHint}>
              <Button tone="primary" onClick={onDrafts}>
                {words.goToDrafts}
              </Button>
            </EmptyState>
          )}
          <VisitTable
            label={words.todayTable}
            groups={[{ key: date, visits }]}
            keys={keys}
            onOpenVisit={onOpenVisit}
          />
        </>
      )}
    </>
  )
}
