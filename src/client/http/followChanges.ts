import { EncounterClientError } from '../EncounterClientError.js'
import type { ReadPositions } from './createReadPositions.js'
import { type Requester, waitFor } from './createRequester.js'
import { type ChangeNotice, readNotices } from './readNotices.js'

/** How long a stream may be silent before it counts as broken, in ms. The server sends a line every 15 s. */
const longestSilence = 40_000

/** Longest wait before the next attempt to open the stream, in ms. */
const longestWait = 30_000

/** An abort signal that is put off by each call of `delay`. */
const createSilenceGuard = (signal: AbortSignal) => {
  const controller = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  const delay = () => {
    clearTimeout(timer)
    timer = setTimeout(() => controller.abort(), longestSilence)
  }
  delay()
  return {
    delay,
    end: () => clearTimeout(timer),
    signal: AbortSignal.any([signal, controller.signal]),
  }
}

/**
 * Follows the changes of a server until the signal is aborted, and opens the stream again where it breaks. What changed
 * before it was open is unknown, so each opening is a notice of all; of none, if the server tells that what was read so far
 * here is still as it was. Ends as well where the server refuses whoever is signed in here. Never rejects.
 */
export const followChanges = async (
  requester: Requester,
  positions: ReadPositions,
  onNotice: (notice: ChangeNotice) => void,
  signal: AbortSignal,
): Promise<void> => {
  for (let failures = 0; !signal.aborted; failures += 1) {
    const guard = createSilenceGuard(signal)
    try {
      const { body } = await requester.open({ path: '/changes', signal: guard.signal })
      if (body !== null) {
        failures = 0
        let isFirst = true
        await readNotices(body, (notice) => {
          guard.delay()
          if (isFirst) onNotice({ ids: positions.isAllAt(notice?.at) ? [] : 'all' })
          isFirst = false
          if (notice !== undefined && notice.ids.length > 0) onNotice(notice)
        })
      }
    } catch (error) {
      if (error instanceof EncounterClientError && error.kind === 'unauthorized') return
      // The next attempt follows, or the signal was aborted.
    } finally {
      guard.end()
    }
    await waitFor(Math.random() * Math.min(longestWait, 1000 * 2 ** Math.min(failures, 5)), signal)
  }
}
