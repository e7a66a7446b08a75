import {
  type Encounter,
  type EncounterStatus,
  type EncounterUi,
  readEncounter,
} from '../encounter/Encounter.js'
import type { Finding } from '../encounter/Finding.js'
import type { Capability, User } from '../encounter/User.js'
import { findTransition, isReadOnly, type Transition, type Workflow } from '../encounter/workflow.js'
import type { EncounterEvent, EncounterRecord, Version } from './EncounterClient.js'
import { EncounterClientError } from './EncounterClientError.js'

/** The next state of a record, not yet validated against the schema. */
export interface PlannedChange {
  readonly encounter: Encounter
  readonly kind: EncounterEvent['kind']
  readonly reason?: string
}

const invalid = (message: string, cause?: unknown): EncounterClientError =>
  new EncounterClientError('invalid', message, cause === undefined ? {} : { cause })

/**
 * An encounter as JSON keeps it: without properties that are undefined, sharing nothing with what was given.
 *
 * @throws EncounterClientError of kind `invalid` for what JSON cannot hold.
 */
const asJson = (encounter: Encounter): Encounter => {
  try {
    const copy: unknown = JSON.parse(JSON.stringify(encounter))
    if (typeof copy === 'object' && copy !== null && !Array.isArray(copy)) return { ...copy }
  } catch (cause) {
    throw invalid('this encounter cannot be saved: it holds something that JSON cannot hold.', cause)
  }
  throw invalid('this encounter cannot be saved: it is not an object of fields.')
}

/** @throws EncounterClientError of kind `unauthorized` where the user lacks the capability. */
export const requireCapability = (user: User, capability: Capability, deed: string): void => {
  if (user.capabilities.includes(capability)) return
  throw new EncounterClientError('unauthorized', `${user.name} may not ${deed}. Sign in as a user who may.`)
}

/** @throws EncounterClientError of kind `conflict`, carrying the record, where `ifMatch` is not its version. */
export const requireVersion = (current: EncounterRecord, ifMatch: Version): void => {
  if (current.version === ifMatch) return
  throw new EncounterClientError(
    'conflict',
    `${current.updatedBy} changed this encounter in the meantime. Look at it as it is now, then make your change again.`,
    { current },
  )
}

/** The first state of a new encounter. @throws EncounterClientError of kind `invalid` where it has another status. */
export const planCreate = (encounter: Encounter, ui: EncounterUi, workflow: Workflow): PlannedChange => {
  const data = asJson(encounter)
  const status = data[ui.status]
  if (status !== undefined && status !== workflow.initial) {
    throw invalid(
      `a new encounter starts as ${workflow.initial}: save it as ${workflow.initial}, then change its status.`,
    )
  }
  return { encounter: { ...data, [ui.status]: workflow.initial }, kind: 'created' }
}

const statusOf = (current: EncounterRecord, ui: EncounterUi, workflow: Workflow): EncounterStatus =>
  readEncounter(current.encounter, ui).status ?? workflow.initial

const kept = (current: Encounter, properties: readonly string[]): Encounter =>
  Object.fromEntries(Object.entries(current).filter(([property]) => properties.includes(property)))

/**
 * The state after an update: the data given, with identifier and status as they are stored.
 *
 * @throws EncounterClientError of kind `invalid` where the status is read-only.
 */
export const planUpdate = (
  current: EncounterRecord,
  encounter: Encounter,
  ui: EncounterUi,
  workflow: Workflow,
): PlannedChange => {
  const status = statusOf(current, ui, workflow)
  if (isReadOnly(workflow, status)) {
    throw invalid(
      `this encounter is ${status} and cannot be edited. Reopen it first, if the workflow allows it.`,
    )
  }
  const stored = [ui.identifier, ui.status]
  const data = Object.entries(asJson(encounter)).filter(([property]) => !stored.includes(property))
  return {
    encounter: { ...kept(current.encounter, stored), ...Object.fromEntries(data) },
    kind: 'saved',
  }
}

/**
 * The state after a transition, and the row of the workflow table that leads there.
 *
 * @throws EncounterClientError of kind `invalid` where the table has no such row or a needed reason is missing,
 * `unauthorized` where the user may not.
 */
export const planTransition = (
  current: EncounterRecord,
  change: { readonly to: EncounterStatus; readonly reason?: string },
  user: User,
  ui: EncounterUi,
  workflow: Workflow,
): PlannedChange & { readonly transition: Transition } => {
  const from = statusOf(current, ui, workflow)
  const transition = findTransition(workflow, from, change.to)
  if (!transition) throw invalid(`an encounter that is ${from} cannot become ${change.to}.`)
  requireCapability(user, transition.capability, `use "${transition.action}"`)
  const reason = change.reason?.trim() ?? ''
  if (transition.needsReason && reason === '') {
    throw invalid(`"${transition.action}" needs a reason. Say why, in a few words.`)
  }
  return {
    encounter: { ...current.encounter, [ui.status]: change.to },
    kind: 'transition',
    ...(reason === '' ? undefined : { reason }),
    transition,
  }
}

/** @throws EncounterClientError of kind `invalid` naming the errors among the findings, where there are any. */
export const requireNoErrors = (findings: readonly Finding[], transition: Transition): void => {
  const errors = findings.filter(({ severity }) => severity === 'error')
  if (errors.length === 0) return
  throw invalid(`"${transition.action}" has to wait: ${errors.map(({ message }) => message).join(' ')}`)
}
