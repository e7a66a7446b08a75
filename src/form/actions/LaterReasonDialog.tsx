import type { ReactNode } from 'react'
import * as words from '../../messages/en/askReason.js'
import { Dialog } from '../../ui/Dialog/Dialog.js'
import { later } from '../../ui/later.js'
import type { ReasonDialogProps } from './ReasonDialog.js'

const around = (content: ReactNode, { transition, title, onCancel }: ReasonDialogProps) => (
  <Dialog title={title ?? words.title(transition.action)} onClose={onCancel}>
    {content}
  </Dialog>
)

/**
 * The dialog that asks for a reason, fetched when it is first shown. It is open at once: what is typed meanwhile must not
 * reach the keys of the page, of which one approves.
 */
export const LaterReasonDialog = later(() => import('./ReasonDialog.js').then((part) => part.ReasonDialog), {
  waiting: (props) => around(<p aria-busy="true">{words.loading}</p>, props),
  failed: around,
})
