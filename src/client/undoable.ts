import type { EncounterId, EncounterStatus } from '../encounter/Encounter.js'
import type { User } from '../encounter/User.js'
import { encounterWorkflow, findTransition, type Transition, type Workflow } from '../encounter/workflow.js'
import type { EncounterRecord, Version } from './EncounterClient.js'
import type { TransitionTarget } from './transitionAll.js'

/** The way back of a transition, which no table has to know. */
export const takenBack = (made: Transition): Transition => ({
  ...made,
  from: made.to,
  to: made.from,
  action: `Undo ${made.action}`,
  needsReason: false,
  needsNoErrors: false,
  tone: 'back',
})

/** What became of one encounter, as far as its way back hangs on it. */
export type UndoableOutcome =
  | {
      readonly kind: 'moved'
      readonly id: EncounterId
      readonly from: EncounterStatus
      readonly record: Pick<EncounterRecord, 'version'>
      readonly undoes?: Version
    }
  | { readonly kind: 'failed' | 'skipped' }

/** One `transitionAll` of the way back. */
export interface UndoStep {
  /** The way back, which no table has to know. */
  readonly transition: Transition
  readonly targets: readonly TransitionTarget[]
}

/**
 * The way back of what was moved: a `transitionAll` for each step, to `transition.to`, without a reason. What was changed
 * since is a conflict then. What is final, and what was itself taken back, stays as it is.
 *
 * @param user Leaves out what this user may not.
 */
export const undoable = (
  { to, outcomes }: { readonly to: EncounterStatus; readonly outcomes: readonly UndoableOutcome[] },
  workflow: Workflow = encounterWorkflow,
  user?: User,
): readonly UndoStep[] => {
  const steps = new Map<Transition, TransitionTarget[]>()
  for (const outcome of outcomes) {
    if (outcome.kind !== 'moved' || outcome.undoes !== undefined) continue
    const made = findTransition(workflow, outcome.from, to)
    if (!made || made.isFinal || (user && !user.capabilities.includes(made.capability))) continue
    const { version } = outcome.record
    steps.set(made, [...(steps.get(made) ?? []), { id: outcome.id, version, undoes: version }])
  }
  return Array.from(steps, ([made, targets]) => ({ transition: takenBack(made), targets }))
}
