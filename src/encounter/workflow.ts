import * as words from '../messages/en/workflow.js'
import type { EncounterStatus } from './Encounter.js'
import type { Capability, User } from './User.js'

/** A transition from one status to another. */
export interface Transition {
  /** One of the table's statuses. */
  readonly from: EncounterStatus
  /** One of the table's statuses. */
  readonly to: EncounterStatus
  /** The verb on its button, for example "Return to draft". */
  readonly action: string
  /** Requires a reason, which the history keeps. */
  readonly needsReason: boolean
  /** Rejected while the checks find an error. */
  readonly needsNoErrors: boolean
  /** What a user has to be allowed for it to be offered. */
  readonly capability: Capability
  /** Style of its button: a step forward, a step back, or an end. */
  readonly tone: 'forward' | 'back' | 'end'
  /**
   * Returns the encounter to whoever entered it: it is marked as returned, with the reason, until its next
   * transition.
   */
  readonly returns?: true
  /** It cannot be undone. */
  readonly isFinal?: true
}

/**
 * A status. No code outside the table knows a status by name: everything special about it is a property of its row.
 */
export interface WorkflowStatus {
  readonly status: EncounterStatus
  /** Encounters in it cannot be edited. */
  readonly readOnly: boolean
  /** False for a status outside the usual sequence, which the stepper shows instead of the steps (Voided). */
  readonly step: boolean
  /** Encounters in it do not count: they document no visit, are no duplicates, and are not checked (Voided). */
  readonly isVoid?: true
}

/** The status workflow as data. A host may pass its own. */
export interface Workflow {
  /** The status of a new encounter: one of `statuses`. */
  readonly initial: EncounterStatus
  /** Every status, in the order of the steps. The schema's status property has to accept each. */
  readonly statuses: readonly WorkflowStatus[]
  /** The ways between them, in the order of their buttons. */
  readonly transitions: readonly Transition[]
}

const voiding = (from: EncounterStatus): Transition => ({
  from,
  to: 'Voided',
  action: words.voidIt,
  needsReason: true,
  needsNoErrors: false,
  capability: 'void',
  tone: 'end',
  isFinal: true,
})

/** The built-in workflow: Draft, Submitted, Approved, and Voided, which is final. */
export const encounterWorkflow: Workflow = {
  initial: 'Draft',
  statuses: [
    { status: 'Draft', readOnly: false, step: true },
    { status: 'Submitted', readOnly: false, step: true },
    { status: 'Approved', readOnly: true, step: true },
    { status: 'Voided', readOnly: true, step: false, isVoid: true },
  ],
  transitions: [
    {
      from: 'Draft',
      to: 'Submitted',
      action: words.submit,
      needsReason: false,
      needsNoErrors: true,
      capability: 'submit',
      tone: 'forward',
    },
    {
      from: 'Submitted',
      to: 'Approved',
      action: words.approve,
      needsReason: false,
      needsNoErrors: true,
      capability: 'approve',
      tone: 'forward',
    },
    {
      from: 'Submitted',
      to: 'Draft',
      action: words.returnToDraft,
      needsReason: true,
      needsNoErrors: false,
      capability: 'return',
      tone: 'back',
      returns: true,
    },
    {
      from: 'Approved',
      to: 'Submitted',
      action: words.reopen,
      needsReason: true,
      needsNoErrors: false,
      capability: 'reopen',
      tone: 'back',
    },
    voiding('Draft'),
    voiding('Submitted'),
    voiding('Approved'),
  ],
}

/** Names a transition, as what a reason is about. */
export const aboutOf = ({ from, to }: Transition): string => `${from} ${to}`

/** The transition between two statuses; undefined if the table has none. */
export const findTransition = (
  workflow: Workflow,
  from: EncounterStatus,
  to: EncounterStatus,
): Transition | undefined =>
  workflow.transitions.find((transition) => transition.from === from && transition.to === to)

/** The transitions from a status that the user may take, in the table's order. */
export const transitionsFor = (
  workflow: Workflow,
  from: EncounterStatus,
  user: User,
): readonly Transition[] =>
  workflow.transitions.filter(
    (transition) => transition.from === from && user.capabilities.includes(transition.capability),
  )

/** The statuses of the usual sequence, in order. */
export const stepsOf = ({ statuses }: Workflow): readonly EncounterStatus[] =>
  statuses.filter(({ step }) => step).map(({ status }) => status)

/** Whether encounters in this status do not count. A status that is not in the table does count. */
export const isVoid = (workflow: Workflow, status: EncounterStatus | undefined): boolean =>
  workflow.statuses.some((known) => known.status === status && known.isVoid === true)

/** Whether encounters in this status cannot be edited. A status that is not in the table is read-only. */
export const isReadOnly = (workflow: Workflow, status: EncounterStatus): boolean =>
  workflow.statuses.find((known) => known.status === status)?.readOnly ?? true
