import type { EncounterRecord } from '../../client/EncounterClient.js'
import { type EncounterUi, readEncounter } from '../../encounter/Encounter.js'
import { isReadOnly, type Transition, type Workflow } from '../../encounter/workflow.js'
import * as words from '../../messages/en/acting.js'
import { type Said, tellerOf } from '../../messages/Told.js'

const tell = tellerOf('acting', words)

/** "Already approved by Robin" if the record already has the transition's target status; undefined otherwise. */
export const describeAlreadyDone = (
  record: EncounterRecord,
  transition: Transition,
  ui: EncounterUi,
  workflow: Workflow,
): Said | undefined => {
  if (readEncounter(record.encounter, ui).status !== transition.to) return undefined
  // In an editable status the last change may be an edit by somebody else than who took the step.
  const { action, to, tone } = transition
  return tell('already', { action, to, tone }, isReadOnly(workflow, to) ? record.updatedBy : undefined)
}
