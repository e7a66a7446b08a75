import type { WorkingCopyStore } from '../../client/workingCopy.js'
import { aboutOf } from '../../encounter/workflow.js'
import { LazyReasonDialog } from '../../form/actions/LazyReasonDialog.js'
import * as en from '../../messages/en/acting.js'
import { useWords } from '../../ui/Language/LanguageContext.js'
import { bulkReasonKeyOf } from '../kept/keptKeys.js'
import { useReview } from '../ReviewContext.js'
import { useActionName } from '../session/useActionName.js'
import { useSessionState } from '../session/useSessionState.js'

/** The dialog that asks for the reason of a bulk run. */
export const BulkReason = ({
  store,
}: {
  /** Keeps what is typed; absent where nothing outlives the list. */
  readonly store: WorkingCopyStore | undefined
}) => {
  const words = useWords('acting', en)
  const nameOfAction = useActionName()
  const { session, user } = useReview()
  const { bulk } = useSessionState()
  if (bulk.kind !== 'asking') return null
  const { transition, targets } = bulk.task
  const key = bulkReasonKeyOf(user)
  const place = store && { store, key, userId: user.id, record: undefined }
  return (
    <LazyReasonDialog
      transition={transition}
      title={words.ask(nameOfAction(transition.action), targets.length)}
      {...(bulk.typed === undefined ? undefined : { reason: bulk.typed })}
      kept={place && { place, about: aboutOf(transition) }}
      onReason={(reason) => {
        store?.remove(key)
        session.giveReason(reason)
      }}
      onCancel={session.cancel}
    />
  )
}
