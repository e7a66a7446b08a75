import type { QueryClient } from '@tanstack/react-query'
import type { Ref } from 'react'
import type { EncounterClient, EncounterRecord } from '../client/EncounterClient.js'
import type { WorkingCopyStore } from '../client/workingCopy.js'
import type { CodeSource } from '../codes/CodeSystem.js'
import type { Encounter, EncounterId, EncounterUi } from '../encounter/Encounter.js'
import type { User } from '../encounter/User.js'
import type { Transition, Workflow } from '../encounter/workflow.js'
import type { JsonSchema } from '../schema/JsonSchema.js'
import type { Theme } from '../ui/Root/Root.js'
import type { WidgetEntry } from './fields/Widget.js'

/** The actions of a form, for a host that has keys or buttons of its own for them. */
export interface EncounterFormActions {
  /** Those that its buttons offer now. */
  readonly offered: readonly Transition[]
  /** Does what the button of one does: saves, checks, asks for a reason. */
  readonly perform: (transition: Transition) => void
}

/**
 * Told whether a form holds what is not saved.
 *
 * @param discard Gives up what is not saved.
 * @param settle Saves what can be saved; resolves with whether nothing is left then that leaving would lose. Never rejects.
 */
export type UnsavedListener = (unsaved: boolean, discard: () => void, settle: () => Promise<boolean>) => void

/** What `<EncounterForm>` takes. */
export interface EncounterFormProps {
  /** Where encounters are kept. Its `directory`, where it has one, makes the references comboboxes. */
  readonly client: EncounterClient
  /** The signed-in user: decides which actions are offered. The client decides again. */
  readonly user: User
  /** The encounter to open; absent for a new one. */
  readonly encounterId?: EncounterId | undefined
  /** What a new encounter starts with. */
  readonly initialEncounter?: Encounter
  /** Where codes are found; the starter set unless told. */
  readonly codes?: CodeSource
  /**
   * The JSON Schema of an encounter; KareoEncounter unless told. It must stay the same object between renders: another
   * one begins the form anew.
   */
  readonly schema?: JsonSchema
  /** Which property plays which part. It must stay the same object between renders. */
  readonly ui?: EncounterUi
  readonly workflow?: Workflow
  /**
   * Further widgets, asked before the standard ones of the same rank. Make them once, outside of what renders: another
   * component mounts its fields anew, without their focus.
   */
  readonly widgets?: readonly WidgetEntry[]
  /**
   * Keeps what is typed and not yet saved over a reload of the tab. Without it nothing is kept. Call its `clear` on
   * sign-out.
   */
  readonly workingCopies?: WorkingCopyStore
  /**
   * Tells this new form from every other over a reload, for example a random text kept in the history's state. Without
   * it what a new form could not save goes when the form does.
   */
  readonly workingCopyKey?: string
  /** Called with the record after each save and each transition that the client acknowledged. */
  readonly onSaved?: (record: EncounterRecord) => void
  /**
   * Called when the form comes to hold something that is not saved, and when it no longer does. Before it is left then, await
   * `settle`, which saves what can be saved. Where it resolves with false, ask; call `discard` where the user leaves all the
   * same, and what is not saved is given up for good.
   */
  readonly onUnsavedChange?: UnsavedListener
  /** Shares the cache with the host's own queries; one of its own unless told. */
  readonly queryClient?: QueryClient
  readonly theme?: Theme
  /** Puts the focus into the first field; `problem`: into the field of the first error, where there is one. */
  readonly autoFocus?: boolean | 'problem'
  /**
   * Shows the encounter without letting it be edited; its actions stay. Unless told, a draft can be edited at once, and
   * what was submitted after "Edit" is pressed.
   */
  readonly readOnly?: boolean
  /**
   * Called where a finding's field is asked for while `readOnly`: the host takes `readOnly` away, focus follows. With it the
   * host alone says what can be edited, and has a button for it.
   */
  readonly onEdit?: () => void
  /**
   * Sets an encounter aside that cannot be shown, where the client can. Without it the user is not offered to. Rejects
   * where it is not done.
   */
  readonly onSetAside?: (id: EncounterId) => Promise<void>
  readonly actions?: Ref<EncounterFormActions>
  /** Goes to the next appointment. Offered after a successful submit, where there is one. */
  readonly onNextAppointment?: () => void
}
