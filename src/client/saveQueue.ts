import {
  type Encounter,
  type EncounterId,
  type EncounterStatus,
  type EncounterUi,
  readEncounter,
} from '../encounter/Encounter.js'
import { kareoEncounterUi } from '../encounter/kareoEncounter.js'
import { sameJson } from '../encounter/sameJson.js'
import type { EncounterClient, EncounterRecord } from './EncounterClient.js'
import { EncounterClientError } from './EncounterClientError.js'

/** So many changes that were never answered are remembered. */
const MOST_UNANSWERED = 20

/** What {@link createSaveQueue} takes. */
export interface SaveQueueOptions {
  readonly client: Pick<EncounterClient, 'create' | 'update' | 'transition'>
  /** The record to begin from; absent for a new encounter, whose first save creates it. */
  readonly record?: EncounterRecord
  /** A fresh idempotency key, for example `crypto.randomUUID()`. Called at most once. */
  readonly newKey: () => string
  readonly ui?: EncounterUi
}

/** A transition to make once everything before it is saved. */
export interface QueuedTransition {
  readonly to: EncounterStatus
  readonly reason?: string
}

/** The saves of one encounter. */
export interface SaveQueue {
  /**
   * Saves after all that was asked before. While something is under way only the latest state that waits is sent;
   * whoever waited gets its result.
   */
  save(encounter: Encounter): Promise<EncounterRecord>
  /**
   * Makes a transition after all that was asked before. Rejects, with the reason of the failed save, where the last
   * save before it failed: what would be submitted is not what was typed.
   */
  transition(change: QueuedTransition): Promise<EncounterRecord>
  /** The record as it was last saved; undefined until the first save of a new encounter. */
  current(): EncounterRecord | undefined
  /** Whether anything is under way or waits. */
  busy(): boolean
  /** Carries on from this record, for example the one that a conflict carries. A failed save no longer counts. */
  rebase(record: EncounterRecord): void
}

interface Caller {
  readonly resolve: (record: EncounterRecord) => void
  readonly reject: (error: unknown) => void
}

type Job = (
  | { readonly kind: 'save'; encounter: Encounter }
  | { readonly kind: 'transition'; readonly change: QueuedTransition }
) & { readonly callers: Caller[] }

/**
 * Makes the queue of saves of one encounter: one behind the other, each with the version that the one before it
 * returned. The first save of a new encounter is a create, with one idempotency key over all attempts, so that
 * however often and however unluckily it is tried, it makes one encounter. A failed save leaves the queue usable.
 */
export const createSaveQueue = (options: SaveQueueOptions): SaveQueue => {
  const { client, newKey, ui = kareoEncounterUi } = options
  const jobs: Job[] = []
  let record = options.record
  let creation: { readonly idempotencyKey: string; readonly encounter: Encounter } | undefined
  /** What was sent since the last answer: any of it may be stored all the same. */
  let unanswered: readonly Encounter[] = []
  let failure: { readonly error: unknown } | undefined
  let running = false
  let rebases = 0

  const idOf = (saved: EncounterRecord): EncounterId => {
    const { id } = readEncounter(saved.encounter, ui)
    if (id !== undefined) return id
    throw new EncounterClientError(
      'invalid',
      'the saved encounter came back without an id. Report this as a defect.',
    )
  }

  const keep = (saved: EncounterRecord, since: number): EncounterRecord => {
    if (since === rebases) record = saved
    return saved
  }

  /** The encounter as it is stored once it was sent. */
  const asSent = (stored: Encounter, sent: Encounter): Encounter =>
    Object.fromEntries(
      Object.entries({
        ...sent,
        [ui.identifier]: stored[ui.identifier],
        [ui.status]: stored[ui.status],
      }).filter(([, value]) => value !== undefined),
    )

  /**
   * Sends a change. Where the answer to one before it was lost, what looks like someone else's change may be that one:
   * then it is the version to go on from.
   */
  const send = async (
    saved: EncounterRecord,
    sent: Encounter,
    call: (on: EncounterRecord) => Promise<EncounterRecord>,
  ): Promise<EncounterRecord> => {
    const since = rebases
    try {
      const answer = await call(saved)
      unanswered = []
      return answer
    } catch (error) {
      const { current, kind = 'unavailable' } = error instanceof EncounterClientError ? error : {}
      if (current && unanswered.some((before) => sameJson(current.encounter, before))) {
        unanswered = []
        keep(current, since)
        return sameJson(current.encounter, sent) ? current : send(current, sent, call)
      }
      if (kind === 'unavailable') unanswered = [...unanswered.slice(-MOST_UNANSWERED), sent]
      throw error
    }
  }

  const update = (saved: EncounterRecord, encounter: Encounter): Promise<EncounterRecord> =>
    send(saved, asSent(saved.encounter, encounter), ({ version }) =>
      client.update(idOf(saved), encounter, { ifMatch: version }),
    )

  const save = async (encounter: Encounter): Promise<EncounterRecord> => {
    const since = rebases
    if (record) return keep(await update(record, encounter), since)
    creation ??= { idempotencyKey: newKey(), encounter }
    const { idempotencyKey, encounter: first } = creation
    const created = keep(await client.create(encounter, { idempotencyKey }), since)
    // An earlier attempt may have arrived although its answer did not: then what it made is what came back.
    return first === encounter || sameJson(first, encounter)
      ? created
      : keep(await update(created, encounter), since)
  }

  const transition = async (change: QueuedTransition): Promise<EncounterRecord> => {
    if (failure) throw failure.error
    if (!record) {
      throw new EncounterClientError('invalid', 'this encounter was never saved. Save it first.')
    }
    const since = rebases
    const saved = record
    const moved = await send(saved, { ...saved.encounter, [ui.status]: change.to }, ({ version }) =>
      client.transition(idOf(saved), change, { ifMatch: version }),
    )
    return keep(moved, since)
  }

  const run = async (): Promise<void> => {
    running = true
    for (let job = jobs.shift(); job; job = jobs.shift()) {
      const since = rebases
      try {
        const saved = await (job.kind === 'save' ? save(job.encounter) : transition(job.change))
        if (job.kind === 'save') failure = undefined
        for (const { resolve } of job.callers) resolve(saved)
      } catch (error) {
        if (job.kind === 'save' && since === rebases) failure = { error }
        for (const { reject } of job.callers) reject(error)
      }
    }
    running = false
  }

  const enqueue = (job: Job): void => {
    jobs.push(job)
    if (!running) void run()
  }

  return {
    save: (encounter) =>
      new Promise((resolve, reject) => {
        const last = jobs.at(-1)
        if (last?.kind === 'save') {
          last.encounter = encounter
          last.callers.push({ resolve, reject })
        } else enqueue({ kind: 'save', encounter, callers: [{ resolve, reject }] })
      }),
    transition: (change) =>
      new Promise((resolve, reject) => {
        enqueue({ kind: 'transition', change, callers: [{ resolve, reject }] })
      }),
    current: () => record,
    busy: () => running,
    rebase: (current) => {
      record = current
      failure = undefined
      unanswered = []
      rebases += 1
    },
  }
}
