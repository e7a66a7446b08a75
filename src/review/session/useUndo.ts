import { queryKeys } from '../../client/queryKeys.js'
import { useCache } from '../../form/cache.js'
import { capitalize } from '../../messages/capitalize.js'
import * as en from '../../messages/en/acting.js'
import * as enList from '../../messages/en/list.js'
import { isolate } from '../../messages/isolate.js'
import { useSay, useWords } from '../../ui/Language/LanguageContext.js'
import { useWorkflowNames } from '../../ui/Language/useWorkflowNames.js'
import type { RecordNames } from '../list/useRecordNames.js'
import { useReview } from '../ReviewContext.js'
import type { Announce } from '../useAnnouncement.js'
import type { UndoEntry } from './ReviewSession.js'
import { useActionName } from './useActionName.js'
import { useSessionState } from './useSessionState.js'

/** The action that an undo takes back next. */
export interface NextUndo {
  /** "Undo Approve: 4 encounters", to be rendered by `Isolated`. Undefined if there is nothing to undo. */
  readonly label: string | undefined
  /** The key of its `UndoEntry`. */
  readonly key: string | undefined
  readonly undo: () => void
}

/** Takes the last action back and announces the outcome. */
export const useUndo = ({ patientOf, describe }: RecordNames, announce: Announce): NextUndo => {
  const words = useWords('acting', en)
  const { encounters } = useWords('list', enList)
  const say = useSay()
  const nameOfAction = useActionName()
  const { nameOfStatus } = useWorkflowNames()
  const { session } = useReview()
  const queryClient = useCache()
  const last = useSessionState().undos.at(-1)

  const singleTargetOf = ({ step, records }: UndoEntry) => {
    const id = String(step.targets[0]?.id)
    return { id, record: records.get(id) }
  }
  const labelOf = (entry: UndoEntry): string => {
    const { id, record } = singleTargetOf(entry)
    const name = record && patientOf(record)
    const one = name === undefined ? words.unnamed(id) : words.namedShort(isolate(name), id)
    return words.undoLabel(
      nameOfAction(entry.step.transition.action),
      entry.isSingle ? one : encounters(entry.step.targets.length),
    )
  }

  const undo = async (entry: UndoEntry) => {
    const result = await session.undo(entry)
    if (result === undefined) return
    const { id, record } = singleTargetOf(entry)
    if (result.kind === 'undone')
      announce(
        words.moved(
          nameOfStatus(result.to),
          true,
          record === undefined ? words.unnamed(id) : describe(record),
        ),
      )
    else announce(words.notUndone(capitalize(say(result))))
    void queryClient.invalidateQueries({ queryKey: queryKeys.encounters() })
    void queryClient.invalidateQueries({ queryKey: queryKeys.records() })
  }

  return {
    key: last?.key,
    label: last && labelOf(last),
    undo: () => {
      const { bulk, undos } = session.state()
      const entry = undos.at(-1)
      if (bulk.kind === 'running') announce(words.waitForRun)
      else if (entry === undefined) announce(words.nothingToUndo)
      else void undo(entry)
    },
  }
}
