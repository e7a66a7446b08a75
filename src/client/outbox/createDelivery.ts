import type { EncounterId } from '../../encounter/Encounter.js'
import type { EncounterClient, EncounterRecord } from '../EncounterClient.js'
import { EncounterClientError } from '../EncounterClientError.js'
import { createChangeBroadcast } from '../indexedDb/createChangeBroadcast.js'
import { createReach, type Reach } from './createReach.js'
import { createSender, type Outcome } from './createSender.js'
import { createSnapshot, type Snapshot } from './createSnapshot.js'
import { createWaiters } from './createWaiters.js'
import type { ResolvedOutboxOptions } from './OutboxOptions.js'
import { createKeptPlace, type Kept, type KeptPlace } from './openKept.js'
import { presentError, presentRecord } from './presentQueue.js'
import {
  forgetSent,
  nextToSend,
  type Queue,
  retryUnauthorized,
  sentWith,
  type Waiting,
  waitingWith,
  withdraw,
} from './queue.js'

type OnChange = (ids: readonly EncounterId[] | 'all') => void

/** Sends what is kept, and tells this tab and the others of it. */
export interface Delivery {
  /** Resolves once the snapshot has what waited when this tab was opened. */
  readonly ready: Promise<void>
  readonly place: KeptPlace
  readonly snapshot: Snapshot
  readonly reach: Reach
  /**
   * The answer to a change that is about to be on disk: the server's, or the provisional record once the change counts as
   * waiting.
   */
  expectAnswer(planned: { readonly key: string; readonly record: EncounterRecord }): Promise<EncounterRecord>
  /** Sends a change that is on disk, as the queue has it. */
  deliver(queue: Queue, key: string): void
  /** Sends everything that can be sent. Never rejects. */
  sendAll(): Promise<void>
  /** Lets everything be sent again that was refused because of who is signed in. */
  retryUnauthorized(): Promise<void>
  /** Tells the other tabs, or all of them, that records have changed. */
  announce(ids: readonly EncounterId[], where: 'elsewhere' | 'everywhere'): void
  /** Subscribes to the changes of records. Returns a function that unsubscribes. */
  subscribe(onChange: OnChange): () => void
}

/** Waits before what is left is sent again, in ms; the last one repeats. */
const waits = [2_000, 5_000, 15_000, 30_000, 60_000] as const

/** How long it is known what a provisional id and a key became, in ms: longer than anybody keeps a form open. */
const longestKnown = 30 * 24 * 60 * 60 * 1000

/** Asks the browser not to remove what waits when the device has little space. It may refuse. */
const keepStorage = () => {
  if ('navigator' in globalThis && 'storage' in navigator) {
    void navigator.storage.persist().catch(() => undefined)
  }
}

/** Creates the {@link Delivery} of one outbox. */
export const createDelivery = (client: EncounterClient, options: ResolvedOutboxOptions): Delivery => {
  const { browser, name, now, ui, patience, openChannel } = options
  const place = createKeptPlace(options)
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
  const tabs = createChangeBroadcast(() => openChannel(`encounter-form:outbox:${name}`))
  const listeners = new Set<OnChange>()
  let send: (() => Promise<void>) | undefined
  let failures = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const tellHere: OnChange = (ids) => {
    for (const listener of [...listeners]) listener(ids)
  }
  const announce: Delivery['announce'] = (ids, where) => {
    tabs.publish(ids)
    if (where === 'everywhere') tellHere(ids)
  }
  const refresh = async ({ store }: Kept): Promise<Queue> => {
    const queue = await store.read()
    snapshot.set(queue)
    return queue
  }

  /** Gives callers what another tab, or nothing, came of their changes. */
  const settleOthers = async (kept: Kept): Promise<void> => {
    const queue = await refresh(kept)
    for (const key of waiters.keys()) {
      const item = waitingWith(queue, key)
      const sent = sentWith(queue, key)
      if (item?.problem !== undefined) {
        const { kind, current } = item.problem
        if (!waiters.claim(key)) continue
        const left = kept.store.change(async (before) => {
          // Another tab may have removed it meanwhile, and its place may be that of another change.
          const refusedItem = waitingWith(before, key)
          const after = refusedItem?.problem === undefined ? before : withdraw(before, refusedItem)
          return { queue: after, result: after }
        })
        snapshot.set(
          await left.catch((error: unknown) => {
            waiters.release(key)
            throw error
          }),
        )
        waiters.reject(
          key,
          new EncounterClientError(kind, item.problem, current === undefined ? {} : { current }),
        )
      } else if (sent !== undefined) {
        const record = await client.get(sent.id).catch(() => undefined)
        if (record?.version === sent.version) waiters.resolve(key, presentRecord(queue, record))
        else waiters.tell(key)
      }
    }
  }

  const handleOutcome = async (item: Waiting, outcome: Outcome): Promise<void> => {
    const kept = await place.open()
    const readAgain = async () =>
      kept === undefined ? snapshot.queue() : refresh(kept).catch(snapshot.queue)
    if (outcome.kind === 'lost') {
      reach.noteFailure()
      await readAgain()
      return waiters.tell(item.key)
    }
    reach.noteAnswer()
    failures = 0
    if (outcome.kind === 'answered') void kept?.seen.noteRecords([outcome.record])
    const queue = await readAgain()
    const isAwaited = waiters.has(item.key)
    if (outcome.kind === 'answered') waiters.resolve(item.key, presentRecord(queue, outcome.record))
    if (outcome.kind === 'refused') waiters.reject(item.key, presentError(queue, outcome.error))
    const ids = [item.record.id, ...(outcome.kind === 'answered' ? [outcome.record.id] : [])]
    announce(ids, isAwaited ? 'elsewhere' : 'everywhere')
  }

  const schedule = () => {
    if (timer !== undefined || nextToSend(snapshot.queue(), new Set()) === undefined) return
    timer = setTimeout(() => void sendAll(), waits[Math.min(failures, waits.length - 1)])
    failures += 1
  }

  const sendAll = async (awaited?: string): Promise<void> => {
    clearTimeout(timer)
    timer = undefined
    const kept = await place.open()
    if (kept === undefined || browser === undefined) return
    send ??= createSender({
      client,
      place,
      locks: browser.locks,
      name: `encounter-form:outbox:${name}`,
      now,
      identifier: ui.identifier,
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

  const readFirst = async (): Promise<void> => {
    const kept = await place.open()
    if (kept === undefined) return
    const oldest = new Date(now().getTime() - longestKnown).toISOString()
    snapshot.set(
      await kept.store.change(async (queue) => {
        // Whoever opens the app has signed in.
        const left = retryUnauthorized(forgetSent(queue, oldest))
        return { queue: left, result: left }
      }),
    )
  }
  const retryRefusedUser = async (): Promise<void> => {
    const kept = await place.open()
    if (kept === undefined) return
    snapshot.set(
      await kept.store.change(async (queue) => {
        const left = retryUnauthorized(queue)
        return { queue: left, result: left }
      }),
    )
  }
  const ready = readFirst().catch(() => undefined)

  tabs.subscribe((ids) => {
    void place
      .open()
      .then((kept) => (kept === undefined ? undefined : settleOthers(kept)))
      .catch(() => undefined)
      .then(() => tellHere(ids))
  })
  if ('addEventListener' in globalThis) globalThis.addEventListener('online', () => void sendAll())
  void ready.then(() => (snapshot.queue().waiting.length > 0 ? sendAll() : undefined))

  return {
    ready,
    place,
    snapshot,
    reach,
    announce,
    sendAll: () => sendAll(),
    retryUnauthorized: retryRefusedUser,
    expectAnswer: ({ key, record }) =>
      waiters.expect(key, async () => waitingWith(snapshot.queue(), key)?.record ?? record),
    deliver: (queue, key) => {
      snapshot.set(queue)
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
