/**
 * Runs work while no other such work runs, and after all that was written by the work before it is there to be read.
 *
 * @param work Awaits nothing but what is settled already: a turn ends with the task that it began in.
 * @throws The signal's reason where it was aborted before the work began; whatever the work throws.
 */
export type TakeTurn = <T>(work: () => Promise<T>, signal?: AbortSignal) => Promise<T>

/** Makes a {@link TakeTurn} among those who have it. */
export const createQueue = (): TakeTurn => {
  let last: Promise<unknown> = Promise.resolve()
  return (work, signal) => {
    const turn = last.then(() => {
      signal?.throwIfAborted()
      return work()
    })
    last = turn.catch(() => undefined)
    return turn
  }
}
