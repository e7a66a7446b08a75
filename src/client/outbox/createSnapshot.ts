import type { EncounterId } from '../../encounter/Encounter.js'
import { sameJson } from '../../encounter/sameJson.js'
import type { DamagedChange, OutboxItem } from './Outbox.js'
import { presentDamaged, presentItems } from './presentQueue.js'
import { currentId, emptyQueue, type Queue, type Waiting, waitingOf } from './queue.js'

/** The queue as this tab last read it. What it says to wait is on disk. */
export interface Snapshot {
  queue(): Queue
  set(queue: Queue): void
  /** The changes that count as waiting: not those whose caller in this tab still waits for the answer. */
  waiting(): readonly Waiting[]
  waitingOf(id: EncounterId): readonly Waiting[]
  items(): readonly OutboxItem[]
  damaged(): readonly DamagedChange[]
  /** Tells the subscribers that something beside the queue has changed. */
  notify(): void
  subscribe(onChange: () => void): () => void
}

/** Creates a {@link Snapshot}. */
export const createSnapshot = (isAwaited: (item: Waiting) => boolean): Snapshot => {
  const listeners = new Set<() => void>()
  let queue = emptyQueue
  let shown: readonly Waiting[] = []
  let items: readonly OutboxItem[] = []
  let damaged: readonly DamagedChange[] = []

  const notify = () => {
    for (const listener of [...listeners]) listener()
  }
  const update = () => {
    const next = queue.waiting.filter((item) => !isAwaited(item))
    const isSame = next.length === shown.length && next.every((item, place) => item === shown[place])
    const unread = presentDamaged(queue.damaged ?? [])
    if (isSame && sameJson(unread, damaged)) return
    shown = next
    items = presentItems(next)
    damaged = unread
    notify()
  }
  return {
    queue: () => queue,
    set: (next) => {
      queue = next
      update()
    },
    waiting: () => shown,
    waitingOf: (id) => waitingOf({ ...queue, waiting: shown }, currentId(queue, id)),
    items: () => items,
    damaged: () => damaged,
    notify,
    subscribe: (onChange) => {
      const listener = () => onChange()
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
