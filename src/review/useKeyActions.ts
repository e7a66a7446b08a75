import type { RefObject } from 'react'
import { readEncounter } from '../encounter/Encounter.js'
import { isReadOnly, type Transition } from '../encounter/workflow.js'
import type { EncounterFormActions } from '../form/EncounterForm.js'
import type { KeyActions } from './keys/useReviewKeys.js'
import { idOf } from './list/useSelection.js'
import { useReview } from './ReviewContext.js'
import type { BulkSelection } from './useBulkSelection.js'
import type { Chosen } from './useChosen.js'
import type { Filtering } from './useFiltering.js'
import type { Say } from './useSaid.js'

/** What the keys of the review do as things stand: to the open encounter, or to the selected ones where none is open. */
export const useKeyActions = ({
  chosen,
  many,
  filtering,
  formActions,
  say,
  showKeys,
}: {
  readonly chosen: Chosen
  readonly many: BulkSelection
  readonly filtering: Filtering
  readonly formActions: RefObject<EncounterFormActions | null>
  readonly say: Say
  readonly showKeys: () => void
}): KeyActions => {
  const { workflow, user, ui } = useReview()
  const mayEdit = user.capabilities.includes('edit')

  // Another user may sign in while it is edited.
  const editing = chosen.editing && mayEdit

  const take = (wanted: (transition: Transition) => boolean) => {
    if (chosen.id !== undefined) {
      const actions = formActions.current
      const offered = actions?.offered.find(wanted)
      if (offered !== undefined) actions?.perform(offered)
      else say(actions === null ? 'The encounter is still loading' : 'That is not offered for this encounter')
      return
    }
    const records = [...many.selection.records.values()]
    const statuses = new Set(records.map(({ encounter }) => readEncounter(encounter, ui).status))
    const transition = workflow.transitions.find(
      (row) => wanted(row) && statuses.has(row.from) && user.capabilities.includes(row.capability),
    )
    if (transition !== undefined) many.bulk.start(transition, records)
    else if (records.length > 0) say('That is not offered for what is selected')
    else say('Open an encounter or select some first')
  }

  const edit = () => {
    const isOpen = chosen.id !== undefined
    const record = filtering.records[isOpen ? chosen.position : Math.max(0, chosen.cursor())]
    const status = record && readEncounter(record.encounter, ui).status
    const isFixed = status !== undefined && isReadOnly(workflow, status)
    if (!mayEdit) say('You may not edit encounters.')
    else if (isFixed) say(`It is ${status} and cannot be edited`)
    const toEdit = mayEdit && !isFixed
    if (!isOpen) chosen.enter(toEdit)
    else if (toEdit) chosen.setEditing(true)
  }

  return {
    move: chosen.move,
    enter: () => chosen.enter(),
    escape: (inField) => {
      if (editing) chosen.setEditing(false)
      else if (inField) return false
      else if (chosen.id !== undefined) chosen.close()
      // What is being done to them goes on: what it cannot be done to has to stay selected.
      else if (many.bulk.state.kind !== 'running' && many.selection.ids.size > 0) many.clear()
      else return false
      return true
    },
    edit,
    submit: () => take(({ tone, from }) => tone === 'forward' && from === workflow.initial),
    approve: () => take(({ tone, from }) => tone === 'forward' && from !== workflow.initial),
    giveBack: () => take(({ tone }) => tone === 'back'),
    select: (through) => {
      const record = filtering.records[chosen.cursor()]
      if (record !== undefined) many.selection.toggle(idOf(record, ui), through)
    },
    search: () => document.querySelector<HTMLInputElement>('[data-wide] input[type="search"]')?.focus(),
    showKeys,
    editing,
    openId: chosen.id,
  }
}
