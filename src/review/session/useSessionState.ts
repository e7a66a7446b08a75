import { useEffect, useState } from 'react'
import { useReview } from '../ReviewContext.js'
import type { SessionState } from './ReviewSession.js'

/**
 * Subscribes to the state of the review's session. It uses a state and not `useSyncExternalStore`, which renders
 * synchronously: an update of the progress would then lengthen the frame of the step that it reports.
 */
export const useSessionState = (): SessionState => {
  const { session } = useReview()
  const [shown, setShown] = useState(() => ({ session, state: session.state() }))
  useEffect(() => {
    const update = () =>
      setShown((before) =>
        before.session === session && before.state === session.state()
          ? before
          : { session, state: session.state() },
      )
    update()
    return session.subscribe(update)
  }, [session])
  // Never the state of the previous session: it may be another user's.
  return shown.session === session ? shown.state : session.state()
}
