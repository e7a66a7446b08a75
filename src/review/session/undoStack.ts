import { type UndoStep, undoable } from '../../client/transitionAll.js'
import type { User } from '../../encounter/User.js'
import type { Workflow } from '../../encounter/workflow.js'
import type { SingleMove, UndoEntry } from './ReviewSession.js'
import { type BulkTask, type Settled, sumUp } from './runState.js'

/** What can be taken back, the latest last. */
export type UndoStack = readonly UndoEntry[]

/** So many actions can be taken back, one after the other. */
const most = 50

const put = (stack: UndoStack, entry: UndoEntry | undefined, key: string): UndoStack => {
  const others = stack.filter((known) => known.key !== key)
  return entry === undefined ? others : [...others, entry].slice(-most)
}

/** With what a task has done by now: all of it is one action, also where it was stopped and gone on with. */
export const withTask = (
  stack: UndoStack,
  { key, transition, records }: BulkTask,
  settled: readonly Settled[],
  workflow: Workflow,
  user: User,
): UndoStack => {
  const [step] = undoable({ to: transition.to, outcomes: settled }, workflow, user)
  return put(stack, step && { key, action: transition.action, step, records, isSingle: false }, key)
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
  return put(stack, { key, action: made.action, step, records, isSingle: true }, key)
}

/** Without what was taken back; what had no answer or no room can still be. */
export const withoutUndone = (
  stack: UndoStack,
  key: string,
  undo: BulkTask,
  settled: readonly Settled[],
): UndoStack => {
  const { skipped, unanswered } = sumUp(undo, settled)
  const targets: UndoStep['targets'] = [...skipped, ...unanswered]
  return stack.flatMap((entry) => {
    if (entry.key !== key) return [entry]
    return targets.length === 0 ? [] : [{ ...entry, step: { ...entry.step, targets } }]
  })
}
