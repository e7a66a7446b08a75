import * as words from '../messages/en/workflow.js'
import type { EncounterStatus } from './Encounter.js'
import type { Capability, User } from './User.js'

/** One way from a status to another. */
export interface Transition {
  readonly from: EncounterStatus
  readonly to: EncounterStatus
  /** The verb on its button, for example "Return to draft". */
  readonly action: string
  /** Asks for a reason, which the history keeps. */
  readonly needsReason: boolean
  /** Refused while a check finds an error. */
  readonly needsNoErrors: boolean
  readonly capability: Capability
  /** How its button looks: the step forward, a step back, or an end. */
  readonly tone: 'forward' | 'back' | 'end'
  /** It sends the encounter back to whoever entered it: marked as returned, with the reason, until it moves on. */
  readonly returns?: true
  /** It cannot be undone. */
  readonly isFinal?: true
}

/** A status. Nothing outside the table knows one by its name: what is special about it is a property of its row. */
export interface WorkflowStatus {
  readonly status: EncounterStatus
  /** An encounter in it cannot be edited. */
  readonly readOnly: boolean
  /** False: off the usual way, and shown in the stepper in the place of its steps (Voided). */
  readonly step: boolean
  /** An encounter in it counts for nothing: it documents no visit, duplicates no other, and is not checked (Voided). */
  readonly isVoid?: true
}

/** The status workflow as data. A host may pass its own. */
export interface Workflow {
  readonly initial: EncounterStatus
  readonly statuses: readonly WorkflowStatus[]
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

/** The workflow that ships: Draft, Submitted, Approved, and Voided, which nothing leaves. */
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

/** The transition from one status to another, or undefined where the table has none. */
export const findTransition = (
  workflow: Workflow,
  from: EncounterStatus,
  to: EncounterStatus,
): Transition | undefined =>
  workflow.transitions.find((transition) => transition.from === from && transition.to === to)

/** The transitions that this user may take from a status, in the table's order. */
export const transitionsFor = (
  workflow: Workflow,
  from: EncounterStatus,
  user: User,
): readonly Transition[] =>
  workflow.transitions.filter(
    (transition) => transition.from === from && user.capabilities.includes(transition.capability),
  )

/** The statuses of the usual way, in order. */
export const stepsOf = ({ statuses }: Workflow): readonly EncounterStatus[] =>
  statuses.filter(({ step }) => step).map(({ status }) => status)

/** Whether an encounter in this status counts for nothing. One of a status that the table does not know does count. */
export const isVoid = (workflow: Workflow, status: EncounterStatus | undefined): boolean =>
  workflow.statuses.some((known) => known.status === status && known.isVoid === true)

/** Whether an encounter in this status may not be edited. A status that the table does not know is read-only. */
export const isReadOnly = (workflow: Workflow, status: EncounterStatus): boolean =>
  workflow.statuses.find((known) => known.status === status)?.readOnly ?? true
