import type { EncounterId } from '../../encounter/Encounter.js'
import { newVersion } from '../randomToken.js'

/** Told which records were changed elsewhere. */
export type OnNews = (ids: readonly EncounterId[] | 'all') => void

/** What a channel between the tabs of a browser is used for: the browser's own, or one of a test. */
export type NewsChannel = Pick<BroadcastChannel, 'postMessage' | 'close' | 'onmessage'>

/** What tabs tell each other of their changes. */
export interface News {
  tell(ids: readonly EncounterId[]): void
  /** Tells those who listen here that anything may have changed. */
  tellAll(): void
  /** Listens to what others tell. Returns the way to stop it. */
  subscribe(onNews: OnNews): () => void
}

interface Message {
  readonly from: string
  readonly ids: readonly EncounterId[]
}

const isMessage = (data: unknown): data is Message =>
  typeof data === 'object' &&
  data !== null &&
  'from' in data &&
  typeof data.from === 'string' &&
  'ids' in data &&
  Array.isArray(data.ids)

/**
 * Makes {@link News} over a channel that is open for as long as anybody listens. Nothing depends on its messages: a list
 * asks the database what changed.
 *
 * @param open Opens a channel; undefined where this browser has none.
 */
export const createNews = (open: () => NewsChannel | undefined): News => {
  const own = newVersion()
  const listeners = new Set<OnNews>()
  let listening: NewsChannel | undefined

  const tellHere = (ids: readonly EncounterId[] | 'all') => {
    for (const listener of [...listeners]) listener(ids)
  }

  const post = (channel: NewsChannel | undefined, message: Message) => {
    try {
      channel?.postMessage(message)
    } catch {
      // Others see the change when they next ask.
    }
  }

  return {
    tell: (ids) => {
      const message = { from: own, ids }
      if (listening !== undefined) return post(listening, message)
      const channel = open()
      post(channel, message)
      channel?.close()
    },
    tellAll: () => tellHere('all'),
    subscribe: (onNews) => {
      // Of its own for each call: one function may listen twice.
      const listener: OnNews = (ids) => onNews(ids)
      listeners.add(listener)
      if (listening === undefined) {
        listening = open()
        if (listening !== undefined) {
          listening.onmessage = ({ data }) => {
            if (isMessage(data) && data.from !== own) tellHere(data.ids)
          }
        }
      }
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        listening?.close()
        listening = undefined
      }
    },
  }
}

/** Opens the browser's channel of a name. It keeps no Node process alive. */
export const openChannel = (name: string): NewsChannel | undefined => {
  if (!('BroadcastChannel' in globalThis)) return undefined
  const channel = new BroadcastChannel(name)
  if ('unref' in channel && typeof channel.unref === 'function') channel.unref()
  return channel
}
