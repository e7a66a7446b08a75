import type { EncounterRecord } from '../../client/EncounterClient.js'
import type { TransitionOutcome, TransitionTarget, undoable } from '../../client/transitionAll.js'
import { joinMessages } from '../../encounter/joinMessages.js'
import type { Transition } from '../../encounter/workflow.js'

/** What came of doing one thing to many. */
export interface BulkOutcome {
  /** As they are now, by id. */
  readonly moved: ReadonlyMap<string, EncounterRecord>
  /** Why it could not be done, by id. */
  readonly failures: ReadonlyMap<string, string>
  /** Those of them that someone else had changed, as they are now, by id. */
  readonly changed: ReadonlyMap<string, EncounterRecord>
  /** Those that it did not come to, and the one for which there was no room. */
  readonly skipped: readonly TransitionTarget[]
  /** It stopped for want of room. */
  readonly isFull: boolean
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
  /** What came of those before, where it goes on after it was stopped. */
  readonly earlier?: readonly TransitionOutcome[]
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
      /** What came of all that it came to, before it was stopped and since. */
      readonly settled: readonly TransitionOutcome[]
      /** The way back, where the workflow has one and the user may take it. */
      readonly back: ReturnType<typeof undoable>[number] | undefined
    } & BulkOutcome)

/** A reason that is read by itself. */
const sentence = (clause: string): string => clause.charAt(0).toUpperCase() + clause.slice(1)

/** Sums up a run. */
export const outcomeOf = (
  outcomes: readonly TransitionOutcome[],
  targets: readonly TransitionTarget[],
): BulkOutcome => {
  const moved = new Map<string, EncounterRecord>()
  const failures = new Map<string, string>()
  const changed = new Map<string, EncounterRecord>()
  const skipped = new Set<string>()
  let isFull = false
  for (const outcome of outcomes) {
    const id = String(outcome.id)
    if (outcome.kind === 'moved') moved.set(id, outcome.record)
    else if (outcome.kind === 'skipped') skipped.add(id)
    else if (outcome.error.kind === 'full') {
      isFull = true
      skipped.add(id)
    } else {
      const found = joinMessages(outcome.findings.map(({ message }) => message))
      failures.set(id, sentence(found || outcome.error.message))
      if (outcome.error.current !== undefined) changed.set(id, outcome.error.current)
    }
  }
  return { moved, failures, changed, skipped: targets.filter(({ id }) => skipped.has(String(id))), isFull }
}
