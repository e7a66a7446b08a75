/**
 * Runs `work` exclusively, after everything that earlier turns wrote can be read.
 *
 * @param work Must await nothing but settled promises: a turn ends with the task that it starts in.
 * @throws The signal's reason if it was aborted before the work started; whatever the work throws.
 */
export type TakeTurn = <T>(work: () => Promise<T>, signal?: AbortSignal) => Promise<T>

/** Creates a {@link TakeTurn} for the callers within this page that share it. */
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
