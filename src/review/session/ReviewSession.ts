import type { UndoStep } from '../../client/changes/undoable.js'
import type { EncounterRecord, Version } from '../../client/EncounterClient.js'
import type { EncounterId, EncounterStatus } from '../../encounter/Encounter.js'
import type { Transition } from '../../encounter/workflow.js'
import type { Told } from '../../messages/Told.js'
import type { BulkState } from './runState.js'

/** An action that can be taken back. */
export interface UndoEntry {
  /** The key of the bulk task that the entry takes back. A single action has a key of its own. */
  readonly key: string
  /** The label of the action's button: "Approve". */
  readonly action: string
  readonly step: UndoStep
  /** The affected encounters by id. After a reload they are unknown. */
  readonly records: ReadonlyMap<string, EncounterRecord>
  /** The action was on one encounter, as in the panel. It is taken back without a report. */
  readonly isSingle: boolean
}

/** A change of one encounter's status outside of a bulk run, as in the panel. */
export interface SingleMove {
  readonly from: EncounterStatus
  readonly to: EncounterStatus
  /** The record after the change. */
  readonly record: EncounterRecord
}

/** The observable state of a session. */
export interface SessionState {
  readonly bulk: BulkState
  /** The undo stack. The last entry is undone first. */
  readonly undos: readonly UndoEntry[]
}

/** The outcome of taking back a single action. */
export type UndoResult =
  | { readonly kind: 'undone'; readonly id: EncounterId; readonly to: EncounterStatus }
  | { readonly kind: 'failed'; readonly message: string; readonly told?: Told }

/**
 * The bulk runs and the undo stack of one user. A session belongs to the user and not to a page: a run continues while the
 * user is elsewhere, and its report is kept until it is dismissed. It holds no React.
 */
export interface ReviewSession {
  /** Returns the same object until something changes. */
  readonly state: () => SessionState
  readonly subscribe: (listener: () => void) => () => void
  /**
   * Starts a run, or asks for the reason that the transition needs. Skips records of another status.
   *
   * @param typed What was typed of the reason before a reload.
   */
  readonly start: (transition: Transition, records: readonly EncounterRecord[], typed?: string) => void
  /** Starts the run that asked for a reason. */
  readonly giveReason: (reason: string) => void
  /** Closes the question for a reason, or stops the run after the encounter in progress. */
  readonly cancel: () => void
  /** Continues with the skipped encounters and retries the unanswered ones, with the same reason. */
  readonly resume: () => void
  /** Closes the report of a finished run. */
  readonly dismiss: () => void
  /** Makes a single action undoable. */
  readonly recordMove: (move: SingleMove) => void
  /**
   * Takes an action back. A bulk action is taken back by a run, whose report tells the outcome, and resolves to undefined;
   * so does a single action where there is nothing to report.
   */
  readonly undo: (entry: UndoEntry) => Promise<UndoResult | undefined>
  /** Whether this session wrote this version of a record. */
  readonly hasWritten: (version: Version) => boolean
  /** Aborts the run and clears everything, as when another user signs in. */
  readonly end: () => void
}
