import type { StorageLike } from '../client/StorageLike.js'
import type { User } from '../encounter/User.js'
import type { ReviewSession } from '../review/session/ReviewSession.js'
import { forgetSession } from '../review/session/storageKeys.js'

/** Holds the review session of the signed-in user. The list page creates it, since only that page has its dependencies. */
export interface ReviewSessions {
  /** Returns the user's session; the same one on every call. */
  of(user: User, create: (storage: StorageLike) => ReviewSession): ReviewSession
  /** The signed-in user's session, if it has been created. */
  current(): ReviewSession | undefined
  /** Resolves when the current run ends; undefined if none is running. */
  runEnded(): Promise<void> | undefined
  /** Ends the session, as when another user signs in, and deletes what the tab stores of it. */
  end(): void
}

/** Makes {@link ReviewSessions} over the tab's storage. */
export const createReviewSessions = (tab: StorageLike): ReviewSessions => {
  let current: { readonly userId: string; readonly session: ReviewSession } | undefined
  return {
    of: (user, create) => {
      if (current?.userId !== user.id) current = { userId: user.id, session: create(tab) }
      return current.session
    },
    current: () => current?.session,
    runEnded: () => {
      const session = current?.session
      if (session?.state().bulk.kind !== 'running') return undefined
      return new Promise((resolve) => {
        const stop = session.subscribe(() => {
          if (session.state().bulk.kind === 'running') return
          stop()
          resolve()
        })
      })
    },
    end: () => {
      current?.session.end()
      current = undefined
      forgetSession(tab)
    },
  }
}
