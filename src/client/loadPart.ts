import { loadOnce } from '../codes/loadOnce.js'
import * as words from '../messages/en/clientErrors.js'
import { tellerOf } from '../messages/Told.js'
import { EncounterClientError } from './EncounterClientError.js'
import { whenIdle } from './pause.js'

const tell = tellerOf('clientErrors', words)

/**
 * `loadOnce` for a part of a client that no page needs for its first paint.
 *
 * @param isSoonNeeded Loads it once the browser is idle, so that a page that loses its network later has it.
 * @throws EncounterClientError of kind `unavailable`, by the promise, if it cannot be loaded now.
 */
export const loadPart = <T>(load: () => Promise<T>, isSoonNeeded = false): (() => Promise<T>) => {
  const once = loadOnce(() =>
    load().catch((cause: unknown) => {
      throw new EncounterClientError('unavailable', tell('partNotLoaded'), { cause })
    }),
  )
  // A server has its code at hand.
  if (isSoonNeeded && typeof document !== 'undefined') whenIdle(() => void once().catch(() => undefined))
  return once
}
