import type { ReactNode } from 'react'
import type { EncounterRecord, ListingClient } from '../client/EncounterClient.js'
import type { CodeSource } from '../codes/CodeSystem.js'
import type { EncounterId, EncounterUi } from '../encounter/Encounter.js'
import type { EncounterCheck } from '../encounter/rules/Rule.js'
import type { User } from '../encounter/User.js'
import type { Workflow } from '../encounter/workflow.js'
import type { PanelFormProps } from './panel/ReviewPanel.js'
import type { ListPlace } from './place/ListPlace.js'
import type { ReviewSession } from './session/ReviewSession.js'
import type { VisitNavigation } from './today/VisitNavigation.js'

/** What the review shows: a list, and the encounter that is open beside it. */
export interface ReviewTarget {
  readonly place: ListPlace
  readonly openId: EncounterId | undefined
}

/** The props of `<ReviewBoard>`. */
export interface ReviewBoardProps {
  readonly client: ListingClient
  readonly codes: CodeSource
  /** The signed-in user, who decides which actions are offered. The client checks them again. */
  readonly user: User
  readonly ui?: EncounterUi
  readonly workflow?: Workflow
  /** The host's own checks. They must stay the same array between renders. */
  readonly checks?: readonly EncounterCheck[]
  /**
   * The bulk runs and the undo stack of this user. A session that the host passes outlives the board, and has to have the
   * same client, user, ui and workflow. Without one the board creates its own, which ends when the board unmounts.
   */
  readonly session?: ReviewSession
  /**
   * Whether single letters are shortcuts, as `s` for Submit. Defaults to true. Users need a way to turn them off
   * (WCAG 2.1.4). Enter, Escape and the arrows always work.
   */
  readonly singleKeys?: boolean
  /** Whether rows are lower than the default. If absent, the board keeps the setting itself until it unmounts. */
  readonly compactRows?: boolean
  /** Called when the user turns compact rows on or off. */
  readonly onCompactRows?: (compact: boolean) => void
  readonly target: ReviewTarget
  /** Navigates to a target. `replace`: without a new history entry. */
  readonly onGo: (target: ReviewTarget, options: { readonly replace: boolean }) => void
  /** The address of a target, for links. */
  readonly hrefOf: (target: ReviewTarget) => string
  readonly form?: PanelFormProps
  /**
   * Starts and opens encounters of appointments. With it, and with a client whose directory has appointments, the review
   * has the tab "Today". For a clinician that is the first tab.
   */
  readonly visits?: VisitNavigation
  /** The link to a new encounter, shown in an empty list. */
  readonly newEncounter?: ReactNode
  /** Rendered above the list. */
  readonly header?: ReactNode
  /** Further links of the open encounter. */
  readonly links?: (id: EncounterId, record: EncounterRecord) => ReactNode
}
