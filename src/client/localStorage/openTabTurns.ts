import { loadPart } from '../loadPart.js'
import type { StorageLike } from '../StorageLike.js'
import type { TakeTurn } from './takeTurns.js'

/** Loads what takes turns among all tabs with the first write: the first paint needs none. */
export const openTabTurns = (storage: StorageLike): TakeTurn => {
  const load = loadPart(async () => (await import('./createTabTurns.js')).createTabTurns(storage))
  return async (work, signal) => {
    signal?.throwIfAborted()
    const takeTurn = await load()
    return takeTurn(work, signal)
  }
}
