import type { EncounterClient, EncounterRecord } from '../../client/EncounterClient.js'
import type { SaveQueue } from '../../client/saveQueue.js'
import type { WorkingCopyStore } from '../../client/workingCopy.js'
import type { ConflictChoice } from '../../encounter/chooseSides.js'
import type { Encounter, EncounterId, EncounterUi } from '../../encounter/Encounter.js'
import type { User } from '../../encounter/User.js'
import type { Sayable } from '../../messages/Told.js'
import type { FormValues } from '../../schema/formValues.js'
import type { CompiledForm } from '../compileForm.js'
import type { PendingTexts } from '../fields/pendingTexts.js'
import type { Autosave } from './Autosave.js'
import type { ConflictHandler, ConflictHandlerOptions } from './conflict/createConflictHandler.js'
import type { PatientGuard } from './createPatientGuard.js'
import type { SessionForm } from './SessionForm.js'

/** What `createEncounterSession` takes. */
export interface SessionOptions {
  readonly client: EncounterClient
  readonly user: User
  readonly ui: EncounterUi
  readonly compiled: CompiledForm
  /** The opened record; undefined for a new encounter. */
  readonly record: EncounterRecord | undefined
  /** The id that the record was opened with, which the client may have replaced since. */
  readonly openedId?: EncounterId | undefined
  /** What a new encounter starts with. */
  readonly initial: Encounter
  readonly workingCopies: WorkingCopyStore | undefined
  /** Identifies this new form over a reload. Without one its working copy is removed with the form. */
  readonly formKey: string | undefined
  /** Whether an encounter is read-only, such as an approved one. */
  readonly isClosed: (encounter: Encounter) => boolean
  readonly onSaved: (record: EncounterRecord) => void
  /** Loads `createConflictHandler` at the first conflict. */
  readonly loadConflictHandler: () => Promise<(options: ConflictHandlerOptions) => ConflictHandler>
}

/** One user's work on one encounter in one form: saves its values, and keeps a working copy until they are saved. */
export interface EncounterSession {
  readonly queue: SaveQueue
  readonly autosave: Autosave
  readonly pendingTexts: PendingTexts
  readonly patientGuard: PatientGuard
  /** The form's default values. */
  readonly startValues: FormValues
  /** Set when the form starts from a working copy, until it is saved. */
  readonly restored: { readonly isNew: boolean } | undefined
  /** Whether an encounter is read-only. */
  readonly isClosed: (encounter: Encounter) => boolean
  /** Working copies of this form that could not be restored, as raw text. */
  readonly setAside: readonly string[]
  /** Removes those for good. */
  discardSetAside(): void
  /** Connects the session to the form that shows the start values. */
  start(form: SessionForm): void
  /** Call it whenever a value of the form has changed. */
  changed(): void
  /** Blocks saves during a transition: what is typed meanwhile must not change what is submitted. */
  setTransitioning(isTransitioning: boolean): void
  /** Blocks saves while the status has changed elsewhere and the user has not confirmed the edit. */
  setHeld(isHeld: boolean): void
  /** Whether the form holds anything unsaved, including texts that are no values yet. */
  hasUnsaved(): boolean
  /** Shows a record as saved; the status line shows `note`. */
  reset(record: EncounterRecord, note?: Sayable): void
  /** Resolves the open conflict by a choice for each overlap, and saves the merged form. */
  resolve(choices: ReadonlyMap<string, ConflictChoice>): Promise<void>
  /** Saves the form as a new encounter, where the opened one is missing or is another one by now. */
  saveAsNew(): Promise<void>
  /** Retries a transient failure, as when the network is back. */
  retry(): void
  /** Saves what can be saved. Resolves with whether leaving would lose nothing. */
  settle(): Promise<boolean>
  /** Discards unsaved changes and the working copy. */
  discard(): void
  /** Writes the working copy now, as when the page is left. */
  keepNow(): void
  /** Disconnects the session from its form, after a last save. */
  stop(): void
}
