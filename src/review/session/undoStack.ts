import { undoable } from '../../client/changes/undoable.js'
import type { EncounterId } from '../../encounter/Encounter.js'
import type { User } from '../../encounter/User.js'
import type { Workflow } from '../../encounter/workflow.js'
import type { SingleMove, UndoEntry } from './ReviewSession.js'
import { type BulkTask, type Settled, summarise } from './runState.js'

/** The actions that can be taken back, the latest last. */
export type UndoStack = readonly UndoEntry[]

const maxEntries = 50

/** Removes encounters from all entries, and the entries that become empty. */
const without = (stack: UndoStack, ids: readonly EncounterId[]): UndoStack => {
  const gone = new Set(ids.map(String))
  return stack.flatMap((entry) => {
    const targets = entry.step.targets.filter(({ id }) => !gone.has(String(id)))
    if (targets.length === entry.step.targets.length) return [entry]
    return targets.length === 0 ? [] : [{ ...entry, step: { ...entry.step, targets } }]
  })
}

/** Only the last change of an encounter can be taken back, so a new entry removes its encounters from the others. */
const push = (stack: UndoStack, entry: UndoEntry | undefined): UndoStack =>
  entry === undefined
    ? stack
    : [
        ...without(
          stack,
          entry.step.targets.map(({ id }) => id),
        ),
        entry,
      ].slice(-maxEntries)

/** Adds the results of a task. A task is undone as one action even if it was stopped and resumed in between. */
export const withTask = (
  stack: UndoStack,
  { key, transition, records }: BulkTask,
  settled: readonly Settled[],
  workflow: Workflow,
  user: User,
): UndoStack => {
  const [step] = undoable({ to: transition.to, outcomes: settled }, workflow, user)
  return push(stack, step && { key, action: transition.action, step, records, isSingle: false })
}

/** Adds an action on a single encounter. */
export const withSingle = (
  stack: UndoStack,
  { from, to, record }: SingleMove,
  key: string,
  workflow: Workflow,
  user: User,
): UndoStack => {
  const { id } = record
  const [step] = undoable({ to, outcomes: [{ kind: 'moved', id, from, record }] }, workflow, user)
  const made = workflow.transitions.find((row) => row.from === from && row.to === to)
  if (step === undefined || made === undefined) return stack
  const records = new Map([[String(id), record]])
  return push(stack, { key, action: made.action, step, records, isSingle: true })
}

/** Removes what an undo has taken back or found impossible. What got no answer or no space can still be undone. */
export const withoutUndone = (stack: UndoStack, undo: BulkTask, settled: readonly Settled[]): UndoStack => {
  const { moved, failures, unanswered } = summarise(undo, settled)
  const retryable = new Set(unanswered.map(({ id }) => String(id)))
  return without(
    stack,
    [...moved.keys(), ...failures.keys()].filter((id) => !retryable.has(id)),
  )
}
