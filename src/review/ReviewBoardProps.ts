import type { ReactNode } from 'react'
import type { EncounterRecord, ListingClient } from '../client/EncounterClient.js'
import type { CodeSource } from '../codes/CodeSystem.js'
import type { EncounterId, EncounterUi } from '../encounter/Encounter.js'
import type { User } from '../encounter/User.js'
import type { Workflow } from '../encounter/workflow.js'
import type { PanelFormProps } from './panel/ReviewPanel.js'
import type { ListPlace } from './place/ListPlace.js'
import type { ReviewSession } from './session/ReviewSession.js'
import type { VisitWays } from './today/VisitWays.js'

/** Where the user is: in which list, and which of its encounters is open beside it. */
export interface ReviewTarget {
  readonly place: ListPlace
  readonly openId: EncounterId | undefined
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
