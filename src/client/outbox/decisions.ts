import type { Encounter } from '../../encounter/Encounter.js'
import type { EncounterRecord } from '../EncounterClient.js'
import {
  asAnother,
  isConflictingUpdate,
  isRefusedData,
  type Problem,
  type Queue,
  replace,
  sameId,
  type Waiting,
  waitingOf,
  withdraw,
} from './queue.js'

/** The entry of a create in a history, with the data that it has now. */
const createdWith = ({ change, event }: Waiting, next: Waiting): Waiting['event'] =>
  change.kind === 'update'
    ? next.event
    : {
        ...event,
        version: next.event.version,
        changes: Object.entries(next.record.encounter).map(([property, to]) => ({ property, to })),
      }

/**
 * Keeps a change that the server refused, until a person decides. A conflicting save and refused data take in the saves that
 * follow them: they are over what was refused, and a person decides about all of it once.
 */
export const refused = (queue: Queue, item: Waiting, problem: Problem): Queue => {
  let whole: Waiting = { ...item, problem }
  let left = queue
  if (!isConflictingUpdate(whole) && !isRefusedData(whole)) return replace(queue, item.place, whole)
  const behind = waitingOf(queue, item.record.id).filter(({ place }) => place > item.place)
  for (const next of behind) {
    if (next.change.kind !== 'update') break
    whole = {
      ...whole,
      mergedKeys: [...whole.mergedKeys, next.key, ...next.mergedKeys],
      isTold: true,
      ...(isRefusedData(whole) ? asAnother(whole, next) : undefined),
      change:
        whole.change.kind === 'create' ? { ...whole.change, encounter: next.change.encounter } : next.change,
      record: next.record,
      event: createdWith(whole, next),
    }
    left = withdraw(left, next)
  }
  return replace(left, item.place, whole)
}

/** The record that a change results in over another one than it was planned over. */
const recordOver = ({ change, record, event }: Waiting, current: EncounterRecord): EncounterRecord => {
  // A save replaces the whole data.
  if (change.kind !== 'update') {
    const changed = event.changes.flatMap(({ property, to }) =>
      to === undefined ? [] : [[property, to] as const],
    )
    return { ...record, encounter: { ...current.encounter, ...Object.fromEntries(changed) } }
  }
  return record
}

/**
 * Has what waits behind a change follow what it became. What comes to be over other data gets a version of its own: a form
 * that shows the old data under the old one would otherwise save it over what it never saw. The next save meets a conflict
 * instead. It has the whole data of before someone else's change, and would take that change back without a word.
 *
 * @param item The change as it was.
 * @param became The record that it results in now.
 */
const followChange = (
  queue: Queue,
  item: Waiting,
  became: EncounterRecord,
  newVersion: () => string,
): Queue => {
  const versions = new Map([[item.record.version, became.version]])
  let before = became
  let left = queue
  for (const next of waitingOf(queue, item.record.id)) {
    if (next.place <= item.place) continue
    const { change, ifMatch = '' } = next
    if (change.kind === 'update' || change.kind === 'create') {
      // The version that the conflict was with.
      return item.ifMatch === undefined ? left : replace(left, next.place, { ...next, ifMatch: item.ifMatch })
    }
    const version = newVersion()
    const undoes = change.kind === 'transition' ? change.change.undoes : undefined
    const record = { ...recordOver(next, before), version }
    left = replace(left, next.place, {
      ...next,
      ifMatch: versions.get(ifMatch) ?? ifMatch,
      ...(change.kind === 'transition' && undoes !== undefined
        ? { change: { ...change, change: { ...change.change, undoes: versions.get(undoes) ?? undoes } } }
        : undefined),
      before,
      record,
      event: { ...next.event, version },
    })
    versions.set(next.record.version, version)
    before = record
  }
  return left
}

/** Lets a change be sent that was refused because of who is signed in. */
export const allowUser = (queue: Queue, { problem: _, sentAt, ...rest }: Waiting): Queue => {
  // An attempt before the refused one may have arrived.
  const mayBeStored = sentAt !== undefined && rest.attempts > 1
  return replace(queue, rest.place, { ...rest, ...(mayBeStored ? { sentAt } : undefined) })
}

/** Makes a conflicting change over what is stored now, with a key of its own: it is another request. */
const sendOver = (queue: Queue, item: Waiting, current: EncounterRecord, newKey: () => string): Queue => {
  const { problem: _, sentAt: __, ...rest } = item
  return replace(queue, item.place, {
    ...rest,
    key: newKey(),
    mergedKeys: [...item.mergedKeys, item.key],
    ifMatch: current.version,
    attempts: 0,
    before: current,
  })
}

/** Lets a refused change be sent again, a conflicting one over what is stored now. */
export const retry = (queue: Queue, item: Waiting, newKey: () => string): Queue => {
  const { problem, sentAt: _, ...rest } = item
  if (problem === undefined) return queue
  if (problem.kind === 'unauthorized') return allowUser(queue, item)
  const { current } = problem
  if (problem.kind !== 'conflict' || current === undefined) return replace(queue, item.place, rest)
  if (item.change.kind === 'update') return sendOver(queue, item, current, newKey)
  const version = newKey()
  const record = { ...recordOver(item, current), version }
  const left = followChange(queue, item, record, newKey)
  return sendOver(left, { ...item, record, event: { ...item.event, version } }, current, newKey)
}

/**
 * Replaces a conflicting save by one that was planned over what is stored now, such as a merge of both.
 *
 * @param planned Undefined if that is what is stored already: then nothing is left to send.
 */
export const settle = (
  queue: Queue,
  item: Waiting,
  planned: (Pick<Waiting, 'record' | 'event'> & { readonly encounter: Encounter }) | undefined,
  newKey: () => string,
): Queue => {
  const current = item.problem?.current
  if (current === undefined || item.change.kind !== 'update') return queue
  const left = followChange(queue, item, planned?.record ?? current, newKey)
  if (planned === undefined) return withdraw(left, item)
  const { encounter, record, event } = planned
  return sendOver(left, { ...item, change: { kind: 'update', encounter }, record, event }, current, newKey)
}

/** Lets everything be sent again that was refused because of who is signed in, as after a sign-in. */
export const retryUnauthorized = (queue: Queue): Queue =>
  queue.waiting.reduce(
    (left, item) => (item.problem?.kind === 'unauthorized' ? allowUser(left, item) : left),
    queue,
  )

/** Removes a change that cannot be read. */
export const discardDamaged = (queue: Queue, place: number): Queue => ({
  ...queue,
  damaged: (queue.damaged ?? []).filter((damaged) => damaged.place !== place),
})

/** Removes a change, and those made after it to the same encounter: they were made over it. */
export const discard = (queue: Queue, item: Waiting): Queue => ({
  ...queue,
  waiting: queue.waiting.filter(
    ({ place, record }) => place < item.place || !sameId(record.id, item.record.id),
  ),
})
