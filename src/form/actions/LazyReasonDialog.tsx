import type { ReactNode } from 'react'
import * as words from '../../messages/en/askReason.js'
import { Dialog } from '../../ui/Dialog/Dialog.js'
import { lazyComponent } from '../../ui/lazyComponent.js'
import type { ReasonDialogProps } from './ReasonDialog.js'

const wrap = (content: ReactNode, { transition, title, onCancel }: ReasonDialogProps) => (
  <Dialog title={title ?? words.title(transition.action)} onClose={onCancel}>
    {content}
  </Dialog>
)

/**
 * Opens at once, while its content loads: a key pressed meanwhile must not reach the shortcuts of the page, one of which
 * approves.
 */
export const LazyReasonDialog = lazyComponent(
  () => import('./ReasonDialog.js').then((part) => part.ReasonDialog),
  {
    fallback: (props) => wrap(<p aria-busy="true">{words.loading}</p>, props),
    wrapError: wrap,
  },
)
