import type { ReactNode, RefObject } from 'react'
import type { AppointmentQuery } from '../../client/Directory.js'
import * as en from '../../messages/en/today.js'
import { Button } from '../../ui/Button/Button.js'
import { EmptyState } from '../../ui/EmptyState/EmptyState.js'
import { useLanguage, useWords } from '../../ui/Language/LanguageContext.js'
import { DayPresets } from './DayPresets.js'
import type { DayRange } from './dayRange.js'
import { groupByProvider } from './groupByProvider.js'
import type { ListedVisit } from './readVisits.js'
import styles from './today.module.css'
import type { VisitKeys } from './useVisitCursor.js'
import { VisitTable } from './VisitTable.js'
import { isMissing } from './visitOptions.js'

/** The most visits that are shown. There are no further pages: the user shortens the range. */
const maxShown = 200

/** The visits of a range of days that are not documented yet, by provider. */
export const MissingEncounters = ({
  range,
  visits,
  fallback,
  keys,
  onRange,
  onOpenVisit,
  onDrafts,
}: {
  readonly range: AppointmentQuery
  readonly visits: readonly ListedVisit[] | undefined
  /** Rendered while there are no visits: loading, or an error. */
  readonly fallback: ReactNode
  readonly keys: RefObject<VisitKeys | null>
  readonly onRange: (range: DayRange) => void
  readonly onOpenVisit: (visit: ListedVisit) => void
  readonly onDrafts: () => void
}) => {
  const words = useWords('today', en)
  const { locale } = useLanguage()
  const missing = visits?.filter(isMissing) ?? []
  // The error is shown beside the dates. "Nothing missing" would be misleading here.
  const isBackwards = range.to < range.from
  const groups = groupByProvider(missing, maxShown, words, locale)
  return (
    <>
      <div className={styles.head}>
        <h2 className={styles.heading}>{words.missingHeading}</h2>
        <DayPresets range={range} onRange={onRange} />
      </div>
      {visits === undefined && !isBackwards ? fallback : null}
      {visits !== undefined && !isBackwards && missing.length === 0 ? (
        <EmptyState
          tone={visits.length === 0 ? 'plain' : 'done'}
          title={words.nothingMissing}
          hint={words.nothingMissingHint(visits.length)}
        >
          <Button tone="primary" onClick={onDrafts}>
            {words.goToDrafts}
          </Button>
        </EmptyState>
      ) : null}
      {missing.length === 0 ? null : (
        <VisitTable
          label={words.missingTable}
          groups={groups.map(({ key, name, count, visits: shown }) => ({
            key,
            visits: shown,
            heading: (
              <>
                <bdi>{name}</bdi> <span className={styles.groupCount}>{words.missingOf(count)}</span>
              </>
            ),
          }))}
          showDate={range.from !== range.to}
          keys={keys}
          onOpenVisit={onOpenVisit}
        />
      )}
      {missing.length <= maxShown ? null : (
        <p className={styles.more}>{words.firstOf(maxShown, missing.length)}</p>
      )}
    </>
  )
}
