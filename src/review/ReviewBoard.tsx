import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useMemo } from 'react'
import type { EncounterRecord, ListingClient } from '../client/EncounterClient.js'
import { queryKeys } from '../client/queryKeys.js'
import type { CodeSource } from '../codes/CodeSystem.js'
import type { EncounterId, EncounterUi } from '../encounter/Encounter.js'
import { kareoEncounterUi } from '../encounter/kareoEncounter.js'
import type { User } from '../encounter/User.js'
import { encounterWorkflow, type Workflow } from '../encounter/workflow.js'
import { useCodeChanges } from '../form/codes/useCodeChanges.js'
import { afterPaint } from '../ui/afterPaint.js'
import type { PanelFormProps } from './panel/ReviewPanel.js'
import type { ListPlace } from './place/ListPlace.js'
import { ReviewContext } from './ReviewContext.js'
import { ReviewScreen } from './ReviewScreen.js'
import { createReviewSession } from './session/createReviewSession.js'
import type { ReviewSession } from './session/ReviewSession.js'
import type { VisitWays } from './today/VisitWays.js'

/** Where the user is: in which list, and which of its encounters is open beside it. */
export interface ReviewTarget {
  readonly place: ListPlace
  readonly chosenId: EncounterId | undefined
}

/** What `<ReviewBoard>` takes. */
export interface ReviewBoardProps {
  readonly client: ListingClient
  readonly codes: CodeSource
  /** The signed-in user: decides which actions are offered. The client decides again. */
  readonly user: User
  readonly ui?: EncounterUi
  readonly workflow?: Workflow
  /**
   * What this user does to many, and the way to take it back: given by a host, it outlives the board. It has to be of the
   * same client, user, ui and workflow. Without it the board makes its own, which ends with it.
   */
  readonly session?: ReviewSession
  /**
   * Whether single letters, as `s` for Submit, are keys of the list; they are unless told. Give users a way to switch them
   * off (WCAG 2.1.4). Enter, Escape and the arrows stay.
   */
  readonly singleKeys?: boolean
  /** Whether rows are lower than usual. Left out, the board keeps that by itself for as long as it is there. */
  readonly compactRows?: boolean
  /** Called where the user wants them so, or no longer. */
  readonly onCompactRows?: (compact: boolean) => void
  readonly target: ReviewTarget
  /** Goes elsewhere; `replace`: without a step that Back leads to. */
  readonly onGo: (target: ReviewTarget, options: { readonly replace: boolean }) => void
  /** The address of a target, for its link. */
  readonly hrefOf: (target: ReviewTarget) => string
  readonly form?: PanelFormProps
  /**
   * Where visits are begun and opened. With it, and a client whose directory tells appointments, there is the tab "Today":
   * first, for a clinician.
   */
  readonly visits?: VisitWays
  /** The way to a new encounter: stands where there is nothing to list. */
  readonly newEncounter?: ReactNode
  /** Stands above the list. */
  readonly header?: ReactNode
  /** Further ways from the open encounter. */
  readonly links?: (id: EncounterId, record: EncounterRecord) => ReactNode
}

/** From a change that was told of to the list being asked for again, in ms: changes often come in numbers. */
const refreshDelay = 150

/** The work list of encounters, and the chosen one beside it. Needs a `QueryClientProvider` around it. */
export const ReviewBoard = ({
  client,
  codes,
  user,
  ui = kareoEncounterUi,
  workflow = encounterWorkflow,
  session: given,
  singleKeys = true,
  ...rest
}: ReviewBoardProps) => {
  const queryClient = useQueryClient()
  useCodeChanges(codes, queryClient)
  const session = useMemo(
    () => given ?? createReviewSession({ client, codes, user, ui, workflow }),
    [given, client, codes, user, ui, workflow],
  )
  useEffect(() => (given === undefined ? () => session.end() : undefined), [given, session])
  const context = useMemo(
    () => ({ client, codes, user, ui, workflow, session, singleKeys }),
    [client, codes, user, ui, workflow, session, singleKeys],
  )
  useEffect(() => {
    let wasRunning = session.state().bulk.kind === 'running'
    return session.subscribe(() => {
      const isRunning = session.state().bulk.kind === 'running'
      // What came of it is to be seen before the list is asked for again: both at once would be one long frame.
      if (wasRunning && !isRunning)
        afterPaint(() => {
          void queryClient.invalidateQueries({ queryKey: queryKeys.encounters() })
          void queryClient.invalidateQueries({ queryKey: queryKeys.records() })
        })
      wasRunning = isRunning
    })
  }, [session, queryClient])

  // Findings that the client filters by hang on the code sets.
  useEffect(
    () => codes.subscribe?.(() => void queryClient.invalidateQueries({ queryKey: queryKeys.encounters() })),
    [codes, queryClient],
  )
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = client.subscribe?.(() => {
      timer ??= setTimeout(() => {
        timer = undefined
        void queryClient.invalidateQueries({ queryKey: queryKeys.encounters() })
      }, refreshDelay)
    })
    // What the client before told of last.
    void queryClient.refetchQueries(
      { queryKey: queryKeys.encounters(), type: 'active', predicate: ({ state }) => state.isInvalidated },
      { cancelRefetch: false },
    )
    return () => {
      stop?.()
      clearTimeout(timer)
      // From now on nobody hears what changes.
      void queryClient.invalidateQueries({ queryKey: queryKeys.encounters(), refetchType: 'none' })
    }
  }, [client, queryClient])

  return (
    <ReviewContext value={context}>
      <ReviewScreen {...rest} />
    </ReviewContext>
  )
}
