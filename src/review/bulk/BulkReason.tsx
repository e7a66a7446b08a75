import { LazyReasonDialog } from '../../form/actions/LazyReasonDialog.js'
import * as en from '../../messages/en/acting.js'
import { useWords } from '../../ui/Language/LanguageContext.js'
import { useReview } from '../ReviewContext.js'
import { useActionName } from '../session/useActionName.js'
import { useSessionState } from '../session/useSessionState.js'

/** The dialog that asks for the reason of a bulk run. */
export const BulkReason = () => {
  const words = useWords('acting', en)
  const nameOfAction = useActionName()
  const { session } = useReview()
  const { bulk } = useSessionState()
  if (bulk.kind !== 'asking') return null
  const { transition, targets } = bulk.task
  return (
    <LazyReasonDialog
      transition={transition}
      title={words.ask(nameOfAction(transition.action), targets.length)}
      onReason={session.giveReason}
      onCancel={session.cancel}
    />
  )
}
