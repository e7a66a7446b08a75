import * as words from '../../messages/en/sending.js'
import { tellerOf } from '../../messages/Told.js'
import { asClientError, unavailable } from '../clientErrors.js'
import type { EncounterClient, EncounterRecord } from '../EncounterClient.js'
import { EncounterClientError } from '../EncounterClientError.js'
import type { QueueStore } from './createQueueStore.js'
import type { SessionGuard } from './createSessionGuard.js'
import { allowUser, refused } from './decisions.js'
import type { OutboxLocks } from './OutboxOptions.js'
import type { KeptPlace } from './openKept.js'
import { answered, begin, isFollowed, mayBeForgotten, nextToSend, type Waiting, withdraw } from './queue.js'
import { sendChange } from './sendChange.js'

/** What became of one attempt to send a change. */
export type Outcome =
  | { readonly kind: 'answered'; readonly record: EncounterRecord }
  | { readonly kind: 'refused'; readonly error: EncounterClientError }
  /** Whether the server has it is unknown: it is sent again, with its key. */
  | { readonly kind: 'lost'; readonly error: EncounterClientError }
  /** The session is not the user's any more: it waits until it is. */
  | { readonly kind: 'held' }

/** What {@link createSender} takes. */
export interface SenderOptions {
  readonly client: Pick<EncounterClient, 'create' | 'update' | 'transition' | 'mark'>
  readonly place: Pick<KeptPlace, 'open'>
  readonly locks: OutboxLocks
  readonly name: string
  readonly now: () => Date
  /** The encounter's property with its id. */
  readonly identifier: string
  readonly guard: Pick<SessionGuard, 'isNeeded' | 'maySend'>
  /** Whether the caller of a write in this tab still waits for the server's answer. From then on it gets that answer. */
  readonly claim: (item: Waiting) => boolean
  /** Takes a claim back and gives the provisional result: the change stays in the queue. */
  readonly release: (item: Waiting) => void
  /**
   * Called after the queue has changed.
   *
   * @param isKept Whether a refused change stays in it until a person decides.
   */
  readonly onOutcome: (item: Waiting, outcome: Outcome, isKept: boolean) => Promise<void>
}

const tell = tellerOf('sending', words)

/** How long servers know the keys that they were sent, in ms, with a day to spare: ours clears them after seven days. */
const keysKnownFor = 6 * 24 * 60 * 60 * 1000

/** How long one attempt may hold up what else waits, in ms. A client has shorter time-outs of its own. */
const longestAttempt = 120_000

/** By how much a clock may be set back, as time servers do, in ms. */
const mostSetBack = 60 * 60 * 1000

/** Attempts in a row that may get lost before a round ends: the server is unavailable, rather than one change bad. */
const mostLost = 2

const attempt = async (client: SenderOptions['client'], item: Waiting): Promise<Outcome> => {
  const ending = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(unavailable(tell('noAnswer')))
      ending.abort()
    }, longestAttempt)
  })
  try {
    const sent = sendChange(client, { ...item, id: item.record.id }, { signal: ending.signal })
    return { kind: 'answered', record: await Promise.race([sent, tooLong]) }
  } catch (cause) {
    const error = asClientError(cause)
    return { kind: error.kind === 'unavailable' ? 'lost' : 'refused', error }
  } finally {
    clearTimeout(timer)
  }
}

/**
 * Creates a function that sends what waits, one change after the other, until nothing can be sent. One tab does so at a
 * time. A change is noted as sent before it is sent, and leaves the queue once it is answered: whatever happens between,
 * it is sent again with its key.
 */
export const createSender = (options: SenderOptions): (() => Promise<void>) => {
  const { client, place, locks, name, now, identifier, guard, claim, release, onOutcome } = options

  /** Puts an outcome in the queue. Resolves to whether the change stays in it until a person decides. */
  const settle = (store: QueueStore, item: Waiting, outcome: Outcome): Promise<boolean> =>
    store.change(async (queue) => {
      const sent = queue.waiting.find(({ key }) => key === item.key)
      // A person has removed it meanwhile.
      if (sent === undefined || outcome.kind === 'lost') return { queue, result: false }
      if (outcome.kind === 'held') return { queue: allowUser(queue, sent), result: false }
      const isTold = !claim(item) || sent.isTold === true
      if (outcome.kind === 'answered') {
        const at = now().toISOString()
        const left = answered(queue, sent, outcome.record, { at, isTold, identifier })
        return { queue: left, result: false }
      }
      const { kind, message, told, current } = outcome.error
      const problem = {
        ...{ kind, message },
        ...(told === undefined ? undefined : { told }),
        ...(current === undefined ? undefined : { current }),
      }
      // Whoever still waits for it decides right away, unless another tab has made a change over it.
      if (!isTold && !isFollowed(queue, sent)) return { queue: withdraw(queue, sent), result: false }
      return { queue: refused(queue, isTold ? sent : { ...sent, isTold: true }, problem), result: true }
    })

  const conclude = async (store: QueueStore, item: Waiting, outcome: Outcome): Promise<void> => {
    const isKept = await settle(store, item, outcome).catch((error: unknown) => {
      // What became of it could not be kept, so it is sent again.
      release(item)
      throw error
    })
    await onOutcome(item, outcome, isKept)
    if (isKept) release(item)
  }

  const round = async (): Promise<void> => {
    const store = (await place.open())?.store
    if (store === undefined) return
    const skipped = new Set<number>()
    let lost = 0
    while (lost < mostLost) {
      if (guard.isNeeded && nextToSend(await store.read(), skipped) === undefined) return
      if (!(await guard.maySend())) return
      const item = await store.change(async (queue) => {
        const next = nextToSend(queue, skipped)
        if (next === undefined) return { queue, result: undefined }
        const time = now().getTime()
        const oldest = new Date(time - keysKnownFor).toISOString()
        const latest = new Date(time + mostSetBack).toISOString()
        if (mayBeForgotten(next, oldest, latest)) {
          skipped.add(next.place)
          // Whether the server has it is unknown: nothing is merged into it.
          const problem = { kind: 'unavailable', ...tell('longSent') } as const
          return { queue: refused(queue, next, problem), result: next }
        }
        const begun = begin(queue, next, now().toISOString())
        return { queue: begun, result: begun.waiting.find(({ place }) => place === next.place) }
      })
      if (item === undefined) return
      if (skipped.has(item.place)) {
        const error = new EncounterClientError('unavailable', tell('longSent'))
        await onOutcome(item, { kind: 'refused', error }, true)
        continue
      }
      const tried = await attempt(client, item)
      const isDenied = tried.kind === 'refused' && tried.error.kind === 'unauthorized'
      const outcome: Outcome = isDenied && !(await guard.maySend(true)) ? { kind: 'held' } : tried
      if (outcome.kind === 'lost') {
        lost += 1
        skipped.add(item.place)
      } else lost = 0
      await conclude(store, item, outcome)
      if (outcome.kind === 'held') return
    }
  }

  let running: Promise<void> | undefined
  let again = false
  const run = async (): Promise<void> => {
    try {
      while (again) {
        again = false
        await locks.request(`${name}:send`, round)
      }
    } finally {
      running = undefined
    }
  }

  return () => {
    again = true
    running ??= run()
    return running
  }
}
