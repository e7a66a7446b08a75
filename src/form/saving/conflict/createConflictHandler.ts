import { recordAtVersion } from '../../../client/changes/recordAtVersion.js'
import type { EncounterClient, EncounterRecord } from '../../../client/EncounterClient.js'
import type { ConflictChoice } from '../../../encounter/chooseSides.js'
import type { Encounter, EncounterUi } from '../../../encounter/Encounter.js'
import type { CompiledForm } from '../../compileForm.js'
import type { Autosave } from '../Autosave.js'
import type { CodesAnswer, PatientGuard } from '../createPatientGuard.js'
import type { SessionForm } from '../SessionForm.js'
import { type ConflictView, createReconciler } from './createReconciler.js'

/** What {@link createConflictHandler} takes: the session whose form it merges into. */
export interface ConflictHandlerOptions {
  readonly client: Pick<EncounterClient, 'history'>
  readonly ui: EncounterUi
  readonly compiled: CompiledForm
  readonly autosave: Autosave
  readonly patientGuard: PatientGuard
  readonly form: SessionForm
  /** Sets values of the form without saving them as a change. */
  readonly silently: (setValues: () => void) => void
  /** Takes the form's visit as right, and its codes as the owner's: its patient's by default. */
  readonly trustVisit: (owner?: string) => void
}

/** Merges other people's changes into the form of a session, and resolves those that overlap with it. */
export interface ConflictHandler {
  /** Merges the record that a save has met. Returns the conflict, where there is one. */
  merge(before: Encounter, current: EncounterRecord): ConflictView | undefined
  /** Merges a record into changes restored after a reload, which were typed over an older version. */
  mergeRestored(current: EncounterRecord, baseVersion: string): Promise<void>
  /** Recomputes the open conflict. Call it whenever a value has changed: there may be no overlap left. */
  refresh(): void
  /** Resolves the open conflict by a choice for each overlap, and saves the merged form. */
  resolve(choices: ReadonlyMap<string, ConflictChoice>): Promise<void>
  /** Whether a resolution waits for the user to say whose the codes are. Nothing is kept until then. */
  isWaitingForPatient(): boolean
  /** Completes or cancels such a resolution. Returns false if there is none. */
  patientAnswered(answer: CodesAnswer): boolean
  /** Drops such a resolution, as when another record is shown. */
  reset(): void
}

/** Creates the {@link ConflictHandler} of a session. */
export const createConflictHandler = ({
  client,
  ui,
  compiled,
  autosave,
  patientGuard,
  form,
  silently,
  trustVisit,
}: ConflictHandlerOptions): ConflictHandler => {
  const reconciler = createReconciler(compiled, form, ui, silently)
  let waitingForPatient: ((answer: CodesAnswer) => void) | undefined

  const merge = (before: Encounter, current: EncounterRecord): ConflictView | undefined => {
    if (patientGuard.isOpen()) throw new Error('The patient of the codes is not confirmed yet.')
    const view = reconciler.reconcile(before, current)
    // Without a patient in the form, the codes keep their owner.
    if (view === undefined) trustVisit(form.values()[ui.patient] ? undefined : patientGuard.owner())
    return view
  }

  const mergeAgain = async (before: Encounter, current: EncounterRecord): Promise<void> => {
    // The form is still notifying others of the change that this follows.
    await Promise.resolve()
    const state = autosave.state()
    if (state.kind !== 'conflict' || state.current !== current || patientGuard.isOpen()) return
    const view = merge(before, current)
    if (view) autosave.showConflict(current, view)
    else await autosave.saveMerged(current)
  }

  return {
    merge,
    mergeRestored: async (current, baseVersion) => {
      const before = recordAtVersion(current, await client.history(current.id), baseVersion)
      // Codes whose patient is in question must not be merged.
      await patientGuard.whenResolved()
      if (before !== undefined) await mergeAgain(before.encounter, current)
      else if (autosave.state().kind === 'conflict') autosave.showConflict(current, 'other')
    },
    refresh: () => {
      const state = autosave.state()
      // Where it cannot be recomputed, the conflict stays as it was.
      if (state.kind === 'conflict' && state.view)
        mergeAgain(state.view.before, state.current).catch(() => undefined)
    },
    resolve: async (choices) => {
      const state = autosave.state()
      if (state.kind !== 'conflict' || state.view === undefined) return
      if (patientGuard.isOpen()) return patientGuard.ask()
      const mine = { ...form.values() }
      const owner = patientGuard.owner()
      trustVisit(reconciler.resolve(state.view.before, state.current, choices))
      if (!patientGuard.isOpen()) {
        await autosave.saveMerged(state.current)
        return
      }
      waitingForPatient = (answer) => {
        if (answer !== 'cancel') return void autosave.saveMerged(state.current)
        // The merged list may hold codes of both patients, so no patient is right for all of them.
        silently(() => form.reset(mine))
        trustVisit(owner)
      }
      patientGuard.ask()
    },
    isWaitingForPatient: () => waitingForPatient !== undefined,
    patientAnswered: (answer) => {
      const complete = waitingForPatient
      waitingForPatient = undefined
      complete?.(answer)
      return complete !== undefined
    },
    reset: () => {
      waitingForPatient = undefined
    },
  }
}
