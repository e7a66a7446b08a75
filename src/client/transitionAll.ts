import {
  type Encounter,
  type EncounterId,
  type EncounterStatus,
  type EncounterUi,
  readEncounter,
} from '../encounter/Encounter.js'
import type { Finding } from '../encounter/Finding.js'
import { kareoEncounterUi } from '../encounter/kareoEncounter.js'
import { encounterWorkflow, findTransition, type Workflow } from '../encounter/workflow.js'
import * as words from '../messages/en/clientErrors.js'
import type { EncounterClient, EncounterRecord, Version } from './EncounterClient.js'
import { EncounterClientError } from './EncounterClientError.js'
import { createPacer } from './pause.js'
import { requireNoErrors, requireVersion } from './planChange.js'
import { newIdempotencyKey } from './randomToken.js'
import { runChecks } from './runChecks.js'

/** An encounter to move. */
export interface TransitionTarget {
  readonly id: EncounterId
  /** The version that the user saw: another one is a conflict. Left out, it is moved as it is stored. */
  readonly version?: Version
  /** The version that the move takes back: it needs no reason and no check then. */
  readonly undoes?: Version
  /** Its write's key, so that it can be sent again and is done once. A new one each time, unless given. */
  readonly idempotencyKey?: string
}

/** What {@link transitionAll} takes. */
export interface TransitionAllOptions {
  readonly client: Pick<EncounterClient, 'get' | 'transition'>
  readonly targets: readonly TransitionTarget[]
  readonly to: EncounterStatus
  /** What all of them are moved from: told of those whose move is sent again, which are no longer there. */
  readonly from?: EncounterStatus
  /** One reason for all of them. */
  readonly reason?: string
  /** What the checks find of an encounter; asked before a transition that allows no error. */
  readonly check?: (encounter: Encounter) => Promise<readonly Finding[]>
  readonly workflow?: Workflow
  readonly ui?: EncounterUi
  /** Told after each encounter. */
  readonly onProgress?: (progress: TransitionProgress) => void
  /** Told what became of each that it came to, before `onProgress`. */
  readonly onOutcome?: (outcome: TransitionOutcome) => void
  /** Stops after the encounter that is under way. */
  readonly signal?: AbortSignal
}

/** How far it has come. */
export interface TransitionProgress {
  readonly done: number
  readonly failed: number
  readonly total: number
}

/** What became of one encounter. */
export type TransitionOutcome =
  | {
      readonly kind: 'moved'
      readonly id: EncounterId
      readonly from: EncounterStatus
      readonly record: EncounterRecord
      /** The version that it took back. */
      readonly undoes?: Version
    }
  | {
      readonly kind: 'failed'
      readonly id: EncounterId
      /** Its message can be shown as it is; with kind `conflict` it carries the record as it is now. */
      readonly error: EncounterClientError
      /** The findings that held it up; empty where it was something else. */
      readonly findings: readonly Finding[]
    }
  /** It was stopped before it came to this one, or there was no room left. */
  | { readonly kind: 'skipped'; readonly id: EncounterId }

/** What became of all of them, in their order. */
export interface TransitionAllResult {
  readonly to: EncounterStatus
  readonly outcomes: readonly TransitionOutcome[]
}

const asClientError = (error: unknown): EncounterClientError =>
  error instanceof EncounterClientError
    ? error
    : new EncounterClientError('unavailable', words.unexpected, {
        cause: error,
      })

/**
 * Moves many encounters to one status, one after the other; each succeeds or fails by itself. Stops at the first for
 * which there is no room: the rest would only fail as well. Never rejects. It pauses often enough for the page to stay
 * alive.
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
      // One that was sent before may have been done: the client knows by its key, and refuses all else.
      const isSentAgain = target.idempotencyKey !== undefined && current.version !== ifMatch
      if (!isSentAgain) requireVersion(current, ifMatch)
      const status = readEncounter(current.encounter, ui).status ?? workflow.initial
      const from = isSentAgain ? (options.from ?? status) : status
      const transition = undoes === undefined ? findTransition(workflow, from, to) : undefined
      if (transition?.needsNoErrors && check && !isSentAgain) {
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
