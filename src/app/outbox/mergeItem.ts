import type { OutboxItem } from '../../client/outbox/Outbox.js'
import { type EncounterUi, readEncounter } from '../../encounter/Encounter.js'
import { mergeEncounter } from '../../encounter/mergeEncounter.js'
import { sameJson } from '../../encounter/sameJson.js'
import { isReadOnly, type Workflow } from '../../encounter/workflow.js'
import type { ConflictView } from '../../form/saving/conflict/createReconciler.js'

/** Whether nothing can be saved to the encounter any more that a change conflicts with. */
export const isClosedMeanwhile = ({ problem }: OutboxItem, ui: EncounterUi, workflow: Workflow): boolean => {
  if (problem?.current === undefined) return false
  return isReadOnly(workflow, readEncounter(problem.current.encounter, ui).status ?? workflow.initial)
}

/**
 * The merge of a save that waits with what is stored now; undefined where the two cannot be merged. That is so where one of
 * them is of another patient: no code of one patient comes to stand with the other.
 */
export const mergeItem = (
  item: OutboxItem,
  ui: EncounterUi,
  workflow: Workflow,
): ConflictView | undefined => {
  const { kind, before, encounter: mine, problem } = item
  const theirs = problem?.current?.encounter
  if (kind !== 'update' || problem?.kind !== 'conflict' || before === undefined || theirs === undefined) {
    return undefined
  }
  const isOfOne = [mine, theirs].every((side) => sameJson(side[ui.patient], before[ui.patient]))
  if (!isOfOne || isClosedMeanwhile(item, ui, workflow)) return undefined
  const { encounter: merged, conflicts } = mergeEncounter(before, mine, theirs, ui)
  return { before, mine, theirs, merged, conflicts }
}
