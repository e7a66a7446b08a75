import type { EncounterId } from '../../encounter/Encounter.js'
import { isDictionary, isText } from '../../schema/isDictionary.js'
import type { BroadcastChannelLike } from '../openChannel.js'
import { waitFor } from './createRequester.js'
import { type ChangeNotice, isNotice } from './readNotices.js'
import { createRecentNotices, type RecentNotices } from './recentNotices.js'

/** What {@link shareChanges} takes. */
export interface SharedChangesOptions {
  /** Names what is shared: one server and one user. */
  readonly name: string
  /** The client whose own changes are not told. */
  readonly clientId: string
  /**
   * Follows the server's changes until the signal is aborted, or until the server refuses whoever is signed in here. A notice
   * of no ids says that a stream stands, and that this tab has missed nothing before it.
   */
  readonly follow: (onNotice: (notice: ChangeNotice) => void, signal: AbortSignal) => Promise<void>
  /** The browser's locks; undefined where there are none: each tab then follows by itself. */
  readonly locks: Pick<LockManager, 'request'> | undefined
  readonly openChannel: (name: string) => BroadcastChannelLike | undefined
  /** Current time in ms; default: that of the system, which all tabs have in common. */
  readonly now?: () => number
}

/** How long a tab that the server has refused leaves the turn to others, in ms. */
const refusedFor = 30_000

/** How long a stream without listeners stays open, in ms: the next page mostly listens again. */
const lingering = 1_000

/** How long before its client a tab may have read, in ms: what a page asks for first is asked for early. */
const readEarly = 15_000

/** A tab that listens from now on, and the time from which it may have read what has changed since. */
interface Joining {
  readonly joined: string
  readonly since: number
}

const isJoining = (data: unknown): data is Joining =>
  isDictionary(data) && isText(data.joined) && typeof data.since === 'number'

/** Whether a message is for this tab: what a tab missed is told to that one alone. */
const isFor = (data: unknown, clientId: string): boolean =>
  !isDictionary(data) || data.to === undefined || data.to === clientId

/** Called with the ids of the records that changed elsewhere. */
type OnChange = (ids: readonly EncounterId[] | 'all') => void

/**
 * Has one tab follow the server's changes, and tell the others. Whichever tab holds the lock follows; when it closes, the
 * next one takes over. A browser allows six connections to a server, which as many tabs would use up. A tab that joins is told
 * what changed since it may have begun to read, and each tab of what may have changed before a stream stood.
 */
export const shareChanges = ({
  name,
  clientId,
  follow,
  locks,
  openChannel,
  now = Date.now,
}: SharedChangesOptions): ((onChange: OnChange) => () => void) => {
  const listeners = new Set<OnChange>()
  let ending: ReturnType<typeof setTimeout> | undefined
  let stop: (() => void) | undefined
  let toldUntil = now() - readEarly

  const tell = ({ ids, by }: ChangeNotice) => {
    if (by === clientId || ids.length === 0) return
    for (const listener of [...listeners]) listener(ids)
  }

  const start = (): (() => void) => {
    const controller = new AbortController()
    const { signal } = controller
    const channel = locks === undefined ? undefined : openChannel(name)
    let recent: RecentNotices | undefined
    if (channel !== undefined) {
      channel.onmessage = ({ data }) => {
        if (isNotice(data) && isFor(data, clientId)) tell(data)
        if (!isJoining(data)) return
        for (const missed of recent?.since(data.since) ?? [])
          channel.postMessage({ ...missed, to: data.joined })
      }
      channel.postMessage({ joined: clientId, since: toldUntil } satisfies Joining)
    }
    const lead = async () => {
      const told = createRecentNotices(now)
      recent = told
      await follow((notice) => {
        told.note(notice)
        // Another tab may have read before this one did.
        channel?.postMessage(notice.ids.length === 0 ? { ids: 'all' } : notice)
        tell(notice)
      }, signal)
      recent = undefined
    }
    // Without a channel no tab could tell another.
    const isShared = locks !== undefined && channel !== undefined
    const followInTurn = async () => {
      while (!signal.aborted) {
        // Rejects once the signal is aborted while this tab waits for its turn.
        await (isShared ? locks.request(name, { signal }, lead) : lead())
        // A tab whose sign-in has ended would keep those from following who are signed in.
        await waitFor(refusedFor, signal)
      }
    }
    void followInTurn().catch(() => undefined)
    return () => {
      controller.abort()
      channel?.close()
    }
  }

  return (onChange) => {
    // A wrapper per call, because the same function may subscribe twice.
    const listener: OnChange = (ids) => onChange(ids)
    listeners.add(listener)
    clearTimeout(ending)
    stop ??= start()
    return () => {
      listeners.delete(listener)
      if (listeners.size > 0) return
      clearTimeout(ending)
      ending = setTimeout(() => {
        stop?.()
        stop = undefined
        toldUntil = now() - lingering
      }, lingering)
    }
  }
}
