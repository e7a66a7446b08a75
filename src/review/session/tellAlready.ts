import type { EncounterRecord } from '../../client/EncounterClient.js'
import { type EncounterUi, readEncounter } from '../../encounter/Encounter.js'
import { isReadOnly, type Transition, type Workflow } from '../../encounter/workflow.js'
import { already } from '../../messages/en/acting.js'

/** "Already approved by Robin", of a record that is where a transition leads; undefined of any other. */
export const tellAlready = (
  record: EncounterRecord,
  transition: Transition,
  ui: EncounterUi,
  workflow: Workflow,
): string | undefined => {
  if (readEncounter(record.encounter, ui).status !== transition.to) return undefined
  // What may be edited may have been changed last by another than who moved it.
  return already(transition, isReadOnly(workflow, transition.to) ? record.updatedBy : undefined)
}
