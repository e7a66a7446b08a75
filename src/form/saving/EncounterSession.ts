import type { EncounterClient, EncounterRecord } from '../../client/EncounterClient.js'
import type { SaveQueue } from '../../client/saveQueue.js'
import type { WorkingCopyStore } from '../../client/workingCopy.js'
import type { Encounter, EncounterUi } from '../../encounter/Encounter.js'
import type { User } from '../../encounter/User.js'
import type { FormValues } from '../../schema/formValues.js'
import type { CompiledForm } from '../compileForm.js'
import type { PendingTexts } from '../fields/pendingTexts.js'
import type { Autosave } from './Autosave.js'
import type { ConflictChoice, Reconciler } from './conflict/createReconciler.js'
import type { PatientGuard } from './createPatientGuard.js'
import type { SessionForm } from './SessionForm.js'

/** What `openEncounterSession` takes. */
export interface SessionOptions {
  readonly client: EncounterClient
  readonly user: User
  readonly ui: EncounterUi
  readonly compiled: CompiledForm
  /** The record that is opened; undefined: a new encounter. */
  readonly record: EncounterRecord | undefined
  /** What a new encounter starts with. */
  readonly initial: Encounter
  readonly workingCopies: WorkingCopyStore | undefined
  /** Tells this new form from every other over a reload. Without one its copy goes with the form. */
  readonly formKey: string | undefined
  /** Whether an encounter may be edited no longer, as once it is approved. */
  readonly isClosed: (encounter: Encounter) => boolean
  readonly onSaved: (record: EncounterRecord) => void
  /** Fetches what brings two changes together, when they first meet. */
  readonly openReconciler: (form: SessionForm, showing: (work: () => void) => void) => Promise<Reconciler>
}

/** What one user does to one encounter in one form: its values are saved by itself, and kept until they are. */
export interface EncounterSession {
  readonly queue: SaveQueue
  readonly autosave: Autosave
  readonly pendingTexts: PendingTexts
  readonly patientGuard: PatientGuard
  /** What the form begins with. */
  readonly startValues: FormValues
  /** What was typed before a reload and is back; undefined where nothing was, or once it is saved. */
  readonly restored: { readonly isNew: boolean } | undefined
  /** Whether an encounter may be edited no longer. */
  readonly isClosed: (encounter: Encounter) => boolean
  /** The copies of this form that could not be used, as they were found: they wait to be looked at. */
  readonly setAside: readonly string[]
  /** Removes those for good. */
  dropSetAside(): void
  /** Ties the session to the form, which holds the start values by now. */
  start(form: SessionForm): void
  /** A value of the form has changed. */
  changed(): void
  /** Saves nothing while the status is being changed: what is typed meanwhile is none of what is submitted. */
  moving(isMoving: boolean): void
  /** Saves nothing while `held`: the encounter was submitted meanwhile, and its user has not asked to change that. */
  hold(held: boolean): void
  /** Whether the form holds anything that is not stored, be it a text that is no value yet. */
  holdsMore(): boolean
  /** Shows this record and takes it for what is stored; `note` is said of it. */
  show(record: EncounterRecord, note?: string): void
  /** Ends the conflict that the form is in: what overlaps as chosen, the rest merged, and all of it saved. */
  resolve(choices: ReadonlyMap<string, ConflictChoice>): Promise<void>
  /** Saves all of the form as a new encounter, where the one that was opened is gone, or another stands in its place. */
  saveAsNew(): Promise<void>
  /** There may be room, or a way to the client, by now: tries again what failed for want of it. */
  retry(): void
  /** Saves what can be saved now. Whether nothing is left then that leaving would lose. */
  settle(): Promise<boolean>
  /** Gives up what is typed and not saved, here and in the tab. */
  discard(): void
  /** Writes the kept copy now, as when the page is left. */
  keepNow(): void
  /** The form is gone: what can be saved is saved. */
  end(): void
}
