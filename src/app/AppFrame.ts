import type { QueryClient } from '@tanstack/react-query'
import type { ComponentType, ReactNode } from 'react'
import type { AppStorage } from './appStorage.js'
import type { ReviewSessions } from './createReviewSessions.js'
import type { SignIn } from './signIn/SignIn.js'
import type { AppUsers } from './users.js'

/** What stands around the app, and can put something else in its place: when it is locked, and when its user leaves. */
export interface AppFrame {
  readonly storage: AppStorage
  /** What config.json says. */
  readonly config: unknown
  readonly queryClient: QueryClient
  readonly reviewSessions: ReviewSessions
  /** Absent where nobody is signed in by an issuer: in the demo, and with fixed tokens. */
  readonly signIn?: SignIn | undefined
  /** Shows the user, and what they can do with their sign-in, in the header. */
  readonly UserPart?: ComponentType | undefined
  readonly users: AppUsers
  /** When the app was opened, in ms. */
  readonly openedAt: number
  /** Shows a page in the place of the app. */
  readonly show: (page: ReactNode) => void
  /** From now on the tab keeps nothing that is typed. */
  readonly close: () => void
}
