import type { ReactNode } from 'react'
import { Isolated } from '../ui/Isolated.js'
import { lazyComponent } from '../ui/lazyComponent.js'
import type { BulkSelection } from './bulk/useBulkSelection.js'
import styles from './ReviewScreen.module.css'
import { useSessionState } from './session/useSessionState.js'
import type { Announcement } from './useAnnouncement.js'

/** Loaded when the first row is selected, or while the browser is idle. */
export const LazyBulkBar = lazyComponent(() => import('./bulk/BulkBar.js').then((part) => part.BulkBar))

/** The sticky area below the list: the announcement, the undo button and the bulk actions. */
export const ReviewFoot = ({
  announcement,
  undo,
  selection,
  total,
  isPanelOpen,
}: {
  readonly announcement: Announcement | undefined
  readonly undo: ReactNode
  readonly selection: BulkSelection
  readonly total: number
  readonly isPanelOpen: boolean
}) => {
  const { bulk } = useSessionState()
  return (
    <div className={styles.foot}>
      <div aria-live="polite">
        {announcement === undefined ? null : (
          <p className={announcement.visuallyHidden ? styles.visuallyHidden : styles.note}>
            <Isolated text={announcement.text} />
          </p>
        )}
      </div>
      {undo}
      {selection.records.size === 0 && bulk.kind === 'idle' ? null : (
        <LazyBulkBar
          selected={selection.records}
          isPanelOpen={isPanelOpen}
          total={total}
          isSelectingAll={selection.isSelectingAll}
          onSelectAll={selection.selectAll}
          onClear={selection.clear}
        />
      )}
    </div>
  )
}
