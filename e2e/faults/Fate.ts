import type { Random } from '../monkey/random.js'

/** What becomes of a request on its way. */
export type Fate =
  | 'pass'
  /** The connection is closed before the request is sent on. */
  | 'drop'
  /** The connection is closed once the server has the request. */
  | 'cut'
  /** The connection is closed in the middle of the answer. */
  | 'cut in the answer'
  /** A failure in the place of the server, which never hears of the request. */
  | 'fail'
  /** A failure in the place of the server's answer. */
  | 'fail after'
  /** Held back for a while: a request that was sent later may be there before it. */
  | 'delay'
  /** Held back until the client has given it up, and has sent it again. */
  | 'late'
  /** Sent on twice at once. */
  | 'twice'
  /** Answered, and sent on once more after others. */
  | 'again'

const weights: readonly (readonly [fate: Fate, weight: number])[] = [
  ['pass', 44],
  ['drop', 7],
  ['cut', 9],
  ['cut in the answer', 7],
  ['fail', 5],
  ['fail after', 7],
  ['delay', 6],
  ['late', 3],
  ['twice', 6],
  ['again', 6],
]

const spread = weights.flatMap(([fate, weight]) => Array.from({ length: weight }, () => fate))

/** Draws the fate of the next request. */
export const drawFate = (random: Random): Fate => random.pick(spread) ?? 'pass'
