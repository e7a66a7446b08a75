import { type Encounter, type EncounterUi, readEncounter } from '../encounter/Encounter.js'
import { kareoEncounterUi } from '../encounter/kareoEncounter.js'
import { sameJson } from '../encounter/sameJson.js'
import * as words from '../messages/en/clientErrors.js'
import { tellerOf } from '../messages/Told.js'
import type {
  EncounterClient,
  EncounterMarks,
  EncounterRecord,
  MarkChange,
  TransitionChange,
} from './EncounterClient.js'
import { EncounterClientError } from './EncounterClientError.js'

const tell = tellerOf('clientErrors', words)

/** Maximum number of writes with lost responses to remember. */
const maxUnanswered = 20

/** Whether the marks are as after this change. */
const isMarked = (marks: EncounterMarks | undefined, change: MarkChange): boolean => {
  if (change.kind === 'settle-return') return marks?.returned?.settled === true
  const isDismissed = (marks?.dismissed ?? []).some(
    ({ finding, path }) => finding === change.finding && sameJson(path, change.path),
  )
  return isDismissed === (change.kind === 'dismiss-finding')
}

/** Options of {@link createSaveQueue}. */
export interface SaveQueueOptions {
  readonly client: Pick<EncounterClient, 'create' | 'update' | 'transition' | 'mark'>
  /** The record to start from; absent for a new encounter, which the first save creates. */
  readonly record?: EncounterRecord
  /** Returns a new idempotency key, for example `crypto.randomUUID()`. Called once per write. */
  readonly newKey: () => string
  /** The key of a create that may have been sent earlier, for example before a reload. The first save reuses it. */
  readonly createKey?: string
  /** Called right before a create is sent for the first time, so that its key can be kept over a reload. */
  readonly onCreating?: (createKey: string) => void
  readonly ui?: EncounterUi
}

/** The writes of one encounter, in order. */
export interface SaveQueue {
  /**
   * Saves after all pending writes. Waiting saves are coalesced into the latest state, and all their callers get its
   * result.
   */
  save(encounter: Encounter): Promise<EncounterRecord>
  /**
   * Makes a transition after all pending writes. Rejects with the reason of the last save if that failed: the stored
   * state is not what the user has typed.
   */
  transition(change: TransitionChange): Promise<EncounterRecord>
  /** Changes the marks, after all pending writes. Rejects as `transition` does. */
  mark(change: MarkChange): Promise<EncounterRecord>
  /** The record as last saved; undefined until a new encounter is created. */
  current(): EncounterRecord | undefined
  /** The idempotency key of the create, once it was sent. */
  createKey(): string | undefined
  /** Whether a write is running or waiting. */
  busy(): boolean
  /** Starts over as a new encounter, because the stored one is gone. The next save creates it. */
  reset(): void
  /** Continues from this record, for example the one that a conflict carries. Clears a failed save. */
  rebase(record: EncounterRecord): void
}

interface Caller {
  readonly resolve: (record: EncounterRecord) => void
  readonly reject: (error: unknown) => void
}

type Job = (
  | { readonly kind: 'save'; encounter: Encounter }
  | { readonly kind: 'transition'; readonly change: TransitionChange }
  | { readonly kind: 'mark'; readonly change: MarkChange }
) & { readonly callers: Caller[] }

/** A write based on the record that was current when it was created. Retries have the same key. */
type Write = () => Promise<EncounterRecord>

/** Whether a failed write may have been stored all the same. */
const isUnanswered = (error: unknown): boolean =>
  !(error instanceof EncounterClientError) || error.kind === 'unavailable'

/**
 * Creates the queue of writes of one encounter: each is based on the version that the one before returned. The first
 * save of a new encounter is a create with one idempotency key for all attempts, so that however often it is retried,
 * one encounter is created. A failed save does not block the queue.
 */
export const createSaveQueue = (options: SaveQueueOptions): SaveQueue => {
  const { client, newKey, onCreating, ui = kareoEncounterUi } = options
  const jobs: Job[] = []
  let { record, createKey } = options
  let isOwnKey = false
  let unanswered: readonly Write[] = []
  let failure: { readonly error: unknown } | undefined
  /** The patients of the creates that this queue has sent. */
  const sentFor = new Set<unknown>()
  let running = false
  let rebases = 0

  const keep = (saved: EncounterRecord, since: number): EncounterRecord => {
    if (since === rebases) record = saved
    return saved
  }

  /** The properties that a user can edit: all but identifier and status. */
  const editable = ({ [ui.identifier]: _id, [ui.status]: _status, ...data }: Encounter): Encounter => data

  /** Whether a record contains this data. */
  const contains = (saved: EncounterRecord, encounter: Encounter): boolean => {
    const present = (data: Encounter) =>
      Object.fromEntries(Object.entries(editable(data)).filter(([, value]) => value !== undefined))
    return sameJson(present(saved.encounter), present(encounter))
  }

  /**
   * Finds the latest unanswered write that was stored, by retrying each with its key; undefined if none was. Those
   * that were not stored change nothing now: they are based on an outdated version.
   */
  const findLastStored = async (): Promise<EncounterRecord | undefined> => {
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
   * Sends a write based on a record. A conflict may be with an own write whose response was lost: then it continues
   * from there, unless that write already did everything.
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
      if (isUnanswered(error)) unanswered = [...unanswered.slice(1 - maxUnanswered), attempt]
      else if (error instanceof EncounterClientError && error.kind === 'conflict' && unanswered.length > 0) {
        const arrived = await findLastStored()
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
    const isDone = (record: EncounterRecord) => contains(record, encounter)
    // While a response is missing, the stored state is unknown.
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
      isOwnKey = true
      onCreating?.(createKey)
    }
    sentFor.add(encounter[ui.patient])
    const made = await client.create(editable(encounter), { idempotencyKey: createKey })
    if (!isOwnKey && !sentFor.has(made.encounter[ui.patient])) {
      // The key was sent for another patient before a reload, or by the tab that this one is a duplicate of. That
      // encounter stays as it is.
      createKey = undefined
      return create(encounter)
    }
    const created = keep(made, since)
    // An earlier attempt may have been stored although its response was lost. Its older data is what came back.
    return update(created, encounter)
  }

  /** The stored record, unless the last save failed. */
  const stored = (): EncounterRecord => {
    if (failure) throw failure.error
    if (record) return record
    throw new EncounterClientError('invalid', tell('neverSaved'))
  }

  const transition = async (change: TransitionChange): Promise<EncounterRecord> =>
    send(
      stored(),
      ({ id, version }, idempotencyKey) =>
        client.transition(id, change, { ifMatch: version, idempotencyKey }),
      ({ encounter }) => readEncounter(encounter, ui).status === change.to,
    )

  const mark = async (change: MarkChange): Promise<EncounterRecord> =>
    send(
      stored(),
      ({ id, version }, idempotencyKey) => client.mark(id, change, { ifMatch: version, idempotencyKey }),
      ({ marks }) => isMarked(marks, change),
    )

  const perform = (job: Job): Promise<EncounterRecord> => {
    if (job.kind === 'transition') return transition(job.change)
    if (job.kind === 'mark') return mark(job.change)
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

  const resetTo = (next: EncounterRecord | undefined): void => {
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
    mark: (change) =>
      new Promise((resolve, reject) => {
        enqueue({ kind: 'mark', change, callers: [{ resolve, reject }] })
      }),
    current: () => record,
    createKey: () => createKey,
    busy: () => running,
    reset: () => {
      resetTo(undefined)
      createKey = undefined
    },
    rebase: resetTo,
  }
}
