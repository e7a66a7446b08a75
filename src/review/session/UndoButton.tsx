import { Button } from '../../ui/Button/Button.js'
import { Isolated } from '../../ui/Isolated.js'
import { useReview } from '../ReviewContext.js'
import styles from '../ReviewScreen.module.css'
import { useSessionState } from './useSessionState.js'
import type { Undoing } from './useUndo.js'

/** Takes the last action back, and says which one that is. The report of a bulk run has a button of its own. */
export const UndoButton = ({ undoing: { label, key, undo } }: { readonly undoing: Undoing }) => {
  const { singleKeys } = useReview()
  const { bulk } = useSessionState()
  const isInReport = bulk.kind === 'finished' && bulk.task.key === key
  if (label === undefined || isInReport) return null
  return (
    <p className={styles.undo}>
      <Button
        tone="quiet"
        shortcutHint={singleKeys ? 'Z' : undefined}
        aria-keyshortcuts={singleKeys ? 'z' : undefined}
        onClick={undo}
      >
        <span>
          <Isolated text={label} />
        </span>
      </Button>
    </p>
  )
}
