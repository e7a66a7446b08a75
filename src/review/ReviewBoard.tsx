import { useEffect, useMemo } from 'react'
import { queryKeys } from '../client/queryKeys.js'
import { kareoEncounterUi } from '../encounter/kareoEncounter.js'
import { encounterWorkflow } from '../encounter/workflow.js'
import { useCache } from '../form/cache.js'
import { useCodeChanges } from '../form/codes/useCodeChanges.js'
import { afterPaint } from '../ui/afterPaint.js'
import { useLatest } from '../ui/useLatest.js'
import type { ReviewBoardProps } from './ReviewBoardProps.js'
import { ReviewContext } from './ReviewContext.js'
import { ReviewScreen } from './ReviewScreen.js'
import { createReviewSession } from './session/createReviewSession.js'

/** The delay between a change and the refetch of the list, in ms. Changes often come in bursts. */
const refetchDelay = 150

/** The work list of encounters, with the open one beside it. Needs a `CacheProvider`. */
export const ReviewBoard = ({
  client,
  codes,
  user,
  ui = kareoEncounterUi,
  workflow = encounterWorkflow,
  checks,
  session: hostSession,
  singleKeys = true,
  ...rest
}: ReviewBoardProps) => {
  const queryClient = useCache()
  useCodeChanges(codes, queryClient)
  // Other checks do not end the session, with its runs and what can be undone.
  const latestChecks = useLatest(checks)
  const session = useMemo(
    () =>
      hostSession ??
      createReviewSession({ client, codes, user, ui, workflow, checks: () => latestChecks.current }),
    [hostSession, client, codes, user, ui, workflow, latestChecks],
  )
  // A host's session outlives the board.
  useEffect(() => (hostSession === undefined ? () => session.end() : undefined), [hostSession, session])
  const context = useMemo(
    () => ({ client, codes, user, ui, workflow, checks, session, singleKeys }),
    [client, codes, user, ui, workflow, checks, session, singleKeys],
  )
  useEffect(() => {
    let wasRunning = session.state().bulk.kind === 'running'
    return session.subscribe(() => {
      const isRunning = session.state().bulk.kind === 'running'
      // After the report is painted: rendering it together with the refetched list would make one long frame.
      if (wasRunning && !isRunning)
        afterPaint(() => {
          void queryClient.invalidateQueries({ queryKey: queryKeys.encounters() })
          void queryClient.invalidateQueries({ queryKey: queryKeys.records() })
        })
      wasRunning = isRunning
    })
  }, [session, queryClient])

  // A client filters and sorts by findings, which depend on the code sets.
  useEffect(
    () => codes.subscribe?.(() => void queryClient.invalidateQueries({ queryKey: queryKeys.encounters() })),
    [codes, queryClient],
  )
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const unsubscribe = client.subscribe?.(() => {
      timer ??= setTimeout(() => {
        timer = undefined
        void queryClient.invalidateQueries({ queryKey: queryKeys.encounters() })
      }, refetchDelay)
    })
    // Changes that the previous client reported last: its timer was cleared below.
    void queryClient.refetchQueries(
      { queryKey: queryKeys.encounters(), type: 'active', predicate: ({ state }) => state.isInvalidated },
      { cancelRefetch: false },
    )
    return () => {
      unsubscribe?.()
      clearTimeout(timer)
      // Nobody observes changes until the next subscription, so the cached lists must not count as fresh.
      void queryClient.invalidateQueries({ queryKey: queryKeys.encounters(), refetchType: 'none' })
    }
  }, [client, queryClient])

  return (
    <ReviewContext.Provider value={context}>
      <ReviewScreen {...rest} />
    </ReviewContext.Provider>
  )
}
