import { useEffect, useState } from 'react'
import { useReview } from '../ReviewContext.js'
import type { SessionState } from './ReviewSession.js'

/**
 * What the session of the review shows of itself; renders again when it changes. Not at once, as `useSyncExternalStore`
 * does: a picture of the progress is no part of the step that it tells of, and would make its frame longer.
 */
export const useSessionState = (): SessionState => {
  const { session } = useReview()
  const [shown, setShown] = useState(() => ({ session, state: session.state() }))
  useEffect(() => {
    const look = () =>
      setShown((before) =>
        before.session === session && before.state === session.state()
          ? before
          : { session, state: session.state() },
      )
    look()
    return session.subscribe(look)
  }, [session])
  // Never that of the session before: it may be another user's.
  return shown.session === session ? shown.state : session.state()
}
