import type { Encounter, EncounterId } from '../../encounter/Encounter.js'
import type { Told } from '../../messages/Told.js'
import type {
  EncounterEvent,
  EncounterRecord,
  EncounterSource,
  MarkChange,
  TransitionChange,
  Version,
} from '../EncounterClient.js'
import type { EncounterClientErrorKind } from '../EncounterClientError.js'

/** A write as its caller asked for it. */
export type Change =
  | { readonly kind: 'create'; readonly encounter: Encounter; readonly source?: EncounterSource }
  | { readonly kind: 'update'; readonly encounter: Encounter }
  | { readonly kind: 'transition'; readonly change: TransitionChange }
  | { readonly kind: 'mark'; readonly change: MarkChange }

/** Why the server did not take a change. */
export interface Problem {
  readonly kind: EncounterClientErrorKind
  readonly message: string
  readonly told?: Told
  /** With kind `conflict`: the current record. */
  readonly current?: EncounterRecord
}

/** A change that waits, with what it will result in as far as this device can tell. */
export interface Waiting {
  /** Orders the changes. */
  readonly place: number
  /** The idempotency key that it is sent with. */
  readonly key: string
  /** Keys of the writes that were merged into it before it was sent. */
  readonly mergedKeys: readonly string[]
  readonly change: Change
  /** Absent for a create. Provisional while the change before it waits. */
  readonly ifMatch?: Version
  /** Times it was about to be sent. Above 0 the server may have it. */
  readonly attempts: number
  /** Instant of the first time it was about to be sent, ISO 8601 in UTC. Absent before. */
  readonly sentAt?: string
  /** The record before the change; absent for a create. */
  readonly before?: EncounterRecord
  /** The record after the change. Its version is provisional, and so is its id until its create is sent. */
  readonly record: EncounterRecord
  readonly event: EncounterEvent
  /** A caller may have been told that it waits, beside the one that waits for the server's answer now. */
  readonly isTold?: boolean
  readonly problem?: Problem
}

/** What became of a change that was sent. */
export interface Sent {
  readonly key: string
  readonly mergedKeys: readonly string[]
  /** The id while it waited; differs from `id` if it was provisional. */
  readonly knownId: EncounterId
  /** The provisional version. */
  readonly knownVersion: Version
  /** False if nobody in this tab was told the provisional result: callers know the server's. Absent: true. */
  readonly isTold?: boolean
  readonly id: EncounterId
  readonly version: Version
  /** Instant, ISO 8601 in UTC. */
  readonly at: string
}

/** A change that waits and cannot be read. */
export interface Damaged {
  readonly place: number
  /** Instant of the change, in ms; absent if that is lost, too. */
  readonly at?: number
  /** Another version of the app wrote it, which can read it. */
  readonly isOfOtherVersion: boolean
}

/** The outbox of one user: what waits, in order, and what was sent. */
export interface Queue {
  readonly waiting: readonly Waiting[]
  readonly sent: readonly Sent[]
  /** Absent: none. */
  readonly damaged?: readonly Damaged[]
  /** The last place that is taken on disk, also by a change that cannot be read now. Absent: none. */
  readonly lastPlace?: number
}

export const emptyQueue: Queue = { waiting: [], sent: [] }

/** Whether two ids are the same, as texts. */
export const sameId = (one: EncounterId, other: EncounterId): boolean => String(one) === String(other)

const hasKey = (entry: Pick<Waiting, 'key' | 'mergedKeys'>, key: string): boolean =>
  entry.key === key || entry.mergedKeys.includes(key)

/** The change that a write with this key waits in. */
export const waitingWith = ({ waiting }: Queue, key: string): Waiting | undefined =>
  waiting.find((item) => hasKey(item, key))

/** What a write with this key resulted in. */
export const sentWith = ({ sent }: Queue, key: string): Sent | undefined =>
  sent.find((entry) => hasKey(entry, key))

/** The id that the server knows an encounter by, or the provisional one if it does not know it yet. */
export const currentId = ({ sent }: Queue, id: EncounterId): EncounterId =>
  sent.find(({ knownId }) => sameId(knownId, id))?.id ?? id

/** The version that the server knows, or the provisional one if it does not know it yet. */
export const currentVersion = ({ sent }: Queue, version: Version): Version =>
  sent.find(({ knownVersion }) => knownVersion === version)?.version ?? version

/**
 * The version that callers know a state of an encounter by. It stays the provisional one, so that a form or a working
 * copy over it is over the same state after it was sent.
 */
export const knownVersion = ({ sent }: Queue, id: EncounterId, version: Version): Version =>
  // Of this encounter: some servers count the versions of each from 1.
  sent.findLast((entry) => entry.version === version && entry.isTold !== false && sameId(entry.id, id))
    ?.knownVersion ?? version

/** The waiting changes of one encounter, in order. */
export const waitingOf = ({ waiting }: Queue, id: EncounterId): readonly Waiting[] =>
  waiting.filter(({ record }) => sameId(record.id, id))

/** Adds a change at the end. */
export const enqueue = (queue: Queue, item: Omit<Waiting, 'place'>): Queue => ({
  ...queue,
  waiting: [
    ...queue.waiting,
    { ...item, place: Math.max(queue.lastPlace ?? 0, queue.waiting.at(-1)?.place ?? 0) + 1 },
  ],
})

/** Replaces a waiting change, or removes it. */
export const replace = (queue: Queue, place: number, item: Waiting | undefined): Queue => ({
  ...queue,
  waiting: queue.waiting.flatMap((other) =>
    other.place !== place ? [other] : item === undefined ? [] : [item],
  ),
})

/** An update that the server has not made, since someone else's change came first. */
export const isConflictingUpdate = ({ change, problem }: Waiting): boolean =>
  change.kind === 'update' && problem?.kind === 'conflict'

const hasWholeData = ({ change }: Waiting): boolean => change.kind === 'create' || change.kind === 'update'

/** A create or an update whose data the server does not accept: it has not made it. */
export const isRefusedData = (item: Waiting): boolean =>
  item.problem?.kind === 'invalid' && hasWholeData(item)

/**
 * Whether an update can be merged into the change before it: that one was not sent, or surely not made, and has the whole
 * data itself. A form saves every few words, and each of them would wait on its own; and what corrects refused data would
 * wait behind it for ever.
 */
export const canMerge = (last: Waiting | undefined): last is Waiting =>
  last !== undefined &&
  ((last.attempts === 0 && last.problem === undefined && hasWholeData(last)) ||
    isConflictingUpdate(last) ||
    isRefusedData(last))

/** Whether changes wait that were made over this one. */
export const isFollowed = (queue: Queue, { place, record }: Waiting): boolean =>
  waitingOf(queue, record.id).some((other) => other.place > place)

/** What makes refused data that was corrected another request: a key of its own, and nothing of the attempts before. */
export const asAnother = (
  item: Waiting,
  { key, mergedKeys }: Pick<Waiting, 'key' | 'mergedKeys'>,
): Pick<Waiting, 'key' | 'mergedKeys' | 'attempts'> => ({
  key,
  mergedKeys: [...item.mergedKeys, item.key, ...mergedKeys],
  attempts: 0,
})

/** Replaces a change that was not sent, or not made, by one that has the data of a later update. */
export const merge = (
  queue: Queue,
  into: Waiting,
  {
    encounter,
    key,
    record,
    event,
  }: Pick<Waiting, 'key' | 'record' | 'event'> & { readonly encounter: Encounter },
): Queue =>
  replace(queue, into.place, {
    ...into,
    mergedKeys: [...into.mergedKeys, key],
    isTold: true,
    ...(isRefusedData(into) ? asAnother(into, { key, mergedKeys: [] }) : undefined),
    change: into.change.kind === 'create' ? { ...into.change, encounter } : { kind: 'update', encounter },
    record,
    event,
  })

/** Notes that another caller is told that a change waits. */
export const noteTold = (queue: Queue, item: Waiting): Queue =>
  replace(queue, item.place, { ...item, isTold: true })

/** Removes a change whose data has become that of the record before it. */
export const withdraw = (queue: Queue, { place }: Waiting): Queue => replace(queue, place, undefined)

/**
 * The change to send next: the first of its encounter, and without a problem. Those that were tried least come first, so
 * that a change which always fails holds up no other encounter.
 *
 * @param skipped Places of changes that were tried in this round.
 */
export const nextToSend = ({ waiting }: Queue, skipped: ReadonlySet<number>): Waiting | undefined => {
  const seen = new Set<string>()
  let next: Waiting | undefined
  for (const item of waiting) {
    const id = String(item.record.id)
    const isFirst = !seen.has(id)
    seen.add(id)
    if (!isFirst || item.problem !== undefined || skipped.has(item.place)) continue
    if (next === undefined || item.attempts < next.attempts) next = item
  }
  return next
}

/** Notes that a change is about to be sent. From then on the server may have it, so that it is no longer merged into. */
export const begin = (queue: Queue, item: Waiting, at: string): Queue =>
  replace(queue, item.place, { ...item, attempts: item.attempts + 1, sentAt: item.sentAt ?? at })

/**
 * Whether a server may have made a change and forgotten its key since, so that sending it again might make it twice. A
 * create alone: anything else would meet another version.
 *
 * @param oldest The instant up to which servers surely know the keys that they were sent.
 * @param latest An instant that has not come. What was sent after it was so by a clock that was set back since: how long
 *   ago is unknown.
 */
export const mayBeForgotten = ({ change, sentAt }: Waiting, oldest: string, latest: string): boolean =>
  change.kind === 'create' && sentAt !== undefined && (sentAt < oldest || sentAt > latest)

/** Replaces an id and a version throughout what waits. */
const rebase = (item: Waiting, from: EncounterRecord, to: EncounterRecord, identifier: string): Waiting => {
  const versionOf = (version: Version) => (version === from.version ? to.version : version)
  const recordOf = (record: EncounterRecord): EncounterRecord => ({
    ...record,
    id: to.id,
    encounter: { ...record.encounter, [identifier]: to.encounter[identifier] },
  })
  const { change, ifMatch, before } = item
  const undoes = change.kind === 'transition' ? change.change.undoes : undefined
  return {
    ...item,
    ...(ifMatch === undefined ? undefined : { ifMatch: versionOf(ifMatch) }),
    ...(before === undefined ? undefined : { before: recordOf(before) }),
    ...(change.kind === 'transition' && undoes !== undefined
      ? { change: { ...change, change: { ...change.change, undoes: versionOf(undoes) } } }
      : undefined),
    record: recordOf(item.record),
  }
}

/**
 * Removes a change that the server answered, and has what waits behind it refer to what the server made of it.
 *
 * @param isTold Whether a caller was given the provisional result. Another tab may have read it in any case.
 * @param identifier The encounter's property with its id.
 */
export const answered = (
  queue: Queue,
  item: Waiting,
  record: EncounterRecord,
  { at, isTold, identifier }: { readonly at: string; readonly isTold: boolean; readonly identifier: string },
): Queue => ({
  ...queue,
  waiting: queue.waiting.flatMap((other) => {
    if (other.place === item.place) return []
    return sameId(other.record.id, item.record.id)
      ? [rebase(other, item.record, record, identifier)]
      : [other]
  }),
  sent: [
    ...queue.sent,
    {
      key: item.key,
      mergedKeys: item.mergedKeys,
      knownId: item.record.id,
      knownVersion: item.record.version,
      ...(isTold ? undefined : { isTold }),
      id: record.id,
      version: record.version,
      at,
    },
  ],
})

/** Forgets what was sent before an instant. */
export const forgetSent = (queue: Queue, before: string): Queue =>
  queue.sent.every(({ at }) => at >= before)
    ? queue
    : { ...queue, sent: queue.sent.filter(({ at }) => at >= before) }
