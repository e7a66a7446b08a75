import type { EncounterStatus } from '../../encounter/Encounter.js'
import { findTransition, type Transition } from '../../encounter/workflow.js'
import * as words from '../../messages/en/undoErrors.js'
import { tellerOf } from '../../messages/Told.js'
import { invalid } from '../clientErrors.js'
import type { EncounterEvent, EncounterRecord, Version } from '../EncounterClient.js'
import {
  type ChangeContext,
  type PlannedChange,
  planNext,
  requireCapability,
  requireVersion,
} from './planChange.js'

const tell = tellerOf('undoErrors', words)

const lastTransition = (
  current: EncounterRecord,
  events: readonly EncounterEvent[],
  undoes: Version,
  { ui, workflow }: ChangeContext,
): Transition => {
  const last = events.at(-1)
  const moved = last?.changes.find(({ property }) => property === ui.status)
  if (last?.kind !== 'transition' || last.version !== undoes || current.version !== undoes || !moved) {
    throw invalid(tell('onlyLastUndone'))
  }
  const transition = findTransition(workflow, String(moved.from), String(moved.to))
  // An undo is not in the workflow table and cannot be undone.
  if (transition && last.undoes === undefined) return transition
  throw invalid(tell('notUndone'))
}

/**
 * Plans the undo of the last transition: without a reason, restoring the previous marks. It requires the capability
 * of the transition that it undoes.
 *
 * @param events The record's history, oldest first.
 * @throws EncounterClientError of kind `conflict`, `invalid` or `unauthorized`.
 */
export const planUndo = (
  current: EncounterRecord,
  events: readonly EncounterEvent[],
  { to, undoes }: { readonly to: EncounterStatus; readonly undoes: Version },
  ifMatch: Version,
  context: ChangeContext,
): PlannedChange => {
  const { user, ui } = context
  requireVersion(current, ifMatch)
  const undone = lastTransition(current, events, undoes, context)
  if (undone.isFinal) throw invalid(tell('isFinal', undone.action))
  if (undone.from !== to) throw invalid(tell('undoLeadsTo', undone.action, undone.from, to))
  requireCapability(user, undone.capability, tell('undoAction', undone.action))
  return planNext(
    current.encounter,
    { id: current.id, encounter: { ...current.encounter, [ui.status]: to }, marks: events.at(-2)?.marks },
    { kind: 'transition', undoes },
    context,
  )
}
