import type { ReactNode } from 'react'
import { Isolated } from '../ui/Isolated.js'
import { lazyComponent } from '../ui/lazyComponent.js'
import type { BulkSelection } from './bulk/useBulkSelection.js'
import styles from './ReviewScreen.module.css'
import { useSessionState } from './session/useSessionState.js'
import type { Announcement } from './useAnnouncement.js'

/** Loaded with the first row that is selected, or while the browser is idle. */
export const LazyBulkBar = lazyComponent(() => import('./bulk/BulkBar.js').then((part) => part.BulkBar))

/** Below the list and always in sight: what was announced, what can be undone, and what is done to many. */
export const ReviewFoot = ({
  announcement,
  undo,
  selection,
  total,
  isBeside,
}: {
  readonly announcement: Announcement | undefined
  readonly undo: ReactNode
  readonly selection: BulkSelection
  readonly total: number
  /** An encounter is open beside the list. */
  readonly isBeside: boolean
}) => {
  const { bulk } = useSessionState()
  return (
    <div className={styles.foot}>
      <div aria-live="polite">
        {announcement === undefined ? null : (
          <p className={announcement.unseen ? styles.unseen : styles.note}>
            <Isolated text={announcement.text} />
          </p>
        )}
      </div>
      {undo}
      {selection.records.size === 0 && bulk.kind === 'idle' ? null : (
        <LazyBulkBar
          selected={selection.records}
          isBeside={isBeside}
          total={total}
          gathering={selection.gathering}
          onSelectAll={selection.selectAll}
          onClear={selection.clear}
        />
      )}
    </div>
  )
}
