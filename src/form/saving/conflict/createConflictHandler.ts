import type { EncounterClient, EncounterRecord } from '../../../client/EncounterClient.js'
import { recordAtVersion } from '../../../client/recordAtVersion.js'
import type { SaveQueue } from '../../../client/saveQueue.js'
import type { Encounter, EncounterUi } from '../../../encounter/Encounter.js'
import type { FormValues } from '../../../schema/formValues.js'
import type { Autosave } from '../Autosave.js'
import type { CodesAnswer, PatientGuard } from '../createPatientGuard.js'
import type { ConflictChoice, ConflictView, Reconciler } from './createReconciler.js'

/** What {@link createConflictHandler} takes. */
export interface ConflictHandlerOptions {
  readonly client: Pick<EncounterClient, 'history'>
  readonly ui: EncounterUi
  readonly queue: SaveQueue
  readonly autosave: Autosave
  readonly patientGuard: PatientGuard
  /** Whether an encounter is read-only. */
  readonly isClosed: (encounter: Encounter) => boolean
  readonly values: () => FormValues
  /** Sets all values of the form without saving them as a change. */
  readonly setValues: (values: FormValues) => void
  /** Takes the form's visit as right, and its codes as the owner's: its patient's by default. */
  readonly trustVisit: (owner?: string) => void
  readonly loadReconciler: () => Promise<Reconciler>
}

/** Merges other people's changes into the form of a session, and resolves those that overlap with it. */
export interface ConflictHandler {
  /** Merges the record that a save has met. Returns the conflict, where there is one. */
  merge(current: EncounterRecord): Promise<ConflictView | 'other' | undefined>
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
  queue,
  autosave,
  patientGuard,
  isClosed,
  values,
  setValues,
  trustVisit,
  loadReconciler,
}: ConflictHandlerOptions): ConflictHandler => {
  let waitingForPatient: ((answer: CodesAnswer) => void) | undefined

  const reconcile = (reconciler: Reconciler, before: Encounter, current: EncounterRecord) => {
    if (patientGuard.isOpen()) throw new Error('The patient of the codes is not confirmed yet.')
    const view = reconciler.reconcile(before, current)
    // Without a patient in the form, the codes keep their owner.
    if (view === undefined) trustVisit(values()[ui.patient] ? undefined : patientGuard.owner())
    return view
  }

  const mergeAgain = async (before: Encounter, current: EncounterRecord): Promise<void> => {
    const reconciler = await loadReconciler()
    const state = autosave.state()
    if (state.kind !== 'conflict' || state.current !== current || patientGuard.isOpen()) return
    const view = reconcile(reconciler, before, current)
    if (view) autosave.showConflict(current, view)
    else await autosave.saveMerged(current)
  }

  return {
    merge: async (current) => {
      const before = queue.current()
      if (before === undefined) throw new Error('A new encounter cannot conflict with a stored one.')
      // A storage that was cleared numbers encounters from the start: this may be another patient's.
      const events = await client.history(current.id)
      if (!events.some(({ version }) => version === before.version)) return 'other'
      // Nothing can be saved over a closed encounter: the user discards the changes or has it reopened.
      if (isClosed(current.encounter)) throw new Error('The encounter is closed.')
      return reconcile(await loadReconciler(), before.encounter, current)
    },
    mergeRestored: async (current, baseVersion) => {
      const before = recordAtVersion(current, await client.history(current.id), baseVersion)
      // Codes whose patient is in question must not be merged.
      await patientGuard.whenResolved()
      if (before !== undefined) await mergeAgain(before.encounter, current)
      else if (autosave.state().kind === 'conflict') autosave.showConflict(current, 'other')
    },
    refresh: () => {
      const state = autosave.state()
      // Where it cannot be recomputed the user decides over the conflict as it was.
      if (state.kind === 'conflict' && state.view)
        mergeAgain(state.view.before, state.current).catch(() => undefined)
    },
    resolve: async (choices) => {
      const state = autosave.state()
      if (state.kind !== 'conflict' || state.view === undefined) return
      const { before } = state.view
      const reconciler = await loadReconciler()
      if (patientGuard.isOpen()) return patientGuard.ask()
      const mine = { ...values() }
      const owner = patientGuard.owner()
      trustVisit(reconciler.resolve(before, state.current, choices))
      if (!patientGuard.isOpen()) {
        await autosave.saveMerged(state.current)
        return
      }
      waitingForPatient = (answer) => {
        if (answer !== 'cancel') return void autosave.saveMerged(state.current)
        // The merged list may hold codes of both patients, so no patient is right for all of them.
        setValues(mine)
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
