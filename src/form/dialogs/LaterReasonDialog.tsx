import { Dialog } from '../../ui/Dialog/Dialog.js'
import { later } from '../../ui/later.js'

/** The dialog that asks for a reason, fetched when it is first shown. */
export const LaterReasonDialog = later(() => import('./ReasonDialog.js').then((part) => part.ReasonDialog), {
  failed: (notice, { transition, onCancel }) => (
    <Dialog title={transition.action} onClose={onCancel}>
      {notice}
    </Dialog>
  ),
})
