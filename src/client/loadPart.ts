import { loadOnce } from '../codes/loadOnce.js'
import * as words from '../messages/en/clientErrors.js'
import { tellerOf } from '../messages/Told.js'
import { EncounterClientError } from './EncounterClientError.js'

const tell = tellerOf('clientErrors', words)

/**
 * `loadOnce` for a part of a client that no page needs for its first paint.
 *
 * @throws EncounterClientError of kind `unavailable`, by the promise, if it cannot be loaded now.
 */
export const loadPart = <T>(load: () => Promise<T>): (() => Promise<T>) =>
  loadOnce(() =>
    load().catch((cause: unknown) => {
      throw new EncounterClientError('unavailable', tell('partNotLoaded'), { cause })
    }),
  )
