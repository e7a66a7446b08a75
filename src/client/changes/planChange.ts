import {
  type Encounter,
  type EncounterId,
  type EncounterStatus,
  type EncounterUi,
  readEncounter,
} from '../../encounter/Encounter.js'
import type { Finding } from '../../encounter/Finding.js'
import { sameJson } from '../../encounter/sameJson.js'
import type { Capability, User } from '../../encounter/User.js'
import { findTransition, isReadOnly, type Transition, type Workflow } from '../../encounter/workflow.js'
import * as words from '../../messages/en/clientErrors.js'
import { type Sayable, tellerOf } from '../../messages/Told.js'
import { encounterBounds, findExcess } from '../../schema/excess.js'
import { invalid } from '../clientErrors.js'
import type {
  EncounterChange,
  EncounterEvent,
  EncounterMarks,
  EncounterRecord,
  EncounterSource,
  TransitionChange,
  Version,
} from '../EncounterClient.js'
import { EncounterClientError } from '../EncounterClientError.js'
import { asJson } from './asJson.js'
import { assignRowKeys } from './assignRowKeys.js'
import { describeLongReason } from './describeExcess.js'
import { marksAfterTransition } from './planMarks.js'
import type { ValidateEncounter } from './validateEncounter.js'

const tell = tellerOf('clientErrors', words)

/** The rules and circumstances of a change. */
export interface ChangeContext {
  readonly user: User
  /** Time of the change, ISO 8601 in UTC with milliseconds. */
  readonly at: string
  /** The record's version after the change. */
  readonly version: Version
  readonly ui: EncounterUi
  readonly workflow: Workflow
}

/** The circumstances of a change that writes an encounter's data. */
export interface WriteContext extends ChangeContext {
  readonly validate: ValidateEncounter
}

/** The next state of a record, with its new history entry. */
export interface PlannedChange {
  readonly record: EncounterRecord
  readonly event: EncounterEvent
}

/**
 * Trims a reason.
 *
 * @throws EncounterClientError of kind `invalid` if it is too long.
 */
export const requireShortReason = (given: string): string => {
  const reason = given.trim()
  const problem = describeLongReason(reason)
  if (problem === undefined) return reason
  throw invalid(`${problem}.`)
}

/** @throws EncounterClientError of kind `unauthorized` if the user lacks the capability. */
export const requireCapability = (user: User, capability: Capability, action: string | Sayable): void => {
  if (user.capabilities.includes(capability)) return
  throw new EncounterClientError('unauthorized', tell('notAllowed', user.name, action))
}

/** @throws EncounterClientError of kind `conflict`, carrying the record, if `ifMatch` is not its version. */
export const requireVersion = (current: EncounterRecord, ifMatch: Version): void => {
  if (current.version === ifMatch) return
  throw new EncounterClientError('conflict', tell('changedMeanwhile', current.updatedBy), { current })
}

const requireValid = (encounter: Encounter, validate: ValidateEncounter): void => {
  const problems = validate(encounter)
  if (problems.length === 0) return
  throw invalid(tell('incomplete', problems))
}

/** @throws EncounterClientError of kind `invalid` that lists the errors among the findings, if there are any. */
export const requireNoErrors = (findings: readonly Finding[], transition: Transition): void => {
  const errors = findings.filter(({ severity }) => severity === 'error')
  if (errors.length === 0) return
  throw invalid(tell('hasErrors', transition.action, errors))
}

/** The properties that differ between two states of an encounter. */
const changesBetween = (before: Encounter, after: Encounter): readonly EncounterChange[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter(
      (property) =>
        Object.hasOwn(before, property) !== Object.hasOwn(after, property) ||
        !sameJson(before[property], after[property]),
    )
    .map((property) => ({
      property,
      ...(Object.hasOwn(before, property) ? { from: before[property] } : undefined),
      ...(Object.hasOwn(after, property) ? { to: after[property] } : undefined),
    }))

const withMarks = (marks: EncounterMarks | undefined) => (marks === undefined ? undefined : { marks })

/** Builds the next state of a record and its history entry. */
export const planNext = (
  before: Encounter,
  next: {
    readonly id: EncounterId
    readonly encounter: Encounter
    readonly marks?: EncounterMarks | undefined
  },
  event: Pick<EncounterEvent, 'kind' | 'reason' | 'undoes' | 'mark'>,
  { user, at, version }: ChangeContext,
): PlannedChange => ({
  record: {
    id: next.id,
    encounter: next.encounter,
    version,
    updatedAt: at,
    updatedBy: user.name,
    ...withMarks(next.marks),
  },
  event: {
    ...event,
    at,
    by: user.name,
    version,
    changes: changesBetween(before, next.encounter),
    ...withMarks(next.marks),
  },
})

const statusOf = ({ encounter }: EncounterRecord, { ui, workflow }: ChangeContext): EncounterStatus =>
  readEncounter(encounter, ui).status ?? workflow.initial

/** @throws EncounterClientError of kind `unauthorized` or `invalid`. */
export const planCreate = (
  encounter: Encounter,
  id: EncounterId,
  source: EncounterSource | undefined,
  context: WriteContext,
): PlannedChange => {
  const { user, ui, workflow, validate } = context
  requireCapability(user, 'edit', tell('editEncounters'))
  const data = assignRowKeys(asJson(encounter), {}, ui, context.version)
  if (findExcess(source, encounterBounds) !== undefined) {
    throw invalid(tell('sourceTooLong'))
  }
  const status = data[ui.status]
  if (status !== undefined && status !== workflow.initial) {
    throw invalid(tell('startsAs', workflow.initial))
  }
  const created = { ...data, [ui.identifier]: id, [ui.status]: workflow.initial }
  requireValid(created, validate)
  return planNext(
    {},
    { id, encounter: created, marks: source && { source } },
    { kind: source === undefined ? 'created' : 'imported' },
    context,
  )
}

/**
 * Plans an update: the given data with the stored identifier and status. Undefined if nothing changes.
 *
 * @throws EncounterClientError of kind `unauthorized`, `conflict` or `invalid`.
 */
export const planUpdate = (
  current: EncounterRecord,
  encounter: Encounter,
  ifMatch: Version,
  context: WriteContext,
): PlannedChange | undefined => {
  const { user, ui, workflow, validate } = context
  requireCapability(user, 'edit', tell('editEncounters'))
  requireVersion(current, ifMatch)
  const status = statusOf(current, context)
  if (isReadOnly(workflow, status)) {
    throw invalid(tell('readOnly', status))
  }
  const stored: readonly string[] = [ui.identifier, ui.status]
  const given = Object.fromEntries([
    ...Object.entries(current.encounter).filter(([property]) => stored.includes(property)),
    ...Object.entries(asJson(encounter)).filter(([property]) => !stored.includes(property)),
  ])
  const next = assignRowKeys(given, current.encounter, ui, context.version)
  if (sameJson(current.encounter, next)) return undefined
  requireValid(next, validate)
  return planNext(
    current.encounter,
    { id: current.id, encounter: next, marks: current.marks },
    { kind: 'saved' },
    context,
  )
}

/**
 * Plans a transition and returns its row of the workflow table. For undoing a transition see `planUndo`.
 *
 * @throws EncounterClientError of kind `conflict`; `invalid` if the table has no such row or a required reason is
 * missing; `unauthorized` if the user lacks the capability.
 */
export const planTransition = (
  current: EncounterRecord,
  { to, reason: given = '' }: Pick<TransitionChange, 'to' | 'reason'>,
  ifMatch: Version,
  context: ChangeContext,
): PlannedChange & { readonly transition: Transition } => {
  const { user, ui, workflow } = context
  requireVersion(current, ifMatch)
  const from = statusOf(current, context)
  const transition = findTransition(workflow, from, to)
  if (!transition) throw invalid(tell('noSuchChange', from, to))
  requireCapability(user, transition.capability, tell('takeAction', transition.action))
  const reason = requireShortReason(given)
  if (transition.needsReason && reason === '') {
    throw invalid(tell('needsReason', transition.action))
  }
  const marks = marksAfterTransition(current.marks, transition, reason, {
    by: user.name,
    at: context.at,
  })
  return {
    ...planNext(
      current.encounter,
      { id: current.id, encounter: { ...current.encounter, [ui.status]: to }, marks },
      { kind: 'transition', ...(reason === '' ? undefined : { reason }) },
      context,
    ),
    transition,
  }
}
