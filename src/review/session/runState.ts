import type { TransitionOutcome, TransitionTarget } from '../../client/changes/transitionAll.js'
import type { EncounterRecord, Version } from '../../client/EncounterClient.js'
import type { EncounterId, EncounterStatus } from '../../encounter/Encounter.js'
import type { Transition } from '../../encounter/workflow.js'
import * as findingWords from '../../messages/en/findings.js'
import { type Sayable, type Told, tellerOf } from '../../messages/Told.js'

const tell = tellerOf('findings', findingWords)

/** One transition to apply to many encounters. */
export interface BulkTask {
  /** Identifies the task. The idempotency key of each write derives from it. */
  readonly key: string
  readonly transition: Transition
  readonly targets: readonly TransitionTarget[]
  /** All selected records as of the start, by id. Empty after a reload. */
  readonly records: ReadonlyMap<string, EncounterRecord>
  /** How many selected encounters are not targets because of their status. */
  readonly others: number
  readonly reason?: string
  /** The key of the task that this one takes back. */
  readonly undoes?: string
}

/** The result of a step: one encounter that a run has processed. */
export type Settled =
  | {
      readonly kind: 'moved'
      readonly id: EncounterId
      readonly from: EncounterStatus
      /** With the new version. */
      readonly record: { readonly version: Version }
      readonly undoes?: Version
    }
  | {
      readonly kind: 'failed'
      readonly id: EncounterId
      readonly message: string
      readonly told?: Told
      /** The encounter is not at fault, and the step can be retried. `full` also stops the run. */
      readonly retryable?: 'full' | 'unavailable'
      /** The current record, if someone else's change was the reason. */
      readonly current?: EncounterRecord
      /** Somebody else has taken the same step already: nothing is left to do. */
      readonly alreadyDone?: true
    }

/** The outcome of a task so far. */
export interface BulkOutcome {
  /** The new versions by id. */
  readonly moved: ReadonlyMap<string, Version>
  /** Why encounters failed, by id. */
  readonly failures: ReadonlyMap<string, Sayable>
  /** The failures of which somebody else had taken the step already. */
  readonly alreadyDone: ReadonlySet<string>
  /** The current records of the failures that somebody else had changed, by id. */
  readonly changed: ReadonlyMap<string, EncounterRecord>
  /** The targets that the run did not reach, and the one that the storage had no space for. */
  readonly skipped: readonly TransitionTarget[]
  /** The failures that got no answer. */
  readonly unanswered: readonly TransitionTarget[]
  /** The run stopped because the storage is full. */
  readonly isFull: boolean
}

/** The state of a bulk run. */
export type BulkState =
  | { readonly kind: 'idle' }
  /** Asks for the reason of the whole run. Canceling returns to `before`. `typed`: what was typed of it before a reload. */
  | {
      readonly kind: 'asking'
      readonly task: BulkTask
      readonly before: BulkState
      readonly typed?: string | undefined
    }
  | { readonly kind: 'running'; readonly task: BulkTask; readonly count: number }
  | ({
      readonly kind: 'finished'
      readonly task: BulkTask
      /** The results of all steps, from before the run was resumed as well. */
      readonly settled: readonly Settled[]
      /** The ids of the steps since the run was last started or resumed. */
      readonly latest: ReadonlySet<string>
      /** The page was reloaded during the run. */
      readonly isInterrupted: boolean
    } & BulkOutcome)

/** What something says, without what else it is. */
export const saidIn = ({ message, told }: Sayable): { readonly message: string; readonly told?: Told } => ({
  message,
  ...(told && { told }),
})

/**
 * Converts an outcome to what a session keeps of it; undefined for a skipped one.
 *
 * @param describeAlreadyDone Returns a message if the record already has the target status.
 */
export const settledOf = (
  outcome: TransitionOutcome,
  describeAlreadyDone: (record: EncounterRecord) => Sayable | undefined,
): Settled | undefined => {
  const { id } = outcome
  if (outcome.kind === 'skipped') return undefined
  if (outcome.kind === 'moved') {
    const { from, record, undoes } = outcome
    const undo = undoes === undefined ? undefined : { undoes }
    return { kind: 'moved', id, from, record: { version: record.version }, ...undo }
  }
  const { error, findings } = outcome
  const { current } = error
  const done = current && describeAlreadyDone(current)
  if (current !== undefined && done !== undefined)
    return { kind: 'failed', id, ...saidIn(done), current, alreadyDone: true }
  return {
    kind: 'failed',
    id,
    ...saidIn(findings.length === 0 ? error : tell('together', findings.map(saidIn))),
    ...(error.kind === 'full' || error.kind === 'unavailable' ? { retryable: error.kind } : undefined),
    ...(current === undefined ? undefined : { current }),
  }
}

/** Summarises the results of a task. */
export const summarise = ({ targets }: BulkTask, settled: readonly Settled[]): BulkOutcome => {
  const moved = new Map<string, Version>()
  const failures = new Map<string, Sayable>()
  const changed = new Map<string, EncounterRecord>()
  const alreadyDone = new Set<string>()
  const unanswered = new Set<string>()
  let isFull = false
  for (const one of settled) {
    const id = String(one.id)
    if (one.kind === 'moved') moved.set(id, one.record.version)
    else if (one.retryable === 'full') isFull = true
    else {
      failures.set(id, saidIn(one))
      if (one.retryable !== undefined) unanswered.add(id)
      if (one.alreadyDone === true) alreadyDone.add(id)
      if (one.current !== undefined) changed.set(id, one.current)
    }
  }
  return {
    moved,
    failures,
    alreadyDone,
    changed,
    skipped: targets.filter(({ id }) => !moved.has(String(id)) && !failures.has(String(id))),
    unanswered: targets.filter(({ id }) => unanswered.has(String(id))),
    isFull,
  }
}

/** The results that remain when a run is resumed: those of retryable steps are dropped. */
export const withoutRetryable = (settled: readonly Settled[]): readonly Settled[] =>
  settled.filter((one) => one.kind === 'moved' || one.retryable === undefined)
