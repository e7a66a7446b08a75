import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type Ref, useState } from 'react'
import type { EncounterClient, EncounterRecord } from '../client/EncounterClient.js'
import type { WorkingCopyStore } from '../client/workingCopy.js'
import type { CodeSource } from '../codes/CodeSystem.js'
import { createStarterCodeSource } from '../codes/starter/createStarterCodeSource.js'
import type { Encounter, EncounterId, EncounterUi } from '../encounter/Encounter.js'
import { kareoEncounterSchema, kareoEncounterUi } from '../encounter/kareoEncounter.js'
import type { User } from '../encounter/User.js'
import { encounterWorkflow, type Transition, type Workflow } from '../encounter/workflow.js'
import type { JsonSchema } from '../schema/JsonSchema.js'
import { Root, type Theme } from '../ui/Root/Root.js'
import { callHost } from './callHost.js'
import { EncounterLoader } from './EncounterLoader.js'
import { useCodeChanges } from './useCodeChanges.js'
import type { WidgetEntry } from './widgets/Widget.js'

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

const newQueryClient = () =>
  new QueryClient({
    // What can be reached, and whether asking again helps, is for the client and the code source to know: a browser
    // that is offline still has what is stored in it.
    defaultOptions: { queries: { networkMode: 'always', retry: false } },
  })

interface Session {
  readonly key: number
  /** The encounter that was opened; undefined: a new one. */
  readonly openedId: EncounterId | undefined
  /** The encounter that the form holds: a new one gets its id with its first save. */
  readonly heldId: EncounterId | undefined
  readonly prop: EncounterId | undefined
  readonly schema: JsonSchema
}

/**
 * The form for one encounter: fields from the JSON Schema, code chips, checks, status and history. It saves drafts by
 * itself through the client. A host that turns the id of the first save into `encounterId` keeps the same form.
 *
 * @throws SchemaError, while rendering, for a schema that cannot be compiled.
 */
export const EncounterForm = ({
  queryClient,
  codes,
  schema = kareoEncounterSchema,
  ui = kareoEncounterUi,
  workflow = encounterWorkflow,
  theme = 'system',
  encounterId,
  onSaved,
  ...rest
}: EncounterFormProps) => {
  const [ownQueryClient] = useState(() => queryClient ?? newQueryClient())
  const [starterCodes] = useState(createStarterCodeSource)
  useCodeChanges(codes ?? starterCodes, queryClient ?? ownQueryClient)
  const [session, setSession] = useState<Session>({
    key: 0,
    openedId: encounterId,
    heldId: encounterId,
    prop: encounterId,
    schema,
  })

  if (session.schema !== schema) {
    setSession({ ...session, key: session.key + 1, openedId: session.heldId, schema })
  } else if (session.prop !== encounterId) {
    const isHeld = encounterId !== undefined && String(encounterId) === String(session.heldId)
    setSession(
      isHeld
        ? { ...session, prop: encounterId }
        : { key: session.key + 1, openedId: encounterId, heldId: encounterId, prop: encounterId, schema },
    )
  }

  return (
    <QueryClientProvider client={queryClient ?? ownQueryClient}>
      <Root theme={theme}>
        <EncounterLoader
          {...rest}
          key={session.key}
          openedId={session.openedId}
          heldId={session.heldId}
          codes={codes ?? starterCodes}
          schema={schema}
          ui={ui}
          workflow={workflow}
          onRestart={() =>
            setSession((current) => ({ ...current, key: current.key + 1, openedId: current.heldId }))
          }
          onSaved={(record) => {
            setSession((current) =>
              // A save of the encounter before this one may end only now.
              current.key !== session.key || current.heldId === record.id
                ? current
                : { ...current, heldId: record.id },
            )
            callHost(() => onSaved?.(record))
          }}
        />
      </Root>
    </QueryClientProvider>
  )
}
