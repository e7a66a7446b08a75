import { type Encounter, type EncounterUi, readEncounter } from '../encounter/Encounter.js'
import { kareoEncounterUi } from '../encounter/kareoEncounter.js'
import { sameJson } from '../encounter/sameJson.js'
import * as words from '../messages/en/clientErrors.js'
import type { EncounterClient, EncounterRecord, TransitionChange } from './EncounterClient.js'
import { EncounterClientError } from './EncounterClientError.js'

/** So many writes whose answers were lost are remembered. */
const mostUnanswered = 20

/** What {@link createSaveQueue} takes. */
export interface SaveQueueOptions {
  readonly client: Pick<EncounterClient, 'create' | 'update' | 'transition' | 'mark'>
  /** The record to begin from; absent for a new encounter, whose first save creates it. */
  readonly record?: EncounterRecord
  /** A fresh idempotency key, for example `crypto.randomUUID()`. Called once for each write. */
  readonly newKey: () => string
  /** The key of a create that may have been sent before, as before a reload: the first save goes on with it. */
  readonly createKey?: string
  /** Called right before a create is sent for the first time, so that its key can outlive a reload. */
  readonly onCreating?: (createKey: string) => void
  readonly ui?: EncounterUi
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
  transition(change: TransitionChange): Promise<EncounterRecord>
  /** Says that the reason of a return was dealt with, after all that was asked before. Rejects as `transition` does. */
  settleReturn(): Promise<EncounterRecord>
  /** The record as it was last saved; undefined until the first save of a new encounter. */
  current(): EncounterRecord | undefined
  /** The key of the create, once one was sent. */
  createKey(): string | undefined
  /** Whether anything is under way or waits. */
  busy(): boolean
  /** Carries on as a new encounter: the one there was is gone. The next save creates it. */
  startAnew(): void
  /** Carries on from this record, for example the one that a conflict carries. A failed save no longer counts. */
  rebase(record: EncounterRecord): void
}

interface Caller {
  readonly resolve: (record: EncounterRecord) => void
  readonly reject: (error: unknown) => void
}

type Job = (
  | { readonly kind: 'save'; encounter: Encounter }
  | { readonly kind: 'transition'; readonly change: TransitionChange }
  | { readonly kind: 'settle-return' }
) & { readonly callers: Caller[] }

/** A write over the record that was current when it was made; sent again, it has the same key. */
type Write = () => Promise<EncounterRecord>

/** Whether a write may have arrived although it failed. */
const isUnanswered = (error: unknown): boolean =>
  !(error instanceof EncounterClientError) || error.kind === 'unavailable'

/**
 * Makes the queue of saves of one encounter: one behind the other, each with the version that the one before it
 * returned. The first save of a new encounter is a create, with one idempotency key over all attempts, so that
 * however often and however unluckily it is tried, it makes one encounter. A failed save leaves the queue usable.
 */
export const createSaveQueue = (options: SaveQueueOptions): SaveQueue => {
  const { client, newKey, onCreating, ui = kareoEncounterUi } = options
  const jobs: Job[] = []
  let { record, createKey } = options
  let unanswered: readonly Write[] = []
  let failure: { readonly error: unknown } | undefined
  /** The patients for whom this queue has sent its create. */
  const sentFor = new Set<unknown>()
  let running = false
  let rebases = 0

  const keep = (saved: EncounterRecord, since: number): EncounterRecord => {
    if (since === rebases) record = saved
    return saved
  }

  /** Identifier and status are not typed. */
  const typed = ({ [ui.identifier]: _id, [ui.status]: _status, ...data }: Encounter): Encounter => data

  /** Whether a record holds this data. */
  const holds = (saved: EncounterRecord, encounter: Encounter): boolean => {
    const present = (data: Encounter) =>
      Object.fromEntries(Object.entries(typed(data)).filter(([, value]) => value !== undefined))
    return sameJson(present(saved.encounter), present(encounter))
  }

  /**
   * The record as the latest of the unanswered writes left it; undefined where none of them arrived. Sent again they
   * change nothing: those that did not arrive are over a version that is gone.
   */
  const lastArrived = async (): Promise<EncounterRecord | undefined> => {
    for (const write of unanswered.toReversed()) {
      try {
        return await write()
      } catch (error) {
        if (isUnanswered(error)) throw error
      }
    }
    return undefined
  }

  /**
   * Sends a write over the current record. Where it meets another version, that may be a write of its own whose answer
   * was lost: then it goes on from there, unless that was all there was to do.
   */
  const send = async (
    over: EncounterRecord,
    write: (over: EncounterRecord, idempotencyKey: string) => Promise<EncounterRecord>,
    isDone: (record: EncounterRecord) => boolean,
  ): Promise<EncounterRecord> => {
    const since = rebases
    const idempotencyKey = newKey()
    const attempt = () => write(over, idempotencyKey)
    try {
      const saved = keep(await attempt(), since)
      unanswered = []
      return saved
    } catch (error) {
      if (isUnanswered(error)) unanswered = [...unanswered.slice(1 - mostUnanswered), attempt]
      else if (error instanceof EncounterClientError && error.kind === 'conflict' && unanswered.length > 0) {
        const arrived = await lastArrived()
        unanswered = []
        if (arrived !== undefined) {
          keep(arrived, since)
          return isDone(arrived) ? arrived : send(arrived, write, isDone)
        }
      }
      throw error
    }
  }

  const update = async (over: EncounterRecord, encounter: Encounter): Promise<EncounterRecord> => {
    const isDone = (record: EncounterRecord) => holds(record, encounter)
    // While an answer is missing, what is stored is not known.
    if (unanswered.length === 0 && isDone(over)) return over
    return send(
      over,
      ({ id, version }, idempotencyKey) => client.update(id, encounter, { ifMatch: version, idempotencyKey }),
      isDone,
    )
  }

  const create = async (encounter: Encounter): Promise<EncounterRecord> => {
    const since = rebases
    if (createKey === undefined) {
      createKey = newKey()
      onCreating?.(createKey)
    }
    sentFor.add(encounter[ui.patient])
    const made = await client.create(typed(encounter), { idempotencyKey: createKey })
    if (!sentFor.has(made.encounter[ui.patient])) {
      // It was sent before a reload, perhaps by what this tab is a copy of, for another patient: that one stays as it is.
      createKey = undefined
      return create(encounter)
    }
    const created = keep(made, since)
    // An earlier attempt may have arrived although its answer did not: then what it made is what came back.
    return update(created, encounter)
  }

  /** What is stored, where it is what was typed. */
  const stored = (): EncounterRecord => {
    if (failure) throw failure.error
    if (record) return record
    throw new EncounterClientError('invalid', words.neverSaved)
  }

  const transition = async (change: TransitionChange): Promise<EncounterRecord> =>
    send(
      stored(),
      ({ id, version }, idempotencyKey) =>
        client.transition(id, change, { ifMatch: version, idempotencyKey }),
      ({ encounter }) => readEncounter(encounter, ui).status === change.to,
    )

  const settleReturn = async (): Promise<EncounterRecord> =>
    send(
      stored(),
      ({ id, version }, idempotencyKey) =>
        client.mark(id, { kind: 'settle-return' }, { ifMatch: version, idempotencyKey }),
      ({ marks }) => marks?.returned?.settled === true,
    )

  const perform = (job: Job): Promise<EncounterRecord> => {
    if (job.kind === 'transition') return transition(job.change)
    if (job.kind === 'settle-return') return settleReturn()
    return record ? update(record, job.encounter) : create(job.encounter)
  }

  const run = async (): Promise<void> => {
    running = true
    for (let job = jobs.shift(); job; job = jobs.shift()) {
      const since = rebases
      try {
        const saved = await perform(job)
        if (job.kind === 'save') failure = undefined
        for (const { resolve } of job.callers) resolve(saved)
      } catch (error) {
        if (job.kind === 'save' && since === rebases) failure = { error }
        for (const { reject } of job.callers) reject(error)
      }
    }
    running = false
  }

  const goOnFrom = (next: EncounterRecord | undefined): void => {
    record = next
    failure = undefined
    unanswered = []
    rebases += 1
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
    settleReturn: () =>
      new Promise((resolve, reject) => {
        enqueue({ kind: 'settle-return', callers: [{ resolve, reject }] })
      }),
    current: () => record,
    createKey: () => createKey,
    busy: () => running,
    startAnew: () => {
      goOnFrom(undefined)
      createKey = undefined
    },
    rebase: goOnFrom,
  }
}
