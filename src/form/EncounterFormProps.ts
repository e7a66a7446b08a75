import type { EncounterClient } from '../client/EncounterClient.js'
import type { WorkingCopyStore } from '../client/workingCopy.js'
import type { CodeSource } from '../codes/CodeSystem.js'
import type { Encounter, EncounterId, EncounterUi } from '../encounter/Encounter.js'
import type { EncounterCheck } from '../encounter/rules/Rule.js'
import type { User } from '../encounter/User.js'
import type { Workflow } from '../encounter/workflow.js'
import type { JsonSchema } from '../schema/JsonSchema.js'
import type { CommonProps } from '../ui/Root/CommonProps.js'
import type { FormTag } from './FormElement.js'
import type { WidgetEntry } from './fields/Widget.js'
import type { EncounterFormPort } from './parts/EncounterFormControl.js'
import type { ClientListeners } from './useWatchedClient.js'

/**
 * Called with whether a form has unsaved changes.
 *
 * @param discard Discards the unsaved changes.
 * @param settle Saves what can be saved. Resolves with whether leaving would lose nothing. Never rejects.
 */
export type UnsavedListener = (unsaved: boolean, discard: () => void, settle: () => Promise<boolean>) => void

/** What `<EncounterForm>` takes. */
export interface EncounterFormProps extends CommonProps, ClientListeners {
  /** Connects the form with the `useEncounterForm()` of its host: that hook's `form`. */
  readonly form?: EncounterFormPort | undefined
  /** Stores the encounters. With a `directory` its references are comboboxes. */
  readonly client: EncounterClient
  /** The signed-in user, who decides which actions are offered. The client must check them again. */
  readonly user: User
  /** The encounter to open; absent for a new one. */
  readonly encounterId?: EncounterId | undefined
  /** What a new encounter starts with. */
  readonly initialEncounter?: Encounter
  /** Searches and looks up codes; the starter set by default. */
  readonly codes?: CodeSource
  /**
   * The JSON Schema of an encounter; KareoEncounter by default. Another one, by its content, restarts the form. Make it once,
   * outside of rendering: then it need not be compared.
   */
  readonly schema?: JsonSchema
  /** Maps the schema's properties to their roles. Compared by its content, as the schema is. */
  readonly ui?: EncounterUi
  /** The statuses and who may change them; Draft to Approved by default. The client needs the same one. */
  readonly workflow?: Workflow
  /**
   * Checks of the host's own, beside those that ship. Create them once, outside of rendering. A client that checks again, or
   * filters by findings, needs the same: see `createChecker`.
   */
  readonly checks?: readonly EncounterCheck[]
  /**
   * Further widgets, which take precedence over standard ones of the same rank. Create them once, outside of rendering:
   * another component remounts its fields, which lose their focus.
   */
  readonly widgets?: readonly WidgetEntry[]
  /**
   * Keeps unsaved changes over a reload of the tab. Without it none are kept. Call its `clear` on sign-out.
   */
  readonly workingCopies?: WorkingCopyStore
  /**
   * Identifies this new form over a reload, for example a random text in the history's state. Without it unsaved changes of
   * a new form are lost with the form.
   */
  readonly workingCopyKey?: string
  /** Called with the encounter as it stands in the form, valid or not, when it is shown and after each change. */
  readonly onChange?: ((encounter: Encounter) => void) | undefined
  /** Called when something typed is not saved, and when it is. */
  readonly onDirtyChange?: ((dirty: boolean) => void) | undefined
  /**
   * Called when the form has unsaved changes, and when it no longer has. Before the form is left then, await `settle`, which
   * saves what can be saved. If it resolves with false, ask the user, and call `discard` if they leave anyway.
   */
  readonly onUnsavedChange?: UnsavedListener
  /**
   * `div` inside a form of the page, where no other form may stand: it has the role of a form, and nothing in it belongs to
   * the page's form.
   */
  readonly as?: FormTag | undefined
  /** Focuses the first field; `problem`: the field of the first error, if any. */
  readonly autoFocus?: boolean | 'problem'
  /**
   * Makes the fields read-only; the actions stay. By default a draft can be edited at once, a submitted encounter after
   * "Edit" is pressed.
   */
  readonly readOnly?: boolean
  /**
   * Called when the user goes to a finding's field while `readOnly`: remove `readOnly`, and the field is focused. With it
   * the host decides what can be edited, by a button of its own.
   */
  readonly onEdit?: () => void
  /**
   * Sets aside an encounter that cannot be shown. Without it the user is not offered to. Must reject if it fails.
   */
  readonly onSetAside?: (id: EncounterId) => Promise<void>
  /** Goes to the next appointment. Offered after a submit; absent where there is none. */
  readonly onNextAppointment?: () => void
}
