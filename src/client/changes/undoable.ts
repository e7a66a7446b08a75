import type { EncounterId, EncounterStatus } from '../../encounter/Encounter.js'
import type { User } from '../../encounter/User.js'
import {
  encounterWorkflow,
  findTransition,
  type Transition,
  type Workflow,
} from '../../encounter/workflow.js'
import type { EncounterRecord, Version } from '../EncounterClient.js'
import type { TransitionTarget } from './transitionAll.js'

/** The reverse of a transition, which need not be in the workflow table. */
export const reverseOf = (made: Transition): Transition => ({
  ...made,
  from: made.to,
  to: made.from,
  action: `Undo ${made.action}`,
  needsReason: false,
  needsNoErrors: false,
  tone: 'back',
})

/** The part of a transition's result that its undo depends on. */
export type UndoableOutcome =
  | {
      readonly kind: 'moved'
      readonly id: EncounterId
      readonly from: EncounterStatus
      readonly record: Pick<EncounterRecord, 'version'>
      readonly undoes?: Version
    }
  | { readonly kind: 'failed' | 'skipped' }

/** One `transitionAll` call of an undo. */
export interface UndoStep {
  /** The reverse transition, which need not be in the workflow table. */
  readonly transition: Transition
  readonly targets: readonly TransitionTarget[]
}

/**
 * Plans the undo of a bulk transition: one `transitionAll` call per step, to `transition.to`, without a reason.
 * Encounters changed since then are conflicts. Final transitions and undos are left out.
 *
 * @param user Leaves out what this user may not do.
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
  return Array.from(steps, ([made, targets]) => ({ transition: reverseOf(made), targets }))
}
