import type { Encounter, EncounterId } from '../../encounter/Encounter.js'
import type { User } from '../../encounter/User.js'
import { type PlannedChange, planUpdate, type WriteContext } from '../changes/planChange.js'
import { recordAtVersion } from '../changes/recordAtVersion.js'
import { requireUser } from '../changes/requireUser.js'
import type { EncounterClient, EncounterRecord, Version } from '../EncounterClient.js'
import { EncounterClientError } from '../EncounterClientError.js'
import { identifierOf } from '../identifierOf.js'
import { explainFailure } from '../indexedDb/explainError.js'
import type { RequestOptions } from '../RequestOptions.js'
import { newVersion } from '../randomToken.js'
import { resolveOptions } from '../storeOptions.js'
import type { Delivery } from './createDelivery.js'
import { isUnavailable } from './createReach.js'
import type { ResolvedOutboxOptions } from './OutboxOptions.js'
import type { Kept } from './openKept.js'
import { type Known, type Plan, planWaiting, toSend } from './planWaiting.js'
import { newProvisionalNumber, presentError, presentRecord } from './presentQueue.js'
import {
  type Change,
  currentId,
  currentVersion,
  noteTold,
  type Queue,
  type Sent,
  sentWith,
  type Waiting,
  waitingWith,
} from './queue.js'
import { sendChange } from './sendChange.js'

/** A write as its caller asks for it. */
export interface Call {
  readonly change: Change
  readonly key: string
  /** Absent for a create. */
  readonly id?: EncounterId
  readonly ifMatch?: Version
  readonly signal?: AbortSignal | undefined
  readonly as?: User['id'] | undefined
}

/** What becomes of a write: as planned, or as it did when its key was seen before. */
type Outcome =
  | (Exclude<Plan, { kind: 'waits' }> & { readonly queue: Queue })
  | {
      readonly kind: 'waits'
      readonly queue: Queue
      readonly key: string
      readonly answer: Promise<EncounterRecord>
    }
  | { readonly kind: 'sent'; readonly queue: Queue; readonly sent: Sent }

/** Runs work on one encounter after the work on it that was begun before. */
const createTurns = () => {
  const turns = new Map<string, Promise<unknown>>()
  return async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const result = (turns.get(name) ?? Promise.resolve()).then(work)
    const turn = result.catch(() => undefined)
    turns.set(name, turn)
    void turn.then(() => {
      if (turns.get(name) === turn) turns.delete(name)
    })
    return result
  }
}

/** Makes writes. */
export interface Writes {
  /** Makes a write: it is kept on disk, then sent, and waits where the server is unavailable. */
  make(call: Call): Promise<EncounterRecord>
  /** Plans a save over the record that a change conflicts with. Resolves to undefined if it changes nothing there. */
  planOver(
    item: Waiting,
    encounter: Encounter,
  ): Promise<(PlannedChange & { readonly encounter: Encounter }) | undefined>
}

/** Creates {@link Writes}. */
export const createWrites = (
  client: EncounterClient,
  options: ResolvedOutboxOptions,
  { place, snapshot, reach, guard, isAwaited, expectAnswer, deliver, announce }: Delivery,
): Writes => {
  const { user, schema, ui, workflow, now } = options
  const { loadValidate } = resolveOptions({ user, schema, ui, workflow, now })
  const toId = identifierOf(schema, ui)
  const takeTurn = createTurns()

  const contextOf = async (acting: User): Promise<WriteContext> => ({
    user: acting,
    at: now().toISOString(),
    version: newVersion(),
    ui,
    workflow,
    validate: await loadValidate(),
  })

  /** Sends a write as it is, with the id and the version that the server knows. */
  const send = async ({ change, key, id = '', ifMatch = '', signal }: Call, queue: Queue) => {
    await guard.require()
    const request: RequestOptions = signal === undefined ? {} : { signal }
    const record = await sendChange(
      client,
      {
        change: toSend(queue, change),
        key,
        id: currentId(queue, id),
        ifMatch: currentVersion(queue, ifMatch),
      },
      request,
    ).catch((error: unknown) => {
      if (isUnavailable(error)) reach.noteFailure()
      throw presentError(queue, error)
    })
    reach.noteAnswer()
    return record
  }

  const knownOf = async (
    { seen }: Kept,
    id: EncounterId,
    version: Version | undefined,
    change: Change,
  ): Promise<Known> => {
    const record = await seen.record(id, version).catch(() => undefined)
    const isUndo = change.kind === 'transition' && change.change.undoes !== undefined
    if (!isUndo) return { record, events: undefined }
    const events = await seen.history(id).catch(() => undefined)
    return { record, events: events?.at(-1)?.version === record?.version ? events : undefined }
  }

  /** What a write that was sent resulted in. */
  const resultOf = async ({ seen }: Kept, { id, version }: Sent): Promise<EncounterRecord> => {
    const last = await seen.record(id, version).catch(() => undefined)
    if (last?.version === version) return last
    const [record, events] = await Promise.all([client.get(id), client.history(id)])
    return recordAtVersion(record, events, version) ?? record
  }

  const plan = async (kept: Kept, { change, key, id: given, ifMatch }: Call, acting: User) => {
    // Once, since it may be planned again over what another tab has written: the caller is told of one id and version.
    const provisional = toId(newProvisionalNumber())
    const context = await contextOf(acting)
    return kept.store.change<Outcome>(async (queue) => {
      const waiting = waitingWith(queue, key)
      if (waiting !== undefined) {
        // Who asked first is another caller, in another tab or before a reload, and may have been told that it waits.
        const left = isAwaited(waiting.key) ? queue : noteTold(queue, waiting)
        const result = {
          kind: 'waits',
          queue: left,
          key: waiting.key,
          answer: expectAnswer(waiting),
        } as const
        return { queue: left, result }
      }
      const sent = sentWith(queue, key)
      if (sent !== undefined) return { queue, result: { kind: 'sent', queue, sent } }
      const id = given === undefined ? provisional : currentId(queue, given)
      const request = { key, change, id, ...(ifMatch === undefined ? undefined : { ifMatch }) }
      const known = await knownOf(
        kept,
        id,
        ifMatch === undefined ? undefined : currentVersion(queue, ifMatch),
        change,
      )
      const planned = await planWaiting(queue, request, known, context)
      if (planned.kind === 'waits') {
        // Before it is on disk, from where it may be sent, and answered, at once.
        return { queue: planned.queue, result: { ...planned, answer: expectAnswer(planned) } }
      }
      return planned.kind === 'unknown'
        ? { queue, result: { ...planned, queue } }
        : { queue: planned.queue, result: planned }
    })
  }

  const write = async (kept: Kept, call: Call, acting: User): Promise<EncounterRecord> => {
    const planned = await plan(kept, call, acting).catch((error: unknown): Outcome => {
      if (error instanceof EncounterClientError) throw error
      // The disk has failed, which does not keep the server from storing the change.
      return { kind: 'unknown', queue: snapshot.queue(), error: explainFailure(error) }
    })
    switch (planned.kind) {
      case 'waits':
        deliver(planned.queue, planned.key)
        return planned.answer
      case 'unchanged':
        snapshot.set(planned.queue)
        announce([planned.record.id], 'elsewhere')
        return presentRecord(planned.queue, planned.record)
      case 'sent':
        return presentRecord(planned.queue, await resultOf(kept, planned.sent))
      case 'unknown': {
        const record = await send(call, planned.queue).catch((error: unknown) => {
          throw isUnavailable(error) ? (planned.error ?? error) : error
        })
        void kept.seen.noteRecords([record])
        announce([record.id], 'elsewhere')
        return presentRecord(planned.queue, record)
      }
    }
  }

  const make = async (call: Call): Promise<EncounterRecord> => {
    call.signal?.throwIfAborted()
    // Read when the call is made: it may wait while another user signs in.
    const acting = user()
    requireUser(acting, call)
    const kept = await place.open()
    if (kept === undefined) return send(call, snapshot.queue())
    const name = call.id === undefined ? `new ${call.key}` : String(currentId(snapshot.queue(), call.id))
    return takeTurn(name, () => write(kept, call, acting))
  }

  return {
    make,
    planOver: async ({ problem }, encounter) => {
      const current = problem?.current
      if (current === undefined) return undefined
      const planned = planUpdate(current, encounter, current.version, await contextOf(user()))
      return planned === undefined ? undefined : { ...planned, encounter }
    },
  }
}
