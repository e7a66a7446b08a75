import { useMemo, useState } from 'react'
import type { ListingClient } from '../client/EncounterClient.js'
import type { CodeSource } from '../codes/CodeSystem.js'
import { createStarterCodeSource } from '../codes/starter/createStarterCodeSource.js'
import type { EncounterId, EncounterUi } from '../encounter/Encounter.js'
import type { EncounterCheck } from '../encounter/rules/Rule.js'
import type { User } from '../encounter/User.js'
import { encounterWorkflow, type Workflow } from '../encounter/workflow.js'
import { CacheProvider, useOwnCache } from '../form/cache.js'
import type { UnsavedListener } from '../form/EncounterFormProps.js'
import type { JsonSchema } from '../schema/JsonSchema.js'
import { type LanguageProps, LanguageProvider } from '../ui/Language/LanguageProvider.js'
import { Root, type Theme } from '../ui/Root/Root.js'
import { ReservedBox } from '../ui/Shadow/ReservedBox.js'
import { useIsHydrated } from '../ui/useIsHydrated.js'
import { LazyReviewBox } from './LazyReviewBox.js'
import { readPlace } from './place/ListPlace.js'
import { ReviewBoard } from './ReviewBoard.js'
import type { ReviewTarget } from './ReviewBoardProps.js'

/** What `<EncounterReview>` takes. */
export interface EncounterReviewProps extends LanguageProps {
  /** Stores and lists the encounters. */
  readonly client: ListingClient
  /** The signed-in user, who decides which actions are offered. The client must check them again. */
  readonly user: User
  /** Searches and looks up codes; the starter set by default. */
  readonly codes?: CodeSource
  /** The JSON Schema of an encounter; KareoEncounter by default. It must stay the same object between renders. */
  readonly schema?: JsonSchema
  /** Maps the schema's properties to their roles. It must stay the same object between renders. */
  readonly ui?: EncounterUi
  readonly workflow?: Workflow
  /**
   * Checks of the host's own, beside those that ship. Create them once, outside of rendering. A client that checks again, or
   * filters by findings, needs the same: see `createChecker`.
   */
  readonly checks?: readonly EncounterCheck[]
  readonly theme?: Theme
  /**
   * Shows the review in a shadow root of its own, where no style of the page reaches it. `styles.css` is not needed then.
   * It must not change while the review is shown: it would start anew.
   */
  readonly isolate?: boolean
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

/** The work list of encounters by status, with the chosen one beside it. It remembers where the user is until it unmounts. */
export const EncounterReview = ({
  codes,
  schema,
  theme = 'system',
  isolate = false,
  locale,
  messages,
  onUnsavedChange,
  hrefOf = noAddress,
  workflow = encounterWorkflow,
  ...rest
}: EncounterReviewProps) => {
  const queryClient = useOwnCache()
  const [starterCodes] = useState(createStarterCodeSource)
  const isHydrated = useIsHydrated()
  const [target, setTarget] = useState<ReviewTarget>(() => ({
    place: readPlace(
      '',
      workflow.statuses.map(({ status }) => status),
    ),
    openId: undefined,
  }))
  const form = useMemo(
    () => ({ ...(schema && { schema }), ...(onUnsavedChange && { onUnsavedChange }) }),
    [schema, onUnsavedChange],
  )
  return (
    <LanguageProvider locale={locale} messages={messages} fallback={<ReservedBox height={usualHeight} />}>
      <CacheProvider cache={queryClient}>
        <Root theme={theme} box={isolate ? LazyReviewBox : undefined} height={usualHeight}>
          {isHydrated ? (
            <ReviewBoard
              {...rest}
              workflow={workflow}
              codes={codes ?? starterCodes}
              form={form}
              target={target}
              onGo={setTarget}
              hrefOf={({ openId }) => hrefOf(openId)}
            />
          ) : null}
        </Root>
      </CacheProvider>
    </LanguageProvider>
  )
}
