import type { EncounterId } from '../../encounter/Encounter.js'
import * as words from '../../messages/en/sending.js'
import { tellerOf } from '../../messages/Told.js'
import { unavailable } from '../clientErrors.js'
import type { EncounterClient, EncounterRecord } from '../EncounterClient.js'
import { createChangeBroadcast } from '../indexedDb/createChangeBroadcast.js'
import { createReach, type Reach } from './createReach.js'
import { createSender, type Outcome } from './createSender.js'
import { createSessionGuard, type SessionGuard } from './createSessionGuard.js'
import { createSettling } from './createSettling.js'
import { createSnapshot, type Snapshot } from './createSnapshot.js'
import { createWaiters } from './createWaiters.js'
import { retryUnauthorized } from './decisions.js'
import type { OutboxHold } from './Outbox.js'
import type { ResolvedOutboxOptions } from './OutboxOptions.js'
import { createKeptPlace, type Kept, type KeptPlace } from './openKept.js'
import { presentError, presentRecord } from './presentQueue.js'
import { emptyQueue, forgetSent, nextToSend, type Queue, type Waiting, waitingWith } from './queue.js'
import { keepStorage, watchPage } from './watchPage.js'

const tell = tellerOf('sending', words)

type OnChange = (ids: readonly EncounterId[] | 'all') => void

/** Sends what is kept, and tells this tab and the others of it. */
export interface Delivery {
  /** Resolves once the snapshot has what waited when this tab was opened. */
  readonly ready: Promise<void>
  readonly place: KeptPlace
  readonly snapshot: Snapshot
  readonly reach: Reach
  readonly guard: SessionGuard
  /** Why nothing is sent although the server answers. */
  hold(): OutboxHold | undefined
  /** Whether a caller in this tab waits for the answer to a change. */
  isAwaited(key: string): boolean
  /**
   * The answer to a change that is about to be on disk: the server's, or the provisional record once the change counts as
   * waiting.
   */
  expectAnswer(planned: { readonly key: string; readonly record: EncounterRecord }): Promise<EncounterRecord>
  /** Sends a change that is on disk, as the queue has it. */
  deliver(queue: Queue, key: string): void
  /** Sends everything that can be sent. Never rejects. */
  sendAll(): Promise<void>
  /** Reads the queue on disk; undefined where that is not possible. */
  look(): Promise<Queue | undefined>
  /** Changes the queue on disk. */
  changeAll(change: (queue: Queue) => Queue): Promise<void>
  /** Removes everything from this browser. */
  clear(): Promise<void>
  /** Tells the other tabs, or all of them, that records have changed. */
  announce(ids: readonly EncounterId[], where: 'elsewhere' | 'everywhere'): void
  /** Subscribes to the changes of records. Returns a function that unsubscribes. */
  subscribe(onChange: OnChange): () => void
}

/** Waits before what is left is sent again, in ms; the last one repeats. */
const waits = [2_000, 5_000, 15_000, 30_000, 60_000] as const

/** How long it is known what a provisional id and a key became, in ms: longer than anybody keeps a form open. */
const longestKnown = 30 * 24 * 60 * 60 * 1000

/** Whether a disk has nothing, as one that was cleared. */
const isEmpty = ({ waiting, sent, damaged = [] }: Queue): boolean =>
  waiting.length === 0 && sent.length === 0 && damaged.length === 0

/** Creates the {@link Delivery} of one outbox. */
export const createDelivery = (client: EncounterClient, options: ResolvedOutboxOptions): Delivery => {
  const { browser, name, now, ui, user, readUser, patience, openChannel } = options
  const place = createKeptPlace(options, {
    onDeleted: () => {
      forgetAll()
      tellHere('all')
    },
    onLost: () => {
      lost = snapshot.queue()
      void sendAll()
    },
    onChange: () => snapshot.notify(),
    onOpenedLate: () =>
      void start()
        .then(lookAgain)
        .catch(() => undefined),
  })
  const waiters = createWaiters(patience, (key) => {
    snapshot.set(snapshot.queue())
    const item = waitingWith(snapshot.queue(), key)
    if (item !== undefined) tabs.publish([item.record.id])
    keepStorage()
  })
  const snapshot = createSnapshot(({ key }) => waiters.has(key))
  const reach = createReach(
    () => now().getTime(),
    () => snapshot.notify(),
  )
  const guard = createSessionGuard({
    ...{ user, readUser },
    now: () => now().getTime(),
    onUnavailable: () => reach.noteFailure(),
    onChange: () => snapshot.notify(),
  })
  const tabs = createChangeBroadcast(() => openChannel(`encounter-form:outbox:${name}`))
  const listeners = new Set<OnChange>()
  let send: (() => Promise<void>) | undefined
  let failures = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  /** What this tab knew when the browser closed the disk. */
  let lost: Queue | undefined

  const tellHere: OnChange = (ids) => {
    for (const listener of [...listeners]) listener(ids)
  }
  const announce: Delivery['announce'] = (ids, where) => {
    tabs.publish(ids)
    if (where === 'everywhere') tellHere(ids)
  }
  /** Forgets in this tab what was removed from the disk. */
  const forgetAll = () => {
    clearTimeout(timer)
    timer = undefined
    lost = undefined
    snapshot.set(emptyQueue)
    waiters.rejectAll(unavailable(tell('removed')))
  }
  const refresh = async ({ store }: Pick<Kept, 'store'>): Promise<Queue> => {
    const before = snapshot.queue()
    const queue = await store.read()
    // What was kept or removed here meanwhile may not be in what was read.
    if (snapshot.queue() !== before) return refresh({ store })
    snapshot.set(queue)
    return queue
  }
  const publish = (ids: readonly EncounterId[]) => tabs.publish(ids)
  const { settleOthers, tellOrReject } = createSettling({ client, waiters, snapshot, refresh, publish })

  const handleOutcome = async (item: Waiting, outcome: Outcome, isKept: boolean): Promise<void> => {
    const kept = await place.open()
    const readAgain = async () =>
      kept === undefined ? snapshot.queue() : refresh(kept).catch(snapshot.queue)
    if (outcome.kind === 'lost') {
      reach.noteFailure()
      return tellOrReject(await readAgain(), item.key)
    }
    reach.noteAnswer()
    failures = 0
    if (outcome.kind === 'held') return tellOrReject(await readAgain(), item.key)
    if (outcome.kind === 'answered') void kept?.seen.noteRecords([outcome.record])
    const queue = await readAgain()
    const isAwaited = waiters.has(item.key)
    if (outcome.kind === 'answered') waiters.resolve(item.key, presentRecord(queue, outcome.record))
    // What a caller was told of stays in the queue.
    if (outcome.kind === 'refused' && !isKept) waiters.reject(item.key, presentError(queue, outcome.error))
    const ids = [item.record.id, ...(outcome.kind === 'answered' ? [outcome.record.id] : [])]
    announce(ids, isAwaited ? 'elsewhere' : 'everywhere')
  }

  const schedule = () => {
    if (timer !== undefined || nextToSend(snapshot.queue(), new Set()) === undefined) return
    timer = setTimeout(() => void sendAll(), waits[Math.min(failures, waits.length - 1)])
    failures += 1
  }

  /** Keeps again what this tab knows to wait where the disk was cleared under it: nobody else has it. */
  const keepAgain = async () => {
    const held = lost
    if (held === undefined || (await place.open()) === undefined) return
    await changeAll((queue) => (isEmpty(queue) ? held : queue))
    lost = undefined
  }

  const sendAll = async (awaited?: string): Promise<void> => {
    clearTimeout(timer)
    timer = undefined
    await keepAgain().catch(() => undefined)
    const kept = await place.open()
    // It may open later.
    if (kept === undefined || browser === undefined) return schedule()
    send ??= createSender({
      client,
      place,
      locks: browser.locks,
      name: `encounter-form:outbox:${name}`,
      now,
      identifier: ui.identifier,
      guard,
      claim: ({ key }) => waiters.claim(key),
      release: ({ key }) => waiters.release(key),
      onOutcome: handleOutcome,
    })
    await send().catch(() => undefined)
    // The disk may have failed, and another tab may have sent what callers here wait for.
    await settleOthers(kept).catch(() => undefined)
    // It waits for an earlier change, or the server is unavailable.
    if (awaited !== undefined) waiters.tell(awaited)
    schedule()
  }

  const changeAll = async (change: (queue: Queue) => Queue): Promise<void> => {
    const kept = await place.open()
    if (kept === undefined) return
    const left = await kept.store.change(async (queue) => {
      const changed = change(queue)
      return { queue: changed, result: changed }
    })
    snapshot.set(left)
  }
  const oldest = new Date(now().getTime() - longestKnown).toISOString()
  // Whoever opens the app has signed in.
  const start = () => changeAll((queue) => retryUnauthorized(forgetSent(queue, oldest)))
  const ready = start().catch(() => undefined)

  tabs.subscribe((ids) => {
    if (ids.length === 0) {
      // Everything was removed. To look would make it anew.
      place.close()
      forgetAll()
      return tellHere('all')
    }
    void place
      .open()
      .then((kept) => (kept === undefined ? undefined : settleOthers(kept)))
      .catch(() => undefined)
      .then(() => tellHere(ids))
  })
  /** Sends what a tab has left that was closed, or killed, before it could tell of it. */
  const lookAgain = async () => {
    const kept = await place.open()
    if (kept === undefined) return
    await settleOthers(kept)
    if (nextToSend(snapshot.queue(), new Set()) !== undefined) await sendAll()
  }
  watchPage({
    onOnline: () => {
      if (snapshot.queue().waiting.length > 0) void sendAll()
    },
    onShown: () => void lookAgain().catch(() => undefined),
  })
  void ready.then(() => (snapshot.queue().waiting.length > 0 ? sendAll() : undefined))

  return {
    ready,
    place,
    snapshot,
    reach,
    guard,
    hold: () => guard.hold() ?? place.hold(),
    clear: async () => {
      tabs.publish([])
      forgetAll()
      await place.clear()
      // What was begun before may have read the disk once more.
      forgetAll()
      tellHere('all')
    },
    announce,
    sendAll: () => sendAll(),
    look: async () => {
      const kept = await place.open()
      return kept && refresh(kept).catch(() => undefined)
    },
    changeAll,
    isAwaited: (key) => waiters.has(key),
    expectAnswer: ({ key, record }) =>
      waiters.expect(key, async () => waitingWith(snapshot.queue(), key)?.record ?? record),
    deliver: (queue, key) => {
      snapshot.set(queue)
      waiters.noteKept(key)
      if (!reach.isFutile()) return void sendAll(key)
      waiters.tell(key)
      schedule()
    },
    subscribe: (onChange) => {
      const listener: OnChange = (ids) => onChange(ids)
      listeners.add(listener)
      const stop = client.subscribe?.((ids) => {
        // The stream was opened anew: the server is back.
        if (ids === 'all' && nextToSend(snapshot.queue(), new Set()) !== undefined) void sendAll()
        listener(ids)
      })
      return () => {
        listeners.delete(listener)
        stop?.()
      }
    },
  }
}
