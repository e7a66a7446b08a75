import type { ReactNode, RefObject } from 'react'
import type { AppointmentQuery } from '../../client/Directory.js'
import * as words from '../../messages/en/today.js'
import { Button } from '../../ui/Button/Button.js'
import { EmptyState } from '../../ui/EmptyState/EmptyState.js'
import { DayPresets } from './DayPresets.js'
import type { DayRange } from './dayRange.js'
import { groupByProvider } from './groupByProvider.js'
import type { ListedVisit } from './readVisits.js'
import styles from './today.module.css'
import type { VisitKeys } from './useVisitCursor.js'
import { VisitTable } from './VisitTable.js'
import { isMissing } from './visitOptions.js'

/** As many as are shown at once: a longer range is to be made shorter. */
const mostShown = 200

/** The appointments of some days whose encounter is not begun or still a draft, by provider. */
export const MissingEncounters = ({
  range,
  visits,
  waiting,
  keys,
  onRange,
  onTake,
  onDrafts,
}: {
  readonly range: AppointmentQuery
  readonly visits: readonly ListedVisit[] | undefined
  /** Stands where they are not there yet. */
  readonly waiting: ReactNode
  readonly keys: RefObject<VisitKeys | null>
  readonly onRange: (range: DayRange) => void
  readonly onTake: (visit: ListedVisit) => void
  readonly onDrafts: () => void
}) => {
  const missing = visits?.filter(isMissing) ?? []
  // Said beside the dates: nothing can be missing between them.
  const isBackwards = range.to < range.from
  const groups = groupByProvider(missing, mostShown)
  return (
    <>
      <div className={styles.head}>
        <h2 className={styles.heading}>{words.missingHeading}</h2>
        <DayPresets range={range} onRange={onRange} />
      </div>
      {visits === undefined && !isBackwards ? waiting : null}
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
          onTake={onTake}
        />
      )}
      {missing.length <= mostShown ? null : (
        <p className={styles.more}>{words.firstOf(mostShown, missing.length)}</p>
      )}
    </>
  )
}
