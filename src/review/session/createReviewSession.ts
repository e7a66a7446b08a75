import type {
  TransitionAllOptions,
  TransitionAllResult,
  TransitionOutcome,
} from '../../client/changes/transitionAll.js'
import type { EncounterClient, EncounterRecord, Version } from '../../client/EncounterClient.js'
import { newIdempotencyKey, randomToken } from '../../client/randomToken.js'
import type { StorageLike } from '../../client/StorageLike.js'
import type { CodeSource } from '../../codes/CodeSystem.js'
import { loadOnce } from '../../codes/loadOnce.js'
import { todayOf } from '../../encounter/calendarDate.js'
import { createChecker } from '../../encounter/createChecker.js'
import { type EncounterUi, readEncounter } from '../../encounter/Encounter.js'
import type { EncounterCheck } from '../../encounter/rules/Rule.js'
import type { User } from '../../encounter/User.js'
import type { Transition, Workflow } from '../../encounter/workflow.js'
import { describeAlreadyDone } from './describeAlreadyDone.js'
import type { ReviewSession, SessionState, UndoEntry, UndoResult } from './ReviewSession.js'
import {
  type BulkState,
  type BulkTask,
  type Settled,
  saidIn,
  settledOf,
  summarise,
  withoutRetryable,
} from './runState.js'
import { createSessionStorage } from './storedSession.js'
import { withoutUndone, withSingle, withTask } from './undoStack.js'

/** The time between two updates of the progress, in ms. */
const progressInterval = 60
/** The progress is stored less often the larger the run is, since each write contains all of it. In ms per target. */
const storeIntervalPerTarget = 0.1

/** The options of {@link createReviewSession}. */
export interface ReviewSessionOptions {
  readonly client: Pick<EncounterClient, 'get' | 'transition' | 'directory'>
  readonly codes: CodeSource
  /** The owner of the session. */
  readonly user: User
  readonly ui: EncounterUi
  readonly workflow: Workflow
  /** The host's own checks, as they are when a run starts. */
  readonly checks?: () => readonly EncounterCheck[] | undefined
  /** The tab's storage, which lets a session survive a reload. Without it a reload starts an empty session. */
  readonly storage?: StorageLike
}

type MoveOptions = Pick<TransitionAllOptions, 'signal' | 'onOutcome'>

const openTransitionAll = loadOnce(() => import('../../client/changes/transitionAll.js'))

/** Creates a {@link ReviewSession}. It restores what this user's session had stored before a reload of the tab. */
export const createReviewSession = (options: ReviewSessionOptions): ReviewSession => {
  const { client, codes, user, ui, workflow, checks, storage } = options
  const stored = createSessionStorage(storage, user, workflow)
  const listeners = new Set<() => void>()
  const ownVersions = new Set<Version>()
  let stack = stored.readUndo()
  let running: AbortController | undefined
  // Part of the idempotency keys of an undo. A duplicated tab has the same stack, but its undo must not get the stored
  // result of this tab's undo.
  const token = randomToken(6)
  /** The entries being undone, so that a second key press does not undo them twice. */
  const undoing = new Set<string>()

  const finished = (
    task: BulkTask,
    settled: readonly Settled[],
    latest: readonly Settled[],
    isInterrupted: boolean,
  ): BulkState => ({
    kind: 'finished',
    ...{ task, settled, isInterrupted },
    latest: new Set(latest.map(({ id }) => String(id))),
    ...summarise(task, settled),
  })

  const restored = stored.readRun()
  const isComplete = restored === undefined || summarise(restored.task, restored.settled).skipped.length === 0
  let state: SessionState = {
    bulk:
      restored === undefined ? { kind: 'idle' } : finished(restored.task, restored.settled, [], !isComplete),
    undos: stack,
  }
  const publish = (bulk: BulkState = state.bulk) => {
    state = { bulk, undos: stack }
    for (const listener of listeners) listener()
  }

  /** Moves the given targets of a task. Never rejects: failures are outcomes. */
  const move = async (
    task: BulkTask,
    targets: BulkTask['targets'],
    moveOptions: MoveOptions = {},
  ): Promise<TransitionAllResult> => {
    const { key, transition, reason, undoes } = task
    const loaded = await openTransitionAll().catch(() => undefined)
    // The code could not be fetched. Reporting all targets as skipped lets the user resume the run.
    if (loaded === undefined)
      return { to: transition.to, outcomes: targets.map(({ id }) => ({ kind: 'skipped', id })) }
    return loaded.transitionAll({
      client,
      // A step that was sent but not answered is sent again with the same key, so that it is applied once.
      targets: targets.map((target) => ({ ...target, idempotencyKey: `${key}-${target.id}` })),
      to: transition.to,
      from: transition.from,
      ...(reason === undefined || undoes !== undefined ? undefined : { reason }),
      check: createChecker({
        codes,
        directory: client.directory,
        ui,
        today: () => todayOf(new Date()),
        checks: checks?.(),
      }).check,
      workflow,
      ui,
      ...moveOptions,
    })
  }

  const settle = ({ transition }: BulkTask, outcome: TransitionOutcome) =>
    settledOf(outcome, (record) => describeAlreadyDone(record, transition, ui, workflow))

  const recordResults = (task: BulkTask, settled: readonly Settled[]) => {
    for (const one of settled) if (one.kind === 'moved') ownVersions.add(one.record.version)
    stack =
      task.undoes === undefined
        ? withTask(stack, task, settled, workflow, user)
        : withoutUndone(stack, task, settled)
    stored.writeUndo(stack)
  }
  // An interrupted run had not recorded its results yet.
  if (restored !== undefined && !isComplete) recordResults(restored.task, restored.settled)
  state = { ...state, undos: stack }

  const run = async (task: BulkTask, earlier: readonly Settled[]) => {
    const controller = new AbortController()
    running = controller
    const settled = [...earlier]
    const done = new Set(earlier.map(({ id }) => String(id)))
    let publishedAt = performance.now()
    let storedAt = publishedAt
    const storeInterval = Math.max(progressInterval, task.targets.length * storeIntervalPerTarget)
    const store = () => {
      if (running === controller) stored.writeRun({ task, settled })
    }
    const ended = new AbortController()
    // Makes the browser ask before the page is left, unless the session was ended: its user has signed out.
    const confirmLeaving = (event: Event) => {
      if (running === controller) event.preventDefault()
    }
    globalThis.addEventListener?.('beforeunload', confirmLeaving, { signal: ended.signal })
    globalThis.addEventListener?.('pagehide', store, { signal: ended.signal })
    store()
    publish({ kind: 'running', task, count: settled.length })
    await move(
      task,
      task.targets.filter(({ id }) => !done.has(String(id))),
      {
        signal: controller.signal,
        onOutcome: (outcome) => {
          const one = settle(task, outcome)
          if (one !== undefined) settled.push(one)
          const now = performance.now()
          if (running !== controller || now - publishedAt < progressInterval) return
          publishedAt = now
          if (now - storedAt >= storeInterval) {
            storedAt = now
            store()
          }
          publish({ kind: 'running', task, count: settled.length })
        },
      },
    )
    ended.abort()
    // The session was ended during the run: another user must not see the results.
    if (running !== controller) return
    store()
    running = undefined
    recordResults(task, settled)
    publish(finished(task, settled, settled.slice(earlier.length), false))
  }

  const start = (task: BulkTask, earlier: readonly Settled[] = [], typed?: string) => {
    if (task.targets.length === 0 || running !== undefined || state.bulk.kind === 'asking') return
    if (task.transition.needsReason && task.reason === undefined)
      publish({ kind: 'asking', task, before: state.bulk, typed })
    else void run(task, earlier)
  }

  const taskOf = (transition: Transition, records: readonly EncounterRecord[]): BulkTask => {
    const parts = records.map(({ encounter, version }) => ({ ...readEncounter(encounter, ui), version }))
    const targets = parts.flatMap(({ id, status, version }) =>
      id !== undefined && status === transition.from ? [{ id, version }] : [],
    )
    return {
      ...{ key: newIdempotencyKey(), transition, targets },
      records: new Map(records.map((record, index) => [String(parts[index]?.id), record])),
      others: records.length - targets.length,
    }
  }

  const undoTaskOf = ({ key, step, records }: UndoEntry): BulkTask => ({
    ...{ key: `undo-${key}-${token}`, ...step, records, others: 0, undoes: key },
  })

  const undoSingle = async (entry: UndoEntry): Promise<UndoResult | undefined> => {
    const task = undoTaskOf(entry)
    const { outcomes } = await move(task, task.targets)
    const settled = outcomes.flatMap((outcome) => settle(task, outcome) ?? [])
    // The session was ended while the request was in flight.
    if (!stack.includes(entry)) return undefined
    recordResults(task, settled)
    publish()
    const [one] = settled
    if (one === undefined) return undefined
    if (one.kind === 'failed') return { kind: 'failed', ...saidIn(one) }
    return { kind: 'undone', id: one.id, to: task.transition.to }
  }

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    start: (transition, records, typed) => start(taskOf(transition, records), [], typed),
    giveReason: (reason) => {
      if (state.bulk.kind === 'asking') void run({ ...state.bulk.task, reason }, [])
    },
    cancel: () => {
      if (state.bulk.kind === 'asking') publish(state.bulk.before)
      else running?.abort()
    },
    resume: () => {
      if (state.bulk.kind === 'finished') start(state.bulk.task, withoutRetryable(state.bulk.settled))
    },
    dismiss: () => {
      if (running !== undefined) return
      stored.writeRun(undefined)
      publish({ kind: 'idle' })
    },
    recordMove: (move) => {
      ownVersions.add(move.record.version)
      stack = withSingle(stack, move, newIdempotencyKey(), workflow, user)
      stored.writeUndo(stack)
      publish()
    },
    undo: async (entry) => {
      if (!entry.isSingle) {
        start(undoTaskOf(entry))
        return undefined
      }
      if (undoing.has(entry.key)) return undefined
      undoing.add(entry.key)
      const result = await undoSingle(entry)
      undoing.delete(entry.key)
      return result
    },
    hasWritten: (version) => ownVersions.has(version),
    end: () => {
      running?.abort()
      running = undefined
      stack = []
      stored.writeRun(undefined)
      stored.writeUndo(stack)
      ownVersions.clear()
      publish({ kind: 'idle' })
    },
  }
}
