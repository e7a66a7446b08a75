import { IDBFactory } from 'fake-indexeddb'
import type { OutboxLocks } from '../../../src/client/outbox/OutboxOptions.js'

/** One tab of a browser: killed, it gets no lock any more, and those that it held are free. */
export interface Tab {
  readonly locks: OutboxLocks
  kill(): void
}

/** The disk and the locks that the tabs of one browser share. */
export interface TestBrowser {
  readonly indexedDB: IDBFactory
  openTab(): Tab
}

/** Creates a {@link TestBrowser}. Its locks are exclusive, in the order of the requests. */
export const createBrowser = (indexedDB = new IDBFactory()): TestBrowser => {
  const turns = new Map<string, Promise<unknown>>()
  return {
    indexedDB,
    openTab: () => {
      let isKilled = false
      let free = () => {}
      const killed = new Promise<void>((resolve) => {
        free = resolve
      })
      const never = new Promise<never>(() => {})
      const request = async (name: string, ...rest: readonly unknown[]): Promise<unknown> => {
        const work = rest.at(-1)
        if (typeof work !== 'function') throw new Error('Call with work.')
        if (isKilled) return never
        const before = turns.get(name) ?? Promise.resolve()
        const result = before.then(() => (isKilled ? never : work()))
        const ended = result.then(undefined, () => undefined)
        turns.set(
          name,
          before.then(() => Promise.race([ended, killed])),
        )
        const value = await result
        return isKilled ? never : value
      }
      return {
        // The overloads of the browser's type cannot be written as one function.
        locks: { request: request as OutboxLocks['request'] },
        kill: () => {
          isKilled = true
          free()
        },
      }
    },
  }
}
