import type { EncounterRecord } from '../client/EncounterClient.js'
import type { Transition } from '../encounter/workflow.js'
import type { FormHandle } from './FormHandle.js'

/**
 * What a host can do with an `<EncounterForm>`, by its `ref`, with keys or buttons of its own. There is none while the
 * encounter is loaded. It is not stopped by `disabled`.
 */
export interface EncounterFormHandle extends FormHandle {
  /** Does what "Submit" does; nothing where that is not offered. Resolves once it is done, or a dialog asks the user. */
  readonly submit: () => Promise<void>
  /**
   * Does what "Save draft" does. Resolves with whether the encounter is stored as the form shows it. Never rejects: the form
   * says what is wrong.
   */
  readonly save: () => Promise<boolean>
  /**
   * Drops what is not saved, the working copy too, and shows what is. Where a new encounter is just being created, once it is.
   */
  readonly reset: () => void
  /** The encounter as it was read or saved last; undefined for a new one. */
  readonly record: EncounterRecord | undefined
  /** Whether something typed is not saved. */
  readonly dirty: boolean
  /** The transitions that the form's buttons offer now. */
  readonly offered: readonly Transition[]
  /** Acts as a transition's button: saves, checks, asks for a reason. */
  readonly perform: (transition: Transition) => void
}
