/** The part of Web Locks that is needed: `navigator.locks`. */
export interface Locks {
  request(name: string, options: { signal?: AbortSignal }, callback: () => void): Promise<unknown>
}

const LOCK_NAME = 'encounter-form'

/**
 * Runs work while no other tab of this origin runs such work. The work is synchronous, so that without locks it
 * is still never interrupted within its own tab.
 *
 * @throws The signal's reason where it was aborted before the work began; whatever the work throws.
 */
export const exclusively = async <T>(
  locks: Locks | undefined,
  signal: AbortSignal | undefined,
  work: () => T,
): Promise<T> => {
  signal?.throwIfAborted()
  if (!locks) return work()
  const held: { begun: boolean; result?: { readonly value: T } } = { begun: false }
  try {
    await locks.request(LOCK_NAME, signal ? { signal } : {}, () => {
      held.begun = true
      held.result = { value: work() }
    })
  } catch (error) {
    if (held.begun || signal?.aborted) throw error
  }
  // A sandboxed frame has locks and may not use them: it shares its storage with no other tab either.
  return held.result ? held.result.value : work()
}
