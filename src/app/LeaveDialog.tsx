import { Button } from '../ui/Button/Button.js'
import { Dialog } from '../ui/Dialog/Dialog.js'
import styles from './app.module.css'
import type { Asking } from './useLeaveGuard.js'

/** Asks whether to leave unsaved work. */
export const LeaveDialog = ({ asking: { why, isSaving, stay, leave } }: { readonly asking: Asking }) => (
  <Dialog title="Leave without saving?" onClose={stay}>
    {why === undefined ? null : <p>{why}</p>}
    <p>
      {isSaving
        ? 'A save is under way and takes long. If you leave now, it may still arrive, and what it does not hold is gone.'
        : 'If you leave now, what you typed here and did not save is gone.'}
    </p>
    <div className={styles.buttons}>
      <Button tone="primary" onClick={stay}>
        Stay
      </Button>
      <Button onClick={leave}>Leave</Button>
    </div>
  </Dialog>
)
