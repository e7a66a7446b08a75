import type { TransitionTarget } from '../../client/changes/transitionAll.js'
import { reverseOf } from '../../client/changes/undoable.js'
import type { StorageLike } from '../../client/StorageLike.js'
import type { EncounterId } from '../../encounter/Encounter.js'
import type { User } from '../../encounter/User.js'
import { findTransition, type Transition, type Workflow } from '../../encounter/workflow.js'
import { isTold } from '../../messages/Told.js'
import type { UndoEntry } from './ReviewSession.js'
import type { BulkTask, Settled } from './runState.js'
import { runKey, undoKey } from './storageKeys.js'
import type { UndoStack } from './undoStack.js'

/** A run as it is restored after a reload. */
export interface StoredRun {
  readonly task: BulkTask
  readonly settled: readonly Settled[]
}

/** Stores what a session keeps over a reload of the tab. None of the methods throws. */
export interface SessionStorage {
  readonly readRun: () => StoredRun | undefined
  /** Undefined removes the stored run. */
  readonly writeRun: (run: StoredRun | undefined) => void
  readonly readUndo: () => UndoStack
  readonly writeUndo: (stack: UndoStack) => void
}

type Fields = Readonly<Record<string, unknown>>

const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}

const listOf = (value: unknown): readonly Fields[] => (Array.isArray(value) ? value.map(fieldsOf) : [])

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

const idOf = (value: unknown): EncounterId | undefined =>
  typeof value === 'number' || typeof value === 'string' ? value : undefined

const targetOf = (fields: Fields): readonly TransitionTarget[] => {
  const [id, version, undoes] = [idOf(fields.id), textOf(fields.version), textOf(fields.undoes)]
  if (id === undefined || version === undefined) return []
  return [{ id, version, ...(undoes === undefined ? undefined : { undoes }) }]
}

const settledOf = (fields: Fields): readonly Settled[] => {
  const { kind, retryable } = fields
  const id = idOf(fields.id)
  const version = textOf(fieldsOf(fields.record).version)
  const [from, message, undoes] = [textOf(fields.from), textOf(fields.message), textOf(fields.undoes)]
  if (id === undefined) return []
  if (kind === 'moved' && version !== undefined && from !== undefined)
    return [{ kind, id, from, record: { version }, ...(undoes === undefined ? undefined : { undoes }) }]
  if (kind === 'failed' && message !== undefined)
    return [
      {
        ...{ kind, id, message },
        ...(isTold(fields.told) ? { told: fields.told } : undefined),
        ...(retryable === 'full' || retryable === 'unavailable' ? { retryable } : undefined),
      },
    ]
  return []
}

/** The transition of a stored task. Of an undo it is the reverse of the transition that is taken back. */
const transitionOf = (fields: Fields, workflow: Workflow): Transition | undefined => {
  const [from, to] = [textOf(fields.from), textOf(fields.to)]
  if (from === undefined || to === undefined) return undefined
  if (fields.isUndo !== true) return findTransition(workflow, from, to)
  const made = findTransition(workflow, to, from)
  return made && reverseOf(made)
}

const runOf = (fields: Fields, workflow: Workflow): StoredRun | undefined => {
  const [key, undoes, reason] = [textOf(fields.key), textOf(fields.undoes), textOf(fields.reason)]
  const transition = transitionOf({ ...fields, isUndo: undoes !== undefined }, workflow)
  const targets = listOf(fields.targets).flatMap(targetOf)
  if (key === undefined || transition === undefined || targets.length === 0) return undefined
  const others = typeof fields.others === 'number' ? fields.others : 0
  const task: BulkTask = {
    ...{ key, transition, targets, others, records: new Map() },
    ...(reason === undefined ? undefined : { reason }),
    ...(undoes === undefined ? undefined : { undoes }),
  }
  return { task, settled: listOf(fields.settled).flatMap(settledOf) }
}

const entryOf = (fields: Fields, workflow: Workflow): readonly UndoEntry[] => {
  const [key, action] = [textOf(fields.key), textOf(fields.action)]
  const transition = transitionOf({ ...fields, isUndo: true }, workflow)
  const targets = listOf(fields.targets).flatMap(targetOf)
  if (key === undefined || action === undefined || transition === undefined) return []
  const isSingle = fields.isSingle === true
  return [{ key, action, step: { transition, targets }, records: new Map(), isSingle }]
}

const noStorage: SessionStorage = {
  readRun: () => undefined,
  writeRun: () => undefined,
  readUndo: () => [],
  writeUndo: () => undefined,
}

/**
 * Stores a session in the tab's storage, for its user only: ids and versions, the typed reason, failure messages. If the
 * storage refuses or is full, the session is absent after a reload; that is never an error.
 */
export const createSessionStorage = (
  storage: StorageLike | undefined,
  user: User,
  workflow: Workflow,
): SessionStorage => {
  if (storage === undefined) return noStorage
  const read = (key: string): Fields => {
    try {
      const fields = fieldsOf(JSON.parse(storage.getItem(key) ?? 'null'))
      return fields.userId === user.id ? fields : {}
    } catch {
      return {}
    }
  }
  const write = (key: string, value: Fields | undefined) => {
    try {
      if (value === undefined) storage.removeItem(key)
      else storage.setItem(key, JSON.stringify({ userId: user.id, ...value }))
    } catch {}
  }
  return {
    readRun: () => runOf(read(runKey), workflow),
    writeRun: (run) => {
      if (run === undefined) return write(runKey, undefined)
      const { transition, records: _, ...task } = run.task
      const { from, to } = transition
      // Without the conflicting record, which is fetched again.
      const settled = run.settled.map((one) => ({ ...one, current: undefined }))
      write(runKey, { ...task, from, to, settled })
    },
    readUndo: () => listOf(read(undoKey).stack).flatMap((fields) => entryOf(fields, workflow)),
    writeUndo: (stack) => {
      const entries = stack.map(({ key, action, isSingle, step: { transition, targets } }) => {
        const { from, to } = transition
        return { key, action, isSingle, from, to, targets }
      })
      write(undoKey, entries.length === 0 ? undefined : { stack: entries })
    },
  }
}
