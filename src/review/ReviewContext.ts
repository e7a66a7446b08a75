import { createContext, useContext } from 'react'
import type { ListingClient } from '../client/EncounterClient.js'
import type { CodeSource } from '../codes/CodeSystem.js'
import type { EncounterUi } from '../encounter/Encounter.js'
import type { EncounterCheck } from '../encounter/rules/Rule.js'
import type { User } from '../encounter/User.js'
import type { Workflow } from '../encounter/workflow.js'
import type { ReviewSession } from './session/ReviewSession.js'

/** The context of all components of the review. */
export interface ReviewContextValue {
  readonly client: ListingClient
  readonly codes: CodeSource
  readonly user: User
  readonly ui: EncounterUi
  readonly workflow: Workflow
  /** The host's own checks. */
  readonly checks?: readonly EncounterCheck[] | undefined
  readonly session: ReviewSession
  /** Whether single letters are shortcuts. */
  readonly singleKeys: boolean
}

export const ReviewContext = createContext<ReviewContextValue | undefined>(undefined)

/** Returns the context of the review. Throws outside of a `<ReviewBoard>`. */
export const useReview = (): ReviewContextValue => {
  const context = useContext(ReviewContext)
  if (context === undefined) {
    throw new Error('A part of the review was rendered outside of it. Put it inside <ReviewBoard>.')
  }
  return context
}
