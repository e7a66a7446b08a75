import type { EncounterId } from '../../encounter/Encounter.js'
import { requireUser } from '../changes/requireUser.js'
import type { EncounterClient, EncounterEvent } from '../EncounterClient.js'
import { newIdempotencyKey } from '../randomToken.js'
import { requireOutboxName, requireUserOption } from '../requireOption.js'
import { createDelivery } from './createDelivery.js'
import { createSeenDirectory } from './createSeenDirectory.js'
import { createWrites } from './createWrites.js'
import { discard, discardDamaged, retry, retryUnauthorized, settle } from './decisions.js'
import { isProvisional } from './isProvisional.js'
import type { Outbox } from './Outbox.js'
import { type OutboxOptions, resolveOutboxOptions } from './OutboxOptions.js'
import { listRecords, needsChecks, overlayPage } from './overlayPage.js'
import { notHere } from './planWaiting.js'
import { damagedPlace, latestOf, presentError, presentEvents, presentRecord } from './presentQueue.js'
import { currentId, type Queue, type Waiting, waitingOf, waitingWith } from './queue.js'
import { readOthers } from './readOthers.js'
import { sendAs } from './sendAs.js'

/** A client whose changes wait on this device while its server is unavailable. */
export type OutboxClient<Client extends EncounterClient> = Client &
  Required<Pick<EncounterClient, 'outbox' | 'subscribe'>>

/**
 * Wraps a client so that it works while its server is unavailable. A change is encrypted on this device's disk before it
 * is sent, and is sent exactly once, in order for each encounter, also after a reload. Until then reads show it, and the
 * server's records as they were last seen. Where the browser cannot keep changes, the client works as without an outbox.
 *
 * @param given The client of one server and user. Its errors of kind `unavailable` say that the server is.
 * @throws TypeError for options without a `name` or `user`: without a name two users would share what waits.
 */
export const withOutbox = <Client extends EncounterClient>(
  given: Client,
  options: OutboxOptions,
): OutboxClient<Client> => {
  requireOutboxName(options)
  requireUserOption(options.user)
  const resolved = resolveOutboxOptions(options)
  const client = sendAs(given, resolved)
  const { ui, now } = resolved
  const delivery = createDelivery(client, resolved)
  const { place, snapshot, reach, sendAll, announce } = delivery
  const write = createWrites(client, resolved, delivery)
  /**
   * What was seen. To note an answer it is opened before the server is asked: what is answered after a `clear` then finds it
   * closed, and leaves nothing on the disk.
   */
  const openSeen = async () => (await place.open())?.seen

  /** Rejects as the client does, with what callers in this browser know. */
  const presenting = async <T>(work: Promise<T>): Promise<T> =>
    work.catch((error: unknown) => {
      throw presentError(snapshot.queue(), error)
    })

  const get: EncounterClient['get'] = async (given, request) => {
    request?.signal?.throwIfAborted()
    await delivery.ready
    const last = snapshot.waitingOf(given).at(-1)
    if (last !== undefined) return last.record
    let id = currentId(snapshot.queue(), given)
    if (isProvisional(id)) {
      // The server does not know it. Another tab may have sent it, or discarded it, without this one having heard of it.
      const queue = await delivery.look()
      id = currentId(queue ?? snapshot.queue(), given)
      const found = queue && waitingOf(queue, id).at(-1)
      if (found !== undefined) return found.record
      if (queue !== undefined && isProvisional(id)) throw notHere(id)
    }
    const record = await presenting(
      reach.read(
        async () => {
          const seen = await openSeen()
          const found = await client.get(id, request)
          void seen?.noteRecords([found])
          return found
        },
        async () => (await openSeen())?.record(id),
      ),
    )
    return presentRecord(snapshot.queue(), record)
  }

  const storedHistory = async (
    id: EncounterId,
    request: Parameters<EncounterClient['history']>[1],
  ): Promise<readonly EncounterEvent[]> =>
    reach.read(
      async () => {
        const seen = await openSeen()
        const events = await client.history(id, request)
        void seen?.noteHistory(id, events)
        return events
      },
      async () => {
        const seen = await openSeen()
        const [events, record] = await Promise.all([seen?.history(id), seen?.record(id)])
        // A history that ends before the record as it was seen would hide what was done to it.
        return events?.at(-1)?.version === record?.version ? events : undefined
      },
    )

  const history: EncounterClient['history'] = async (given, request) => {
    request?.signal?.throwIfAborted()
    await delivery.ready
    const waiting = snapshot.waitingOf(given)
    const own = waiting.map(({ event }) => event)
    if (waiting[0]?.change.kind === 'create') return own
    const id = currentId(snapshot.queue(), given)
    const stored = await presenting(storedHistory(id, request))
    return [...presentEvents(snapshot.queue(), id, stored), ...own]
  }

  const directory = client.directory && createSeenDirectory(client.directory, reach, openSeen)
  const tools = { ui, directory, now }

  /** What waits of each encounter, with its record before. */
  const waitingRecords = () =>
    [...latestOf(snapshot.waiting()).values()].map((item) => ({
      item,
      before: snapshot.waitingOf(item.record.id)[0]?.before,
    }))

  const { list: listOnServer } = client
  const list: NonNullable<EncounterClient['list']> = async (query, request) => {
    request?.signal?.throwIfAborted()
    await delivery.ready
    if (listOnServer === undefined) throw new Error('The client cannot list.')
    return reach.read(
      async () => {
        const seen = await openSeen()
        const page = await listOnServer(query, request)
        void seen?.noteRecords(page.records)
        const records = page.records.map((record) => presentRecord(snapshot.queue(), record))
        return overlayPage({ ...page, records }, query, waitingRecords(), tools)
      },
      async () => {
        if (needsChecks(query)) return undefined
        const seen = (await (await openSeen())?.records()) ?? []
        const records = new Map(seen.map((record) => [String(record.id), record]))
        for (const { item } of waitingRecords()) records.set(String(item.record.id), item.record)
        if (records.size === 0) return undefined
        const shown = [...records.values()].map((record) => presentRecord(snapshot.queue(), record))
        return listRecords(shown, query, tools, request?.signal)
      },
    )
  }

  const changeQueue = async (
    key: string,
    change: (queue: Queue, item: Waiting) => Queue | Promise<Queue>,
  ): Promise<void> => {
    const kept = await place.open()
    const touched = await kept?.store.change(async (queue) => {
      const item = waitingWith(queue, key)
      if (item === undefined) return { queue, result: undefined }
      const next = await change(queue, item)
      return { queue: next, result: { queue: next, id: item.record.id } }
    })
    if (touched === undefined) return
    snapshot.set(touched.queue)
    announce([touched.id], 'everywhere')
  }

  const { server, browser, name } = resolved
  const outbox: Outbox = {
    items: snapshot.items,
    damaged: snapshot.damaged,
    hold: delivery.hold,
    itemsOf: (given) => {
      const keys = new Set(
        waitingOf(snapshot.queue(), currentId(snapshot.queue(), given)).map(({ key }) => key),
      )
      return snapshot.items().filter(({ key }) => keys.has(key))
    },
    isOffline: reach.isOffline,
    subscribe: snapshot.subscribe,
    retry: async (key) => {
      if (key !== undefined) await changeQueue(key, (queue, item) => retry(queue, item, newIdempotencyKey))
      await delivery.changeAll(retryUnauthorized)
      await sendAll()
    },
    resolve: async (key, encounter) => {
      await changeQueue(key, async (queue, item) =>
        settle(queue, item, await write.planOver(item, encounter), newIdempotencyKey),
      )
      await sendAll()
    },
    discard: (key) => {
      const damaged = damagedPlace(key)
      return damaged === undefined
        ? changeQueue(key, discard)
        : delivery.changeAll((queue) => discardDamaged(queue, damaged))
    },
    clear: delivery.clear,
    ...(server === undefined || browser === undefined
      ? undefined
      : { others: () => readOthers(browser.indexedDB, server, name) }),
  }

  const { restore } = client

  return {
    ...client,
    get,
    history,
    create: (encounter, { idempotencyKey, source, signal, as }) =>
      write.make({
        change: { kind: 'create', encounter, ...(source === undefined ? undefined : { source }) },
        key: idempotencyKey,
        signal,
        as,
      }),
    update: (id, encounter, { idempotencyKey, ifMatch, signal, as }) =>
      write.make({ change: { kind: 'update', encounter }, key: idempotencyKey, id, ifMatch, signal, as }),
    transition: (id, change, { idempotencyKey, ifMatch, signal, as }) =>
      write.make({ change: { kind: 'transition', change }, key: idempotencyKey, id, ifMatch, signal, as }),
    mark: (id, change, { idempotencyKey, ifMatch, signal, as }) =>
      write.make({ change: { kind: 'mark', change }, key: idempotencyKey, id, ifMatch, signal, as }),
    ...(listOnServer === undefined ? undefined : { list }),
    ...(directory === undefined ? undefined : { directory }),
    ...(restore === undefined
      ? undefined
      : {
          restore: async (backup, request = {}) => {
            requireUser(resolved.user(), request)
            await delivery.guard.require()
            const results = await restore(backup, request)
            return results.map((result) =>
              result.kind === 'exists'
                ? { ...result, current: presentRecord(snapshot.queue(), result.current) }
                : result,
            )
          },
        }),
    subscribe: delivery.subscribe,
    outbox,
    supports: { ...client.supports, subscribe: true },
  }
}
