import { forwardRef, useMemo, useState } from 'react'
import type { ListingClient } from '../client/EncounterClient.js'
import type { CodeSource } from '../codes/CodeSystem.js'
import { createStarterCodeSource } from '../codes/starter/createStarterCodeSource.js'
import type { EncounterId, EncounterUi } from '../encounter/Encounter.js'
import type { EncounterCheck } from '../encounter/rules/Rule.js'
import type { User } from '../encounter/User.js'
import { encounterWorkflow, type Workflow } from '../encounter/workflow.js'
import { CacheProvider, useOwnCache } from '../form/cache.js'
import type { UnsavedListener } from '../form/EncounterFormProps.js'
import { requireListProps } from '../form/requireEncounterProps.js'
import { useSameContent } from '../form/useSameContent.js'
import { type ClientListeners, useWatchedClient } from '../form/useWatchedClient.js'
import type { JsonSchema } from '../schema/JsonSchema.js'
import { LanguageProvider } from '../ui/Language/LanguageProvider.js'
import type { CommonProps } from '../ui/Root/CommonProps.js'
import { ComponentRoot } from '../ui/Root/ComponentRoot.js'
import { ReservedBox } from '../ui/Shadow/ReservedBox.js'
import { useIsHydrated } from '../ui/useIsHydrated.js'
import { useLatest } from '../ui/useLatest.js'
import { LazyReviewBox } from './LazyReviewBox.js'
import { readPlace } from './place/ListPlace.js'
import { ReviewBoard } from './ReviewBoard.js'
import type { EncounterReviewHandle, ReviewTarget } from './ReviewBoardProps.js'

/** What `<EncounterReview>` takes. */
export interface EncounterReviewProps extends CommonProps, ClientListeners {
  /** Stores and lists the encounters. */
  readonly client: ListingClient
  /** The signed-in user, who decides which actions are offered. The client must check them again. */
  readonly user: User
  /** Searches and looks up codes; the starter set by default. */
  readonly codes?: CodeSource
  /** The JSON Schema of an encounter; KareoEncounter by default. Another one, by its content, restarts the open form. */
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
  /** Shows encounters without any way to change one, whatever the user may do. */
  readonly readOnly?: boolean
  /** Called when something typed in the open encounter is not saved, and when it is. */
  readonly onDirtyChange?: ((dirty: boolean) => void) | undefined
  /** Called with whether the open encounter has unsaved changes. */
  readonly onUnsavedChange?: UnsavedListener
  /** Whether single letters are shortcuts; true by default. Users need a way to turn them off (WCAG 2.1.4). */
  readonly singleKeys?: boolean
  /** The address of an encounter, and of the list where there is none, for links that open elsewhere. */
  readonly hrefOf?: (id: EncounterId | undefined) => string
}

/** The height of a list of a dozen encounters, in px. */
const usualHeight = 720

const noAddress = () => '#'

/**
 * The work list of encounters by status, with the chosen one beside it. It remembers where the user is until it unmounts.
 *
 * @throws TypeError, while rendering in development, for a `client` without `list`, or another prop that it cannot use.
 * @throws UiError, while rendering in development, for a patient in `ui` that is no property of the schema.
 */
export const EncounterReview = forwardRef<EncounterReviewHandle, EncounterReviewProps>((props, ref) => {
  if (process.env.NODE_ENV !== 'production') requireListProps('EncounterReview', props)
  const {
    codes,
    schema: givenSchema,
    ui: givenUi,
    user: signedIn,
    readOnly = false,
    disabled,
    isolate,
    theme,
    density,
    label,
    id,
    className,
    style,
    locale,
    messages,
    client,
    onSaved,
    onStatusChange,
    onError,
    onDirtyChange,
    onUnsavedChange,
    hrefOf = noAddress,
    workflow: givenWorkflow = encounterWorkflow,
    ...rest
  } = props
  const schema = useSameContent(givenSchema)
  const ui = useSameContent(givenUi)
  const workflow = useSameContent(givenWorkflow)
  const queryClient = useOwnCache()
  const watched = useWatchedClient(client, { ui, onSaved, onStatusChange, onError })
  const listeners = useLatest({ onUnsavedChange, onDirtyChange })
  const [starterCodes] = useState(createStarterCodeSource)
  const isHydrated = useIsHydrated()
  const [target, setTarget] = useState<ReviewTarget>(() => ({
    place: readPlace(
      '',
      workflow.statuses.map(({ status }) => status),
    ),
    openId: undefined,
  }))
  const user = useMemo(() => (readOnly ? { ...signedIn, capabilities: [] } : signedIn), [readOnly, signedIn])
  const form = useMemo(
    () => ({
      ...(schema && { schema }),
      onUnsavedChange: (...change: Parameters<UnsavedListener>) => {
        listeners.current.onUnsavedChange?.(...change)
        listeners.current.onDirtyChange?.(change[0])
      },
    }),
    [schema, listeners],
  )
  return (
    <LanguageProvider
      locale={locale}
      messages={messages}
      fallback={<ReservedBox height={usualHeight} host={props} />}
    >
      <CacheProvider cache={queryClient}>
        <ComponentRoot
          {...{ id, className, style, theme, density, isolate, disabled }}
          region={label}
          box={LazyReviewBox}
          height={usualHeight}
        >
          {isHydrated ? (
            <ReviewBoard
              {...rest}
              {...(ui && { ui })}
              client={watched}
              handle={ref}
              user={user}
              workflow={workflow}
              codes={codes ?? starterCodes}
              form={form}
              target={target}
              onGo={setTarget}
              hrefOf={({ openId }) => hrefOf(openId)}
            />
          ) : null}
        </ComponentRoot>
      </CacheProvider>
    </LanguageProvider>
  )
})
