import { undoable } from '../../client/undoable.js'
import type { EncounterId } from '../../encounter/Encounter.js'
import type { User } from '../../encounter/User.js'
import type { Workflow } from '../../encounter/workflow.js'
import type { SingleMove, UndoEntry } from './ReviewSession.js'
import { type BulkTask, type Settled, sumUp } from './runState.js'

/** What can be taken back, the latest last. */
export type UndoStack = readonly UndoEntry[]

/** So many actions can be taken back, one after the other. */
const most = 50

/** Without these encounters: only the last change of one can be taken back, and what was taken back is none. */
const without = (stack: UndoStack, ids: readonly EncounterId[]): UndoStack => {
  const gone = new Set(ids.map(String))
  return stack.flatMap((entry) => {
    const targets = entry.step.targets.filter(({ id }) => !gone.has(String(id)))
    if (targets.length === entry.step.targets.length) return [entry]
    return targets.length === 0 ? [] : [{ ...entry, step: { ...entry.step, targets } }]
  })
}

const put = (stack: UndoStack, entry: UndoEntry | undefined): UndoStack =>
  entry === undefined
    ? stack
    : [
        ...without(
          stack,
          entry.step.targets.map(({ id }) => id),
        ),
        entry,
      ].slice(-most)

/** With what a task has done by now: all of it is one action, also where it was stopped and gone on with. */
export const withTask = (
  stack: UndoStack,
  { key, transition, records }: BulkTask,
  settled: readonly Settled[],
  workflow: Workflow,
  user: User,
): UndoStack => {
  const [step] = undoable({ to: transition.to, outcomes: settled }, workflow, user)
  return put(stack, step && { key, action: transition.action, step, records, isSingle: false })
}

/** With an action that was done by itself. */
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
  return put(stack, { key, action: made.action, step, records, isSingle: true })
}

/** Without what was taken back or cannot be; what had no answer or no room still can. */
export const withoutUndone = (stack: UndoStack, undo: BulkTask, settled: readonly Settled[]): UndoStack => {
  const { moved, failures, unanswered } = sumUp(undo, settled)
  const open = new Set(unanswered.map(({ id }) => String(id)))
  return without(
    stack,
    [...moved.keys(), ...failures.keys()].filter((id) => !open.has(id)),
  )
}
