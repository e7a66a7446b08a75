import type { EncounterRecord, Version } from '../../client/EncounterClient.js'
import type { UndoStep } from '../../client/undoable.js'
import type { EncounterId, EncounterStatus } from '../../encounter/Encounter.js'
import type { Transition } from '../../encounter/workflow.js'
import type { BulkState } from './runState.js'

/** An action that can be taken back. */
export interface UndoEntry {
  /** The key of the task that it takes back, or one of its own. */
  readonly key: string
  /** The action, as on its button: "Approve". */
  readonly action: string
  readonly step: UndoStep
  /** Those that it was done to, by id, as far as they are known. */
  readonly records: ReadonlyMap<string, EncounterRecord>
  /** It was done to one encounter by itself, and is taken back without a report. */
  readonly isSingle: boolean
}

/** A change of status that was made by itself, as in the panel. */
export interface SingleMove {
  readonly from: EncounterStatus
  readonly to: EncounterStatus
  /** As it is since. */
  readonly record: EncounterRecord
}

/** What a session shows of itself. */
export interface SessionState {
  readonly bulk: BulkState
  /** What can be taken back; the last is next. */
  readonly undos: readonly UndoEntry[]
}

/** What came of taking one single action back. */
export type UndoResult =
  | { readonly kind: 'undone'; readonly id: EncounterId; readonly to: EncounterStatus }
  | { readonly kind: 'failed'; readonly message: string }

/**
 * What one user does to encounters of the list, and how it is taken back. It belongs to the user and not to a page: a
 * run goes on, and what came of it is kept until it is dismissed, wherever the user goes. It holds no React.
 */
export interface ReviewSession {
  /** The same object until something changes. */
  readonly state: () => SessionState
  readonly subscribe: (listener: () => void) => () => void
  /** Begins, or asks for the reason that it needs. Leaves records of another status alone. */
  readonly start: (transition: Transition, records: readonly EncounterRecord[]) => void
  readonly giveReason: (reason: string) => void
  /** Asks for no reason after all; stops after the encounter that is under way. */
  readonly cancel: () => void
  /** Goes on with those that it did not come to, and tries those again that had no answer; with the same reason. */
  readonly resume: () => void
  readonly dismiss: () => void
  /** Remembers an action that was done by itself. */
  readonly note: (move: SingleMove) => void
  /**
   * Takes an action back. One to many is a run of its own; of a single one it tells what came of it. Undefined where
   * nothing is to be told.
   */
  readonly undo: (entry: UndoEntry) => Promise<UndoResult | undefined>
  /** Whether this session made this version of a record. */
  readonly made: (version: Version) => boolean
  /** Stops what is under way and forgets everything, as where another user signs in. */
  readonly end: () => void
}
