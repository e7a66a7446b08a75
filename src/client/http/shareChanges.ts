import type { EncounterId } from '../../encounter/Encounter.js'
import type { BroadcastChannelLike } from '../openChannel.js'
import { waitFor } from './createRequester.js'
import { type ChangeNotice, isNotice } from './readNotices.js'

/** What {@link shareChanges} takes. */
export interface SharedChangesOptions {
  /** Names what is shared: one server and one user. */
  readonly name: string
  /** The client whose own changes are not told. */
  readonly clientId: string
  /** Follows the server's changes until the signal is aborted, or until the server refuses whoever is signed in here. */
  readonly follow: (onNotice: (notice: ChangeNotice) => void, signal: AbortSignal) => Promise<void>
  /** The browser's locks; undefined where there are none: each tab then follows by itself. */
  readonly locks: Pick<LockManager, 'request'> | undefined
  readonly openChannel: (name: string) => BroadcastChannelLike | undefined
}

/** How long a tab that the server has refused leaves the turn to others, in ms. */
const refusedFor = 30_000

/** How long a stream without listeners stays open, in ms: the next page mostly listens again. */
const lingering = 1_000

/** Called with the ids of the records that changed elsewhere. */
type OnChange = (ids: readonly EncounterId[] | 'all') => void

/**
 * Has one tab follow the server's changes, and tell the others. Whichever tab holds the lock follows; when it closes, the
 * next one takes over. A browser allows six connections to a server, which as many tabs would use up.
 */
export const shareChanges = ({
  name,
  clientId,
  follow,
  locks,
  openChannel,
}: SharedChangesOptions): ((onChange: OnChange) => () => void) => {
  const listeners = new Set<OnChange>()
  let ending: ReturnType<typeof setTimeout> | undefined
  let stop: (() => void) | undefined

  const tell = ({ ids, by }: ChangeNotice) => {
    if (by === clientId) return
    for (const listener of [...listeners]) listener(ids)
  }

  const start = (): (() => void) => {
    const controller = new AbortController()
    const { signal } = controller
    const channel = locks === undefined ? undefined : openChannel(name)
    if (channel !== undefined) {
      channel.onmessage = ({ data }) => {
        if (isNotice(data)) tell(data)
      }
    }
    const lead = () =>
      follow((notice) => {
        channel?.postMessage(notice)
        tell(notice)
      }, signal)
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
      }, lingering)
    }
  }
}
