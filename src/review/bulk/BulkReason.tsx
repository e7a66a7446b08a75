import { LazyReasonDialog } from '../../form/actions/LazyReasonDialog.js'
import { ask } from '../../messages/en/acting.js'
import { useReview } from '../ReviewContext.js'
import { useSessionState } from '../session/useSessionState.js'

/** The dialog that asks for the reason of a bulk run. */
export const BulkReason = () => {
  const { session } = useReview()
  const { bulk } = useSessionState()
  if (bulk.kind !== 'asking') return null
  const { transition, targets } = bulk.task
  return (
    <LazyReasonDialog
      transition={transition}
      title={ask(transition.action, targets.length)}
      onReason={session.giveReason}
      onCancel={session.cancel}
    />
  )
}
