import type { ReactNode } from 'react'
import * as en from '../../messages/en/askReason.js'
import { Dialog } from '../../ui/Dialog/Dialog.js'
import { useWords } from '../../ui/Language/LanguageContext.js'
import { useWorkflowNames } from '../../ui/Language/useWorkflowNames.js'
import { lazyComponent } from '../../ui/lazyComponent.js'
import type { ReasonDialogProps } from './ReasonDialog.js'

/** The dialog without its content, or with a notice in its place. */
const Frame = ({
  props: { transition, title, onCancel },
  children,
}: {
  readonly props: ReasonDialogProps
  readonly children?: ReactNode
}) => {
  const words = useWords('askReason', en)
  const { nameOfAction } = useWorkflowNames()
  return (
    <Dialog title={title ?? words.title(nameOfAction(transition.action))} onClose={onCancel}>
      {children ?? <p aria-busy="true">{words.loading}</p>}
    </Dialog>
  )
}

/**
 * Opens at once, while its content loads: a key pressed meanwhile must not reach the shortcuts of the page, one of which
 * approves.
 */
export const LazyReasonDialog = lazyComponent(
  () => import('./ReasonDialog.js').then((part) => part.ReasonDialog),
  {
    fallback: (props) => <Frame props={props} />,
    wrapError: (notice, props) => <Frame props={props}>{notice}</Frame>,
  },
)
