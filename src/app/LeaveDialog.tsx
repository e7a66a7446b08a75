import { Button } from '../ui/Button/Button.js'
import { Dialog } from '../ui/Dialog/Dialog.js'
import styles from './app.module.css'

/** Asks whether to leave unsaved work. */
export const LeaveDialog = ({
  onStay,
  onLeave,
}: {
  readonly onStay: () => void
  readonly onLeave: () => void
}) => (
  <Dialog title="Leave without saving?" onClose={onStay}>
    <p>
      This encounter is not saved. What you typed stays in this tab until you save it or sign out; close the
      tab and it is gone.
    </p>
    <div className={styles.buttons}>
      <Button tone="primary" onClick={onStay}>
        Stay
      </Button>
      <Button onClick={onLeave}>Leave</Button>
    </div>
  </Dialog>
)
