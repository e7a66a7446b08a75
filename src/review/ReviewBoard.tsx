import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { queryKeys } from '../client/queryKeys.js'
import { kareoEncounterUi } from '../encounter/kareoEncounter.js'
import { encounterWorkflow } from '../encounter/workflow.js'
import { useCodeChanges } from '../form/codes/useCodeChanges.js'
import { afterPaint } from '../ui/afterPaint.js'
import type { ReviewBoardProps } from './ReviewBoardProps.js'
import { ReviewContext } from './ReviewContext.js'
import { ReviewScreen } from './ReviewScreen.js'
import { createReviewSession } from './session/createReviewSession.js'

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
