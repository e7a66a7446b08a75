import { Button } from '../../ui/Button/Button.js'
import { Isolated } from '../../ui/Isolated.js'
import { reviewKeys } from '../keys/reviewKeys.js'
import { useReview } from '../ReviewContext.js'
import styles from '../ReviewScreen.module.css'
import { useSessionState } from './useSessionState.js'
import type { NextUndo } from './useUndo.js'

const [undoKey] = reviewKeys.undo

/** Undoes the last action, which it names. Hidden for a bulk run whose report is shown, since that has its own button. */
export const UndoButton = ({ nextUndo: { label, key, undo } }: { readonly nextUndo: NextUndo }) => {
  const { singleKeys } = useReview()
  const { bulk } = useSessionState()
  const isInReport = bulk.kind === 'finished' && bulk.task.key === key
  if (label === undefined || isInReport) return null
  return (
    <p className={styles.undo}>
      <Button
        tone="quiet"
        shortcutHint={singleKeys ? undoKey.toUpperCase() : undefined}
        aria-keyshortcuts={singleKeys ? undoKey : undefined}
        onClick={undo}
      >
        <span>
          <Isolated text={label} />
        </span>
      </Button>
    </p>
  )
}
