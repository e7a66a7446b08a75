import type { EncounterRecord } from '../../client/EncounterClient.js'
import type { EncounterStatus } from '../../encounter/Encounter.js'
import type { Finding } from '../../encounter/Finding.js'
import type { Transition } from '../../encounter/workflow.js'
import type { EncounterFormHandle } from '../EncounterFormHandle.js'

/**
 * How what is typed and what is stored relate: `saved` (nothing is unsaved; without a record nothing was typed), `pending` (a
 * save is about to start), `saving`, `incomplete` (it cannot be saved yet), `failed`, `conflict` (someone else saved first),
 * `missing` (it is no longer stored), `restored` (it was typed before a reload).
 */
export type SaveStateKind =
  | 'saved'
  | 'pending'
  | 'saving'
  | 'incomplete'
  | 'failed'
  | 'conflict'
  | 'missing'
  | 'restored'

/** What a form shows now. */
export interface EncounterFormState {
  /** False while there is no form, or its encounter is loaded. */
  readonly isReady: boolean
  /** The encounter as it was read or saved last; undefined for a new one. */
  readonly record: EncounterRecord | undefined
  /** The status of `record`; that of a new encounter before its first save. */
  readonly status: EncounterStatus | undefined
  /** Whether something typed is not saved. */
  readonly dirty: boolean
  /** What the form's save line says. */
  readonly saveState: SaveStateKind
  /** What the checks have found in what is typed. */
  readonly findings: readonly Finding[]
  /** The transitions that the form's buttons offer. */
  readonly offered: readonly Transition[]
}

/** Connects an `<EncounterForm>` with the `useEncounterForm()` of its host: pass it as `form`. */
export interface EncounterFormPort {
  /** Called by the form. */
  readonly attach: (handle: EncounterFormHandle | null) => void
  /** Called by the form; without a state once it is gone. */
  readonly publish: (state?: EncounterFormState) => void
}

/** What `useEncounterForm()` gives: the state of a form, and what its buttons do. */
export interface EncounterFormControl
  extends EncounterFormState,
    Pick<EncounterFormHandle, 'focus' | 'submit' | 'save' | 'reset' | 'perform'> {
  /** For the form that it is about: `<EncounterForm form={…}>`. */
  readonly form: EncounterFormPort
}
