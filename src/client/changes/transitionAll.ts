import {
  type Encounter,
  type EncounterId,
  type EncounterStatus,
  type EncounterUi,
  readEncounter,
} from '../../encounter/Encounter.js'
import type { Finding } from '../../encounter/Finding.js'
import { kareoEncounterUi } from '../../encounter/kareoEncounter.js'
import { encounterWorkflow, findTransition, type Workflow } from '../../encounter/workflow.js'
import { asClientError } from '../clientErrors.js'
import type { EncounterClient, EncounterRecord, Version } from '../EncounterClient.js'
import type { EncounterClientError } from '../EncounterClientError.js'
import { createPacer } from '../pause.js'
import { newIdempotencyKey } from '../randomToken.js'
import { requireNoErrors, requireVersion } from './planChange.js'
import { runChecks } from './runChecks.js'

/** An encounter to transition. */
export interface TransitionTarget {
  readonly id: EncounterId
  /** The version that the user has seen; another version is a conflict. Without it, the stored version is used. */
  readonly version?: Version
  /** The version to undo: no reason and no checks are needed then. */
  readonly undoes?: Version
  /** The idempotency key of the write, so that it can be retried. Default: a new key. */
  readonly idempotencyKey?: string
}

/** Options of {@link transitionAll}. */
export interface TransitionAllOptions {
  readonly client: Pick<EncounterClient, 'get' | 'transition'>
  readonly targets: readonly TransitionTarget[]
  readonly to: EncounterStatus
  /** The status that all targets start from. Reported for retried targets, which may have left it already. */
  readonly from?: EncounterStatus
  /** One reason for all targets. */
  readonly reason?: string
  /** Runs the checks; called before a transition that requires no errors. */
  readonly check?: (encounter: Encounter) => Promise<readonly Finding[]>
  readonly workflow?: Workflow
  readonly ui?: EncounterUi
  /** Called after each encounter. */
  readonly onProgress?: (progress: TransitionProgress) => void
  /** Called with the result of each attempted encounter, before `onProgress`. */
  readonly onOutcome?: (outcome: TransitionOutcome) => void
  /** Stops after the current encounter. */
  readonly signal?: AbortSignal
}

/** Progress of the transitions. */
export interface TransitionProgress {
  readonly done: number
  readonly failed: number
  readonly total: number
}

/** Result of one encounter. */
export type TransitionOutcome =
  | {
      readonly kind: 'moved'
      readonly id: EncounterId
      readonly from: EncounterStatus
      readonly record: EncounterRecord
      /** The version that was undone. */
      readonly undoes?: Version
    }
  | {
      readonly kind: 'failed'
      readonly id: EncounterId
      /** The message is written for the user; with kind `conflict` it carries the current record. */
      readonly error: EncounterClientError
      /** The findings that blocked it; empty if something else did. */
      readonly findings: readonly Finding[]
    }
  /** Not attempted: canceled, or the storage is full. */
  | { readonly kind: 'skipped'; readonly id: EncounterId }

/** Results in the order of the targets. */
export interface TransitionAllResult {
  readonly to: EncounterStatus
  readonly outcomes: readonly TransitionOutcome[]
}

/**
 * Transitions many encounters to one status, one after the other. Each succeeds or fails on its own. Stops when the
 * storage is full, since the remaining ones would fail too. Yields to the browser, so that the page stays responsive.
 * Never rejects.
 */
export const transitionAll = async (options: TransitionAllOptions): Promise<TransitionAllResult> => {
  const { client, targets, to, reason, check, onProgress, onOutcome, signal } = options
  const { workflow = encounterWorkflow, ui = kareoEncounterUi } = options
  const pace = createPacer()
  const outcomes: TransitionOutcome[] = []
  let failed = 0
  let isFull = false

  const move = async (target: TransitionTarget): Promise<TransitionOutcome> => {
    const { id, version, undoes, idempotencyKey = newIdempotencyKey() } = target
    let findings: readonly Finding[] = []
    try {
      const current = await client.get(id)
      const ifMatch = version ?? current.version
      // A retried write may have been stored before: the client recognizes its key and rejects everything else.
      const isRetry = target.idempotencyKey !== undefined && current.version !== ifMatch
      if (!isRetry) requireVersion(current, ifMatch)
      const status = readEncounter(current.encounter, ui).status ?? workflow.initial
      const from = isRetry ? (options.from ?? status) : status
      const transition = undoes === undefined ? findTransition(workflow, from, to) : undefined
      if (transition?.needsNoErrors && check && !isRetry) {
        const found = await runChecks(check, current.encounter, transition)
        findings = found.filter(({ severity }) => severity === 'error')
        requireNoErrors(findings, transition)
      }
      const taken = undoes === undefined ? undefined : { undoes }
      const change = { to, ...(reason === undefined ? undefined : { reason }), ...taken }
      const record = await client.transition(id, change, { ifMatch, idempotencyKey })
      return { kind: 'moved', id, from, record, ...taken }
    } catch (error) {
      return { kind: 'failed', id, error: asClientError(error), findings }
    }
  }

  for (const target of targets) {
    await pace()
    if (isFull || signal?.aborted) {
      outcomes.push({ kind: 'skipped', id: target.id })
      continue
    }
    const outcome = await move(target)
    outcomes.push(outcome)
    if (outcome.kind === 'failed') {
      failed += 1
      isFull = outcome.error.kind === 'full'
    }
    onOutcome?.(outcome)
    onProgress?.({ done: outcomes.length, failed, total: targets.length })
  }
  return { to, outcomes }
}
