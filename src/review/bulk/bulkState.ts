import type { EncounterRecord } from '../../client/EncounterClient.js'
import type { TransitionAllResult, TransitionTarget, undoable } from '../../client/transitionAll.js'
import { joinMessages } from '../../encounter/joinMessages.js'
import type { Transition } from '../../encounter/workflow.js'

/** What came of doing one thing to many. */
export interface BulkOutcome {
  /** As they are now, by id. */
  readonly moved: ReadonlyMap<string, EncounterRecord>
  /** Why it could not be done, by id. */
  readonly failures: ReadonlyMap<string, string>
  /** Those that it did not come to. */
  readonly skipped: readonly TransitionTarget[]
}

/** One thing to do to many. */
export interface BulkTask {
  readonly transition: Transition
  readonly targets: readonly TransitionTarget[]
  /** All that were chosen, by id, as they were when it began. */
  readonly records: ReadonlyMap<string, EncounterRecord>
  /** So many others were chosen, and are of another status. */
  readonly others: number
  readonly reason?: string
}

/** How far what is done to many has come. */
export type BulkState =
  | { readonly kind: 'idle' }
  /** Asks for the one reason of all; `before` is gone back to where none is given. */
  | { readonly kind: 'asking'; readonly task: BulkTask; readonly before: BulkState }
  | { readonly kind: 'running'; readonly task: BulkTask; readonly count: number }
  | ({
      readonly kind: 'finished'
      readonly task: BulkTask
      /** The way back, where the workflow has one and the user may take it. */
      readonly back: ReturnType<typeof undoable>[number] | undefined
    } & BulkOutcome)

/** Sums up a run. */
export const outcomeOf = (
  { outcomes }: TransitionAllResult,
  targets: readonly TransitionTarget[],
): BulkOutcome => {
  const moved = new Map<string, EncounterRecord>()
  const failures = new Map<string, string>()
  const skipped = new Set<string>()
  for (const outcome of outcomes) {
    const id = String(outcome.id)
    if (outcome.kind === 'moved') moved.set(id, outcome.record)
    else if (outcome.kind === 'skipped') skipped.add(id)
    else
      failures.set(id, joinMessages(outcome.findings.map(({ message }) => message)) || outcome.error.message)
  }
  return { moved, failures, skipped: targets.filter(({ id }) => skipped.has(String(id))) }
}
