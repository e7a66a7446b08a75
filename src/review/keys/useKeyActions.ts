import { type RefObject, useContext } from 'react'
import type { EncounterRecord } from '../../client/EncounterClient.js'
import { queryKeys } from '../../client/queryKeys.js'
import { readEncounter } from '../../encounter/Encounter.js'
import { isReadOnly, type Transition } from '../../encounter/workflow.js'
import { useCache } from '../../form/cache.js'
import type { EncounterFormHandle } from '../../form/EncounterFormHandle.js'
import * as en from '../../messages/en/acting.js'
import { useSay, useWords } from '../../ui/Language/LanguageContext.js'
import { useWorkflowNames } from '../../ui/Language/useWorkflowNames.js'
import { ShadowContext } from '../../ui/Shadow/ShadowContext.js'
import type { BulkSelection } from '../bulk/useBulkSelection.js'
import { targetOf } from '../cursor/ReviewState.js'
import type { ReviewStore } from '../cursor/useReviewStore.js'
import { idOf } from '../list/idOf.js'
import type { Filtering } from '../list/useFiltering.js'
import type { OpenEncounter } from '../panel/useOpenEncounter.js'
import { useReview } from '../ReviewContext.js'
import { describeAlreadyDone } from '../session/describeAlreadyDone.js'
import type { NextUndo } from '../session/useUndo.js'
import type { Announce } from '../useAnnouncement.js'
import type { KeyActions } from './useReviewKeys.js'

/** The actions behind the keys. They apply to the selected rows if there are any, else to the open encounter. */
export const useKeyActions = ({
  store,
  openEncounter,
  selection,
  nextUndo,
  filtering,
  formActions,
  announce,
  showKeys,
}: {
  readonly store: ReviewStore
  readonly openEncounter: OpenEncounter
  readonly selection: BulkSelection
  readonly nextUndo: NextUndo
  readonly filtering: Filtering
  readonly formActions: RefObject<EncounterFormHandle | null>
  readonly announce: Announce
  readonly showKeys: () => void
}): KeyActions => {
  const words = useWords('acting', en)
  const say = useSay()
  const { nameOfStatus } = useWorkflowNames()
  const { workflow, user, ui, session, singleKeys } = useReview()
  const queryClient = useCache()
  const shadow = useContext(ShadowContext)
  const mayEdit = user.capabilities.includes('edit')

  // A user without the capability may sign in while an encounter is edited.
  const editing = openEncounter.editing && mayEdit

  const applyToSelected = (matches: (transition: Transition) => boolean) => {
    const records = [...selection.records.values()]
    const statuses = new Set(records.map(({ encounter }) => readEncounter(encounter, ui).status))
    const transition = workflow.transitions.find(
      (row) => matches(row) && statuses.has(row.from) && user.capabilities.includes(row.capability),
    )
    if (session.state().bulk.kind === 'running') announce(words.waitForRun)
    else if (transition === undefined) announce(words.notForSelected)
    else session.start(transition, records)
  }

  /** Says who has taken the step already: somebody else may have while this user was looking at the encounter. */
  const alreadyDone = (id: string, matches: (transition: Transition) => boolean) => {
    const record = queryClient.getQueryData<EncounterRecord>(queryKeys.record(id))
    return (
      record &&
      workflow.transitions
        .filter((transition) => matches(transition) && transition.tone === 'forward')
        .map((transition) => describeAlreadyDone(record, transition, ui, workflow))
        .find((done) => done !== undefined)
    )
  }

  const apply = (matches: (transition: Transition) => boolean) => {
    const target = targetOf(store.state())
    if (target === undefined) return announce(words.selectFirst)
    if (target.kind === 'selected') applyToSelected(matches)
    else applyToOpen(target.id, matches)
  }

  const applyToOpen = (id: string, matches: (transition: Transition) => boolean) => {
    const actions = formActions.current
    const offered = actions?.offered.find(matches)
    if (offered !== undefined) actions?.perform(offered)
    else if (actions === null) announce(words.stillLoading)
    else {
      const done = alreadyDone(id, matches)
      announce(done === undefined ? words.notForThis : say(done))
    }
  }

  const isSubmit = ({ tone, from }: Transition) => tone === 'forward' && from === workflow.initial

  const edit = () => {
    const isOpen = openEncounter.id !== undefined
    const row = isOpen ? openEncounter.id : openEncounter.cursorId()
    const record = filtering.records.find((one) => idOf(one, ui) === row)
    const status = record && readEncounter(record.encounter, ui).status
    const isLocked = status !== undefined && isReadOnly(workflow, status)
    if (!mayEdit) announce(words.mayNotEdit)
    else if (isLocked) announce(words.isFixed(nameOfStatus(status)))
    const toEdit = mayEdit && !isLocked
    if (!isOpen) openEncounter.enter(toEdit)
    else if (toEdit) openEncounter.setEditing(true)
  }

  return {
    move: openEncounter.move,
    enter: () => openEncounter.enter(),
    escape: (inField) => {
      if (editing) openEncounter.setEditing(false)
      else if (inField) return false
      else if (openEncounter.id !== undefined) openEncounter.close()
      // Not during a run: the rows that fail have to stay selected.
      else if (session.state().bulk.kind !== 'running' && selection.ids.size > 0) selection.clear()
      else return false
      return true
    },
    edit,
    submit: () => apply(isSubmit),
    submitOpen: () => {
      if (openEncounter.id !== undefined) applyToOpen(openEncounter.id, isSubmit)
    },
    approve: () => apply(({ tone, from }) => tone === 'forward' && from !== workflow.initial),
    returnOrReopen: () => apply(({ tone }) => tone === 'back'),
    undo: nextUndo.undo,
    select: (through) => {
      const { cursor } = store.state()
      if (cursor !== undefined) selection.toggle(cursor.id, through)
    },
    search: () =>
      (shadow ?? document).querySelector<HTMLInputElement>('[data-wide] [data-search] input')?.focus(),
    showKeys,
    editing,
    openId: openEncounter.id,
    singleKeys,
  }
}
