import { useSyncExternalStore } from 'react'
import { useReview } from '../ReviewContext.js'
import type { SessionState } from './ReviewSession.js'

/** What the session of the review shows of itself; renders again when it changes. */
export const useSessionState = (): SessionState => {
  const { session } = useReview()
  return useSyncExternalStore(session.subscribe, session.state)
}
