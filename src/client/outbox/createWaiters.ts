import type { EncounterRecord } from '../EncounterClient.js'

/** The callers of writes in this tab that wait for the server's answer, by the key of their write. */
export interface Waiters {
  /**
   * Has a caller wait for an answer, which is the provisional result once the server has taken too long.
   *
   * @param provisional Returns the result as far as this device can tell.
   */
  expect(key: string, provisional: () => Promise<EncounterRecord>): void
  /** The answer; undefined if nobody waits for it. */
  answer(key: string): Promise<EncounterRecord> | undefined
  has(key: string): boolean
  keys(): readonly string[]
  /** Has the caller get the server's answer, which is there. Returns false if none waits for it. */
  claim(key: string): boolean
  resolve(key: string, record: EncounterRecord): void
  reject(key: string, error: unknown): void
  /** Gives the caller the provisional result. */
  tell(key: string): void
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

  const take = (key: string): Waiter | undefined => {
    const waiter = waiters.get(key)
    if (waiter !== undefined) clearTimeout(waiter.timer)
    waiters.delete(key)
    return waiter
  }
  const tell = (key: string) => {
    const waiter = take(key)
    if (waiter === undefined) return
    // Before the caller goes on: what it shows next is that the change waits.
    onTold(key)
    waiter.resolve(waiter.provisional())
  }

  return {
    expect: (key, provisional) => {
      if (waiters.has(key)) return
      const timer = setTimeout(() => tell(key), patience)
      const answer = new Promise<EncounterRecord>((resolve, reject) => {
        waiters.set(key, { resolve, reject, provisional, timer, answer: () => answer })
      })
      answer.catch(() => undefined)
    },
    answer: (key) => waiters.get(key)?.answer(),
    has: (key) => waiters.has(key),
    keys: () => [...waiters.keys()],
    claim: (key) => {
      const waiter = waiters.get(key)
      if (waiter !== undefined) clearTimeout(waiter.timer)
      return waiter !== undefined
    },
    resolve: (key, record) => take(key)?.resolve(record),
    reject: (key, error) => take(key)?.reject(error),
    tell,
  }
}
