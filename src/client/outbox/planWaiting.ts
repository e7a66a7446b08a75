import type { Encounter, EncounterId } from '../../encounter/Encounter.js'
import * as words from '../../messages/en/clientErrors.js'
import { tellerOf } from '../../messages/Told.js'
import { asJson } from '../changes/asJson.js'
import {
  type PlannedChange,
  planCreate,
  planTransition,
  planUpdate,
  requireVersion,
  type WriteContext,
} from '../changes/planChange.js'
import { invalid } from '../clientErrors.js'
import type { EncounterEvent, EncounterRecord, Version } from '../EncounterClient.js'
import { EncounterClientError } from '../EncounterClientError.js'
import { isProvisional } from './isProvisional.js'
import {
  type Change,
  canMerge,
  currentVersion,
  enqueue,
  merge,
  type Queue,
  waitingOf,
  waitingWith,
  withdraw,
} from './queue.js'

const tell = tellerOf('clientErrors', words)

/** The error for a provisional id of which nothing waits and nothing was sent: its create was discarded. */
export const notHere = (id: EncounterId): EncounterClientError =>
  new EncounterClientError('not-found', tell('notHere', id))

/** A write that is to wait. */
export interface Request {
  readonly key: string
  readonly change: Change
  /** The id that the server knows, or a provisional one. For a create: the provisional id it gets. */
  readonly id: EncounterId
  /** Absent for a create. */
  readonly ifMatch?: Version
}

/** What this device knows of an encounter beside the changes that wait. */
export interface Known {
  /** The record as last seen; undefined if it was not, or too long ago. */
  readonly record: EncounterRecord | undefined
  /** Its history, oldest first; undefined if it was not seen up to that record. */
  readonly events: readonly EncounterEvent[] | undefined
}

/** What becomes of a write. */
export type Plan =
  /** It waits as this queue says. */
  | { readonly kind: 'waits'; readonly queue: Queue; readonly key: string; readonly record: EncounterRecord }
  /** It changes nothing, or takes back a change that was not sent. */
  | { readonly kind: 'unchanged'; readonly queue: Queue; readonly record: EncounterRecord }
  /** What it results in is unknown here, or it would fail with `error`: only the server can decide. */
  | { readonly kind: 'unknown'; readonly error?: unknown }

const planOver = async (
  current: EncounterRecord,
  events: readonly EncounterEvent[] | undefined,
  change: Exclude<Change, { kind: 'create' }>,
  ifMatch: Version,
  context: WriteContext,
): Promise<PlannedChange | undefined> => {
  switch (change.kind) {
    case 'update':
      return planUpdate(current, change.encounter, ifMatch, context)
    case 'mark': {
      const { planMark } = await import('../changes/planMark.js')
      return planMark(current, change.change, ifMatch, context)
    }
    case 'transition': {
      const { to, undoes } = change.change
      if (undoes === undefined) return planTransition(current, change.change, ifMatch, context)
      if (events === undefined) throw invalid(words.unexpected)
      const { planUndo } = await import('../changes/planUndo.js')
      return planUndo(current, events, { to, undoes }, ifMatch, context)
    }
  }
}

/** What is sent: with a copy of the data, which a caller may change later, and the versions that the server knows. */
export const toSend = (queue: Queue, change: Change): Change => {
  switch (change.kind) {
    case 'create':
    case 'update':
      return { ...change, encounter: asJson(change.encounter) }
    case 'transition': {
      const { undoes } = change.change
      return undoes === undefined
        ? change
        : { ...change, change: { ...change.change, undoes: currentVersion(queue, undoes) } }
    }
    case 'mark':
      return change
  }
}

/** Plans an update as a part of the one before it, which was not sent, or not made. */
const planMerged = (
  queue: Queue,
  last: Queue['waiting'][number],
  {
    key,
    encounter,
    ifMatch,
  }: { readonly key: string; readonly encounter: Encounter; readonly ifMatch: Version },
  context: WriteContext,
): Plan => {
  requireVersion(last.record, ifMatch)
  const { change, before } = last
  const planned =
    change.kind === 'create' || before === undefined
      ? planCreate(encounter, last.record.id, change.kind === 'create' ? change.source : undefined, context)
      : planUpdate(before, encounter, before.version, context)
  if (planned === undefined && before !== undefined) {
    return { kind: 'unchanged', queue: withdraw(queue, last), record: before }
  }
  if (planned === undefined) return { kind: 'unchanged', queue, record: last.record }
  const { record, event } = planned
  const merged = merge(queue, last, { key, encounter, record, event })
  return { kind: 'waits', queue: merged, key: waitingWith(merged, key)?.key ?? key, record }
}

/** In the place of a history that is not known: the marks of the record that the first change was made to. */
const startOf = ([first]: Queue['waiting']): readonly EncounterEvent[] => {
  if (first?.before === undefined) return []
  const { updatedAt: at, updatedBy: by, version, marks } = first.before
  return [{ kind: 'saved', at, by, version, changes: [], ...(marks === undefined ? undefined : { marks }) }]
}

/**
 * Plans a write by the rules that a server applies, over what waits and what was seen. Only what can be planned may wait:
 * its result is shown until the server answers.
 *
 * @throws EncounterClientError where the write contradicts a change that waits.
 */
export const planWaiting = async (
  queue: Queue,
  request: Request,
  known: Known,
  context: WriteContext,
): Promise<Plan> => {
  const { key, id } = request
  const change = toSend(queue, request.change)
  if (change.kind === 'create') {
    try {
      const { record, event } = planCreate(change.encounter, id, change.source, context)
      const item = { key, mergedKeys: [], change, attempts: 0, record, event }
      return { kind: 'waits', queue: enqueue(queue, item), key, record }
    } catch (error) {
      return { kind: 'unknown', error }
    }
  }
  const given = request.ifMatch ?? ''
  const chain = waitingOf(queue, id)
  const last = chain.at(-1)
  const ifMatch = currentVersion(queue, given)
  if (last === undefined && isProvisional(id)) throw notHere(id)
  if (last === undefined) {
    const { record: before } = known
    if (before === undefined || before.version !== ifMatch) return { kind: 'unknown' }
    try {
      const planned = await planOver(before, known.events, change, ifMatch, context)
      if (planned === undefined) return { kind: 'unknown' }
      const { record, event } = planned
      const item = { key, mergedKeys: [], change, ifMatch, attempts: 0, before, record, event }
      return { kind: 'waits', queue: enqueue(queue, item), key, record }
    } catch (error) {
      return { kind: 'unknown', error }
    }
  }
  if (change.kind === 'update' && canMerge(last)) {
    const { encounter } = change
    return planMerged(queue, last, { key, encounter, ifMatch }, context)
  }
  const events = [...(known.events ?? startOf(chain)), ...chain.map(({ event }) => event)]
  const planned = await planOver(last.record, events, change, ifMatch, context)
  if (planned === undefined) return { kind: 'unchanged', queue, record: last.record }
  const { record, event } = planned
  const item = { key, mergedKeys: [], change, ifMatch, attempts: 0, before: last.record, record, event }
  return { kind: 'waits', queue: enqueue(queue, item), key, record }
}
