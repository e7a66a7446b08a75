import type { EncounterClient, EncounterRecord, Version } from '../../client/EncounterClient.js'
import { newIdempotencyKey, randomToken } from '../../client/randomToken.js'
import type { StorageLike } from '../../client/StorageLike.js'
import type {
  TransitionAllOptions,
  TransitionAllResult,
  TransitionOutcome,
} from '../../client/transitionAll.js'
import type { CodeSource } from '../../codes/CodeSystem.js'
import { loadOnce } from '../../codes/loadOnce.js'
import { todayOf } from '../../encounter/calendarDate.js'
import { createChecker } from '../../encounter/createChecker.js'
import { type EncounterUi, readEncounter } from '../../encounter/Encounter.js'
import type { User } from '../../encounter/User.js'
import type { Transition, Workflow } from '../../encounter/workflow.js'
import { keepSession } from './keptSession.js'
import type { ReviewSession, SessionState, UndoEntry, UndoResult } from './ReviewSession.js'
import { type BulkState, type BulkTask, type Settled, settledForGood, settledOf, sumUp } from './runState.js'
import { tellAlready } from './tellAlready.js'
import { withoutUndone, withSingle, withTask } from './undoStack.js'

/** From one picture of the progress to the next, in ms. */
const progressInterval = 60
/** How far a run has come is kept as often, and less often the more there is to write: so many ms for each target. */
const keepIntervalEach = 0.1

/** What {@link createReviewSession} takes. */
export interface ReviewSessionOptions {
  readonly client: Pick<EncounterClient, 'get' | 'transition' | 'directory'>
  readonly codes: CodeSource
  /** Whose session it is. */
  readonly user: User
  readonly ui: EncounterUi
  readonly workflow: Workflow
  /** The tab's storage, so that a reload says how far a run came. Without it nothing is kept over a reload. */
  readonly storage?: StorageLike
}

type MoveOptions = Pick<TransitionAllOptions, 'signal' | 'onOutcome'>

const openTransitionAll = loadOnce(() => import('../../client/transitionAll.js'))

/** Has the browser ask before the page is left. */
const askToStay = (event: BeforeUnloadEvent) => event.preventDefault()

/** Makes a {@link ReviewSession}, which goes on with what a reload of the tab has left of this user's. */
export const createReviewSession = (options: ReviewSessionOptions): ReviewSession => {
  const { client, codes, user, ui, workflow, storage } = options
  const kept = keepSession(storage, user, workflow)
  const listeners = new Set<() => void>()
  const own = new Set<Version>()
  let stack = kept.readUndo()
  let running: AbortController | undefined
  // A copy of this tab takes back by itself: the first result of this one is not its own.
  const token = randomToken(6)
  /** Entries that are being taken back: no second time meanwhile. */
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
    ...sumUp(task, settled),
  })

  const before = kept.readRun()
  const isWhole = before === undefined || sumUp(before.task, before.settled).skipped.length === 0
  let state: SessionState = {
    bulk: before === undefined ? { kind: 'idle' } : finished(before.task, before.settled, [], !isWhole),
    undos: stack,
  }
  const show = (bulk: BulkState = state.bulk) => {
    state = { bulk, undos: stack }
    for (const listener of listeners) listener()
  }

  /** Moves some of a task's targets, and tells of each. Rejects never. */
  const move = async (
    task: BulkTask,
    targets: BulkTask['targets'],
    rest: MoveOptions = {},
  ): Promise<TransitionAllResult> => {
    const { key, transition, reason, undoes } = task
    const part = await openTransitionAll().catch(() => undefined)
    // It could not be fetched: it came to none, and can be gone on with.
    if (part === undefined)
      return { to: transition.to, outcomes: targets.map(({ id }) => ({ kind: 'skipped', id })) }
    return part.transitionAll({
      client,
      // A step that was sent and not answered is sent with the same key, and so is done once.
      targets: targets.map((target) => ({ ...target, idempotencyKey: `${key}-${target.id}` })),
      to: transition.to,
      from: transition.from,
      ...(reason === undefined || undoes !== undefined ? undefined : { reason }),
      check: createChecker({ codes, directory: client.directory, ui, today: () => todayOf(new Date()) })
        .check,
      workflow,
      ui,
      ...rest,
    })
  }

  const settle = ({ transition }: BulkTask, outcome: TransitionOutcome) =>
    settledOf(outcome, (record) => tellAlready(record, transition, ui, workflow))

  const remember = (task: BulkTask, settled: readonly Settled[]) => {
    for (const one of settled) if (one.kind === 'moved') own.add(one.record.version)
    stack =
      task.undoes === undefined
        ? withTask(stack, task, settled, workflow, user)
        : withoutUndone(stack, task, settled)
    kept.writeUndo(stack)
  }
  // What was done before the reload can be taken back as well.
  if (before !== undefined && !isWhole) remember(before.task, before.settled)
  state = { ...state, undos: stack }

  const run = async (task: BulkTask, earlier: readonly Settled[]) => {
    const controller = new AbortController()
    running = controller
    const settled = [...earlier]
    const done = new Set(earlier.map(({ id }) => String(id)))
    let shownAt = performance.now()
    let keptAt = shownAt
    const keepInterval = Math.max(progressInterval, task.targets.length * keepIntervalEach)
    const keep = () => {
      if (running === controller) kept.writeRun({ task, settled })
    }
    const stop = new AbortController()
    globalThis.addEventListener?.('beforeunload', askToStay, { signal: stop.signal })
    globalThis.addEventListener?.('pagehide', keep, { signal: stop.signal })
    keep()
    show({ kind: 'running', task, count: settled.length })
    await move(
      task,
      task.targets.filter(({ id }) => !done.has(String(id))),
      {
        signal: controller.signal,
        onOutcome: (outcome) => {
          const one = settle(task, outcome)
          if (one !== undefined) settled.push(one)
          const now = performance.now()
          if (running !== controller || now - shownAt < progressInterval) return
          shownAt = now
          if (now - keptAt >= keepInterval) {
            keptAt = now
            keep()
          }
          show({ kind: 'running', task, count: settled.length })
        },
      },
    )
    stop.abort()
    // It was ended meanwhile: nobody is to see it.
    if (running !== controller) return
    keep()
    running = undefined
    remember(task, settled)
    show(finished(task, settled, settled.slice(earlier.length), false))
  }

  const begin = (task: BulkTask, earlier: readonly Settled[] = []) => {
    if (task.targets.length === 0 || running !== undefined || state.bulk.kind === 'asking') return
    if (task.transition.needsReason && task.reason === undefined)
      show({ kind: 'asking', task, before: state.bulk })
    else void run(task, earlier)
  }

  const taskOf = (transition: Transition, records: readonly EncounterRecord[]): BulkTask => {
    const parts = records.map(({ encounter, version }) => ({ ...readEncounter(encounter, ui), version }))
    const targets = parts.flatMap(({ id, status, version }) =>
      id !== undefined && status === transition.from ? [{ id, version }] : [],
    )
    return {
      ...{ key: newIdempotencyKey(), transition, targets },
      records: new Map(records.map((record, place) => [String(parts[place]?.id), record])),
      others: records.length - targets.length,
    }
  }

  const undoOf = ({ key, step, records }: UndoEntry): BulkTask => ({
    ...{ key: `undo-${key}-${token}`, ...step, records, others: 0, undoes: key },
  })

  const undoSingle = async (entry: UndoEntry): Promise<UndoResult | undefined> => {
    const task = undoOf(entry)
    const { outcomes } = await move(task, task.targets)
    const settled = outcomes.flatMap((outcome) => settle(task, outcome) ?? [])
    // It was ended meanwhile.
    if (!stack.includes(entry)) return undefined
    remember(task, settled)
    show()
    const [one] = settled
    if (one === undefined) return undefined
    if (one.kind === 'failed') return { kind: 'failed', message: one.message }
    return { kind: 'undone', id: one.id, to: task.transition.to }
  }

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    start: (transition, records) => begin(taskOf(transition, records)),
    giveReason: (reason) => {
      if (state.bulk.kind === 'asking') void run({ ...state.bulk.task, reason }, [])
    },
    cancel: () => {
      if (state.bulk.kind === 'asking') show(state.bulk.before)
      else running?.abort()
    },
    resume: () => {
      if (state.bulk.kind === 'finished') begin(state.bulk.task, settledForGood(state.bulk.settled))
    },
    dismiss: () => {
      if (running !== undefined) return
      kept.writeRun(undefined)
      show({ kind: 'idle' })
    },
    note: (moved) => {
      own.add(moved.record.version)
      stack = withSingle(stack, moved, newIdempotencyKey(), workflow, user)
      kept.writeUndo(stack)
      show()
    },
    undo: async (entry) => {
      if (!entry.isSingle) {
        begin(undoOf(entry))
        return undefined
      }
      if (undoing.has(entry.key)) return undefined
      undoing.add(entry.key)
      const result = await undoSingle(entry)
      undoing.delete(entry.key)
      return result
    },
    made: (version) => own.has(version),
    end: () => {
      running?.abort()
      running = undefined
      stack = []
      kept.writeRun(undefined)
      kept.writeUndo(stack)
      own.clear()
      show({ kind: 'idle' })
    },
  }
}
