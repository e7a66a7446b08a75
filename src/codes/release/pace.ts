import type { ReadOptions } from './ReadOptions.js'

/** Reports the progress of a step (0 to 1), yields to other work, and throws when the reading is aborted. */
export type Pace = (fraction: number) => Promise<void>

/** The longest stretch of work between yields, in milliseconds. An abort is noticed within two of them. */
const longestStretch = 40

const giveWay = () => new Promise<void>((resolve) => setTimeout(resolve, 0))

/**
 * Makes the pace of a reading: for each step its words and the part of the whole (0 to 1) that it takes.
 *
 * @throws the signal's reason, out of each call, once the signal has been aborted.
 */
export const createPace = ({ onProgress, signal }: ReadOptions) => {
  let since = performance.now()
  return (step: string, from: number, to: number): Pace =>
    async (fraction) => {
      signal?.throwIfAborted()
      onProgress?.({ step, fraction: Math.min(1, from + (to - from) * fraction) })
      if (performance.now() - since < longestStretch) return
      await giveWay()
      since = performance.now()
      signal?.throwIfAborted()
    }
}
