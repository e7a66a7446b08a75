import { EncounterClientError } from '../EncounterClientError.js'

/** How long the server counts as unavailable without being asked again, in ms. */
const longestAway = 5_000

/** Whether the server can be reached, as far as is known. */
export interface Reach {
  isOffline(): boolean
  /** Whether asking the server now would most likely be in vain. */
  isFutile(): boolean
  noteAnswer(): void
  noteFailure(): void
  /** Reads from the server; where it is unavailable, from what was seen, if there is anything. */
  read<T>(ask: () => Promise<T>, seen: () => Promise<T | undefined>): Promise<T>
}

/** Whether an error says that the server cannot be reached now. */
export const isUnavailable = (error: unknown): boolean =>
  error instanceof EncounterClientError && error.kind === 'unavailable'

/**
 * Creates a {@link Reach}.
 *
 * @param onChange Called when `isOffline` changes.
 */
export const createReach = (now: () => number, onChange: () => void): Reach => {
  let failedAt: number | undefined

  const setFailedAt = (at: number | undefined) => {
    const hasChanged = (at === undefined) !== (failedAt === undefined)
    failedAt = at
    if (hasChanged) onChange()
  }
  const isFutile = () =>
    failedAt !== undefined &&
    (Math.abs(now() - failedAt) < longestAway ||
      ('navigator' in globalThis && 'onLine' in navigator && navigator.onLine === false))

  return {
    isOffline: () => failedAt !== undefined,
    isFutile,
    noteAnswer: () => setFailedAt(undefined),
    noteFailure: () => setFailedAt(now()),
    read: async (ask, seen) => {
      // What was seen may be unreadable, which is no reason not to ask the server.
      const recall = () => seen().catch(() => undefined)
      if (isFutile()) {
        const known = await recall()
        if (known !== undefined) return known
      }
      try {
        const answer = await ask()
        setFailedAt(undefined)
        return answer
      } catch (error) {
        if (!isUnavailable(error)) {
          // An abort tells nothing of the server.
          if (error instanceof EncounterClientError) setFailedAt(undefined)
          throw error
        }
        setFailedAt(now())
        const known = await recall()
        if (known === undefined) throw error
        return known
      }
    },
  }
}
