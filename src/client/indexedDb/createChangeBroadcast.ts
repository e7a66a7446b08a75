import type { EncounterId } from '../../encounter/Encounter.js'
import { isDictionary } from '../../schema/isDictionary.js'
import type { BroadcastChannelLike } from '../openChannel.js'
import { newVersion } from '../randomToken.js'

/** Called with the ids of the records that changed elsewhere. */
export type OnChange = (ids: readonly EncounterId[] | 'all') => void

/** Announces changes to the other tabs. */
export interface ChangeBroadcast {
  publish(ids: readonly EncounterId[]): void
  /** Notifies this tab's subscribers that anything may have changed. */
  notifyAll(): void
  /** Subscribes to the changes of other tabs. Returns a function that unsubscribes. */
  subscribe(onChange: OnChange): () => void
}

interface Message {
  readonly from: string
  readonly ids: readonly EncounterId[]
}

const isMessage = (data: unknown): data is Message =>
  isDictionary(data) && typeof data.from === 'string' && Array.isArray(data.ids)

/**
 * Creates a {@link ChangeBroadcast} over a channel that is open as long as there are subscribers. Messages may get lost: a
 * list asks the database what changed.
 *
 * @param open Opens a channel; returns undefined if the browser has none.
 */
export const createChangeBroadcast = (open: () => BroadcastChannelLike | undefined): ChangeBroadcast => {
  const ownId = newVersion()
  const listeners = new Set<OnChange>()
  let subscribed: BroadcastChannelLike | undefined

  const notify = (ids: readonly EncounterId[] | 'all') => {
    for (const listener of [...listeners]) listener(ids)
  }

  const post = (channel: BroadcastChannelLike | undefined, message: Message) => {
    try {
      channel?.postMessage(message)
    } catch {
      // Other tabs see the change at their next read.
    }
  }

  return {
    publish: (ids) => {
      const message = { from: ownId, ids }
      if (subscribed !== undefined) return post(subscribed, message)
      const channel = open()
      post(channel, message)
      channel?.close()
    },
    notifyAll: () => notify('all'),
    subscribe: (onChange) => {
      // A wrapper per call, because the same function may subscribe twice.
      const listener: OnChange = (ids) => onChange(ids)
      listeners.add(listener)
      if (subscribed === undefined) {
        subscribed = open()
        if (subscribed !== undefined) {
          subscribed.onmessage = ({ data }) => {
            if (isMessage(data) && data.from !== ownId) notify(data.ids)
          }
        }
      }
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        subscribed?.close()
        subscribed = undefined
      }
    },
  }
}
