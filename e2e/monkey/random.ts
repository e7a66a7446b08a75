/** Seeded random choices: the same sequence for the same seed. */
export interface Random {
  /** A whole number from 0 up to but not including `end`. */
  readonly below: (end: number) => number
  /** True with a probability in percent. */
  readonly chance: (percent: number) => boolean
  readonly pick: <T>(from: readonly T[]) => T | undefined
}

/** Creates a {@link Random} with mulberry32. */
export const createRandom = (seed: number): Random => {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (end: number): number => Math.floor(next() * end)
  return {
    below,
    chance: (percent) => below(100) < percent,
    pick: (from) => from[below(from.length)],
  }
}
