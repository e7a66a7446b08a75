import { loadOnce } from '../../codes/loadOnce.js'
import * as words from '../../messages/en/clientErrors.js'
import { tellerOf } from '../../messages/Told.js'
import { EncounterClientError } from '../EncounterClientError.js'
import type { StorageLike } from '../StorageLike.js'
import type { TakeTurn } from './takeTurns.js'

const tell = tellerOf('clientErrors', words)

/** Loads what takes turns among all tabs with the first write: the first paint needs none. */
export const openTabTurns = (storage: StorageLike): TakeTurn => {
  const load = loadOnce(async () => {
    try {
      return (await import('./createTabTurns.js')).createTabTurns(storage)
    } catch (cause) {
      throw new EncounterClientError('unavailable', tell('partNotLoaded'), { cause })
    }
  })
  return async (work, signal) => {
    signal?.throwIfAborted()
    const takeTurn = await load()
    return takeTurn(work, signal)
  }
}
