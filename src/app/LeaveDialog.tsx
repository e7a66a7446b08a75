import { Button } from '../ui/Button/Button.js'
import { Dialog } from '../ui/Dialog/Dialog.js'
import styles from './app.module.css'

/** Asks whether to leave unsaved work. */
export const LeaveDialog = ({
  why,
  onStay,
  onLeave,
}: {
  /** Who wants it, where it is not the user of this page. */
  readonly why: string | undefined
  readonly onStay: () => void
  readonly onLeave: () => void
}) => (
  <Dialog title="Leave without saving?" onClose={onStay}>
    {why === undefined ? null : <p>{why}</p>}
    <p>If you leave now, what you typed here and did not save is gone.</p>
    <div className={styles.buttons}>
      <Button tone="primary" onClick={onStay}>
        Stay
      </Button>
      <Button onClick={onLeave}>Leave</Button>
    </div>
  </Dialog>
)
