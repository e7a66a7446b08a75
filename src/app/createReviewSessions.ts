import type { StorageLike } from '../client/StorageLike.js'
import type { User } from '../encounter/User.js'
import type { ReviewSession } from '../review/session/ReviewSession.js'
import { forgetSession } from '../review/session/storageKeys.js'

/** The review session of the signed-in user. The page of the list makes it, which has what it takes. */
export interface ReviewSessions {
  /** The session of a user, the same whenever it is asked for. */
  of(user: User, create: (storage: StorageLike) => ReviewSession): ReviewSession
  /** That of the signed-in user, once there is one. */
  current(): ReviewSession | undefined
  /** Resolves once no run is under way; undefined where none is. */
  runEnded(): Promise<void> | undefined
  /** Ends it, as where another user signs in: with what the tab keeps of it. */
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
