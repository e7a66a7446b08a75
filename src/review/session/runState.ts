import type { EncounterRecord, Version } from '../../client/EncounterClient.js'
import type { TransitionOutcome, TransitionTarget } from '../../client/transitionAll.js'
import type { EncounterId, EncounterStatus } from '../../encounter/Encounter.js'
import { joinMessages } from '../../encounter/joinMessages.js'
import type { Transition } from '../../encounter/workflow.js'
import { capitalize } from '../../messages/capitalize.js'

/** One thing to do to many. */
export interface BulkTask {
  /** Tells it from every other, and the writes of one step from those of another. */
  readonly key: string
  readonly transition: Transition
  readonly targets: readonly TransitionTarget[]
  /** All that were chosen, by id, as they were when it began; after a reload they are no longer known. */
  readonly records: ReadonlyMap<string, EncounterRecord>
  /** So many others were chosen, and are of another status. */
  readonly others: number
  readonly reason?: string
  /** The key of the task that it takes back. */
  readonly undoes?: string
}

/** What became of one encounter that it came to. */
export type Settled =
  | {
      readonly kind: 'moved'
      readonly id: EncounterId
      readonly from: EncounterStatus
      /** The version that it has since. */
      readonly record: { readonly version: Version }
      readonly undoes?: Version
    }
  | {
      readonly kind: 'failed'
      readonly id: EncounterId
      readonly message: string
      /** Nothing is wrong with the encounter: the same may be tried again. `full` stops all that come after. */
      readonly again?: 'full' | 'unavailable'
      /** As someone else has left it, where that was why. */
      readonly current?: EncounterRecord
      /** Somebody else has done the same before: nothing is left to do. */
      readonly already?: true
    }

/** What came of doing one thing to many. */
export interface BulkOutcome {
  /** The versions that they have since, by id. */
  readonly moved: ReadonlyMap<string, Version>
  /** Why it could not be done, by id. */
  readonly failures: ReadonlyMap<string, string>
  /** Those of them that somebody else had done it to before. */
  readonly already: ReadonlySet<string>
  /** Those of them that someone else had changed, as they are now, by id. */
  readonly changed: ReadonlyMap<string, EncounterRecord>
  /** Those that it did not come to, and the one for which there was no room. */
  readonly skipped: readonly TransitionTarget[]
  /** Those that failed for want of an answer. */
  readonly unanswered: readonly TransitionTarget[]
  /** It stopped for want of room. */
  readonly isFull: boolean
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
      readonly settled: readonly Settled[]
      /** The ids of those that it came to since it was last begun. */
      readonly latest: ReadonlySet<string>
      /** The page was reloaded while it was under way. */
      readonly isInterrupted: boolean
    } & BulkOutcome)

/**
 * What is kept of an outcome; undefined where it was not come to.
 *
 * @param already Says that a record is where it was to be moved, where it is.
 */
export const settledOf = (
  outcome: TransitionOutcome,
  already: (record: EncounterRecord) => string | undefined,
): Settled | undefined => {
  const { id } = outcome
  if (outcome.kind === 'skipped') return undefined
  if (outcome.kind === 'moved') {
    const { from, record, undoes } = outcome
    const taken = undoes === undefined ? undefined : { undoes }
    return { kind: 'moved', id, from, record: { version: record.version }, ...taken }
  }
  const { error, findings } = outcome
  const { current } = error
  const done = current && already(current)
  if (current !== undefined && done !== undefined)
    return { kind: 'failed', id, message: done, current, already: true }
  const found = joinMessages(findings.map(({ message }) => message))
  return {
    kind: 'failed',
    id,
    message: capitalize(found || error.message),
    ...(error.kind === 'full' || error.kind === 'unavailable' ? { again: error.kind } : undefined),
    ...(current === undefined ? undefined : { current }),
  }
}

/** Sums up what came of a task. */
export const sumUp = ({ targets }: BulkTask, settled: readonly Settled[]): BulkOutcome => {
  const moved = new Map<string, Version>()
  const failures = new Map<string, string>()
  const changed = new Map<string, EncounterRecord>()
  const already = new Set<string>()
  const unanswered = new Set<string>()
  let isFull = false
  for (const one of settled) {
    const id = String(one.id)
    if (one.kind === 'moved') moved.set(id, one.record.version)
    else if (one.again === 'full') isFull = true
    else {
      failures.set(id, one.message)
      if (one.again !== undefined) unanswered.add(id)
      if (one.already === true) already.add(id)
      if (one.current !== undefined) changed.set(id, one.current)
    }
  }
  return {
    moved,
    failures,
    already,
    changed,
    skipped: targets.filter(({ id }) => !moved.has(String(id)) && !failures.has(String(id))),
    unanswered: targets.filter(({ id }) => unanswered.has(String(id))),
    isFull,
  }
}

/** What stands of what was settled, once the rest is begun: what is tried again does not. */
export const settledForGood = (settled: readonly Settled[]): readonly Settled[] =>
  settled.filter((one) => one.kind === 'moved' || one.again === undefined)
