import type { EncounterRecord } from '../EncounterClient.js'

/** The callers of writes in this tab that wait for the server's answer, by the key of their write. */
export interface Waiters {
  /**
   * Has a caller wait for an answer, which is the provisional result once the server has taken too long.
   *
   * @param provisional Returns the result as far as this device can tell.
   */
  expect(key: string, provisional: () => Promise<EncounterRecord>): Promise<EncounterRecord>
  has(key: string): boolean
  keys(): readonly string[]
  /** Notes that a change is on disk. */
  noteKept(key: string): void
  /** The keys of those changes that are on disk, or were. */
  keptKeys(): readonly string[]
  /**
   * Has the caller get the server's answer, which is there, and not the provisional result any more. Returns false if none
   * waits for it.
   */
  claim(key: string): boolean
  /** Takes a claim back, because the answer could not be kept. */
  release(key: string): void
  resolve(key: string, record: EncounterRecord): void
  reject(key: string, error: unknown): void
  /** Gives the caller the provisional result. */
  tell(key: string): void
  /** Has every caller get an error: nothing of what they wait for is kept any more. */
  rejectAll(error: unknown): void
}

interface Waiter {
  readonly resolve: (result: EncounterRecord | Promise<EncounterRecord>) => void
  readonly reject: (error: unknown) => void
  readonly provisional: () => Promise<EncounterRecord>
  readonly timer: ReturnType<typeof setTimeout>
  readonly answer: () => Promise<EncounterRecord>
}

/**
 * Creates {@link Waiters}.
 *
 * @param patience How long the server may take, in ms.
 * @param onTold Called when a caller got the provisional result: its change now counts as waiting.
 */
export const createWaiters = (patience: number, onTold: (key: string) => void): Waiters => {
  const waiters = new Map<string, Waiter>()
  const claimed = new Set<string>()
  const kept = new Set<string>()

  const take = (key: string): Waiter | undefined => {
    const waiter = waiters.get(key)
    if (waiter !== undefined) clearTimeout(waiter.timer)
    waiters.delete(key)
    claimed.delete(key)
    kept.delete(key)
    return waiter
  }
  const tell = (key: string) => {
    if (claimed.has(key)) return
    const waiter = take(key)
    if (waiter === undefined) return
    // Before the caller goes on: what it shows next is that the change waits.
    onTold(key)
    waiter.resolve(waiter.provisional())
  }

  return {
    expect: (key, provisional) => {
      const known = waiters.get(key)
      if (known !== undefined) return known.answer()
      const timer = setTimeout(() => tell(key), patience)
      const answer = new Promise<EncounterRecord>((resolve, reject) => {
        waiters.set(key, { resolve, reject, provisional, timer, answer: () => answer })
      })
      // Whoever it is given to handles it.
      answer.catch(() => undefined)
      return answer
    },
    has: (key) => waiters.has(key),
    keys: () => [...waiters.keys()],
    noteKept: (key) => {
      if (waiters.has(key)) kept.add(key)
    },
    keptKeys: () => [...kept],
    claim: (key) => {
      if (!waiters.has(key)) return false
      claimed.add(key)
      return true
    },
    release: (key) => {
      if (claimed.delete(key)) tell(key)
    },
    resolve: (key, record) => take(key)?.resolve(record),
    reject: (key, error) => take(key)?.reject(error),
    tell,
    rejectAll: (error) => {
      for (const key of [...waiters.keys()]) take(key)?.reject(error)
    },
  }
}
