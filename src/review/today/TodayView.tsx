import type { ReactNode, RefObject } from 'react'
import type { AppointmentQuery } from '../../client/Directory.js'
import * as en from '../../messages/en/today.js'
import { Button } from '../../ui/Button/Button.js'
import { EmptyState } from '../../ui/EmptyState/EmptyState.js'
import { useWords } from '../../ui/Language/LanguageContext.js'
import { useReview } from '../ReviewContext.js'
import { DayOfClinician } from './DayOfClinician.js'
import type { DayRange } from './dayRange.js'
import { MissingEncounters } from './MissingEncounters.js'
import type { ListedVisit } from './readVisits.js'
import styles from './today.module.css'
import type { VisitKeys } from './useVisitCursor.js'
import { useVisits } from './useVisits.js'
import type { VisitNavigation } from './VisitNavigation.js'

export interface TodayViewProps {
  readonly navigation: VisitNavigation
  readonly range: AppointmentQuery
  readonly keys: RefObject<VisitKeys | null>
  readonly onRange: (range: DayRange) => void
  readonly onDrafts: () => void
  /** The link to a new encounter. */
  readonly newEncounter: ReactNode
}

/** The tab "Today": a clinician's appointments of today, or for the front desk the missing encounters. */
export const TodayView = ({ navigation, range, keys, onRange, onDrafts, newEncounter }: TodayViewProps) => {
  const words = useWords('today', en)
  const { user } = useReview()
  const { visits, isFailed, retry } = useVisits(range)
  const mayEdit = user.capabilities.includes('edit')
  const openVisit = ({ appointment, record }: ListedVisit) => {
    if (record !== undefined) navigation.onOpen(record.id)
    else if (mayEdit) navigation.onBegin(appointment)
  }
  const fallback =
    visits === undefined && isFailed ? (
      <EmptyState title={words.failed} hint={words.failedHint} role="alert">
        <Button tone="primary" onClick={retry}>
          {words.tryAgain}
        </Button>
      </EmptyState>
    ) : (
      <p className={styles.message} aria-busy="true">
        {words.loading}
      </p>
    )
  return user.providerId === undefined ? (
    <MissingEncounters
      range={range}
      visits={visits}
      fallback={fallback}
      keys={keys}
      onRange={onRange}
      onOpenVisit={openVisit}
      onDrafts={onDrafts}
    />
  ) : (
    <DayOfClinician
      date={range.from}
      name={user.name}
      visits={visits}
      fallback={fallback}
      keys={keys}
      onOpenVisit={openVisit}
      onDrafts={onDrafts}
      newEncounter={mayEdit ? newEncounter : null}
    />
  )
}
