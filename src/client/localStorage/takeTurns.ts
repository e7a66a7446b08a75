/** The part of Web Locks that is needed: `navigator.locks`. */
export interface Locks {
  request(name: string, options: { signal?: AbortSignal }, callback: () => unknown): Promise<unknown>
}

/**
 * Runs work while no other tab of this origin runs such work, and after all that they wrote has arrived here. The work
 * is synchronous, so that without locks it is still never interrupted within its own tab.
 *
 * @throws The signal's reason where it was aborted before the work began; whatever the work throws.
 */
export type TakeTurn = <T>(work: () => T, signal?: AbortSignal) => Promise<T>

/** Runs work in a storage that may lag behind what other tabs wrote. */
export type InOrder = <T>(work: () => T) => Promise<T>

const LOCK_NAME = 'encounter-form'

const atOnce: InOrder = async (work) => work()

/** Makes a {@link TakeTurn} by Web Locks. A lock alone does not bring what others wrote: `inOrder` waits for it. */
export const createTakeTurn =
  (locks: Locks | undefined, inOrder: InOrder = atOnce): TakeTurn =>
  async (work, signal) => {
    signal?.throwIfAborted()
    if (!locks) return work()
    const held: { begun: boolean; result?: { readonly value: ReturnType<typeof work> } } = { begun: false }
    try {
      await locks.request(LOCK_NAME, signal ? { signal } : {}, async () => {
        held.begun = true
        held.result = { value: await inOrder(work) }
      })
    } catch (error) {
      if (held.begun || signal?.aborted) throw error
    }
    // A sandboxed frame has locks and may not use them: it shares its storage with no other tab either.
    return held.result ? held.result.value : work()
  }
