import type { CodeLibrary, LoadProgress } from '../../../src/codes/CodeLibrary.js'
import type { CodeSetInfo, CodeSource } from '../../../src/codes/CodeSystem.js'
import { createStarterCodeSource } from '../../../src/codes/starter/createStarterCodeSource.js'

/** A load that waits to be ended. */
export interface PendingLoad {
  readonly files: readonly File[]
  readonly signal: AbortSignal | undefined
  readonly report: (progress: LoadProgress) => void
  /** Ends it: these sets were added. */
  readonly finish: (...added: readonly CodeSetInfo[]) => void
  readonly fail: (error: Error) => void
}

/** A code library whose sets and loads a test holds in its hands. */
export interface FakeLibrary extends CodeLibrary {
  /** The loads that were begun, the latest last. */
  readonly loads: PendingLoad[]
  /** Changes the sets, as another tab does. */
  readonly change: (sets: readonly CodeSetInfo[]) => void
  /** Makes every removal fail. */
  readonly refuseRemoval: (error: Error) => void
}

/** Makes a fake library with these sets; its codes are those that ship, unless told. */
export const createFakeLibrary = (
  initial: readonly CodeSetInfo[] = [],
  source: CodeSource = createStarterCodeSource(),
): FakeLibrary => {
  let sets = initial
  let refusal: Error | undefined
  const listeners = new Set<() => void>()
  const loads: PendingLoad[] = []
  const change = (next: readonly CodeSetInfo[]) => {
    sets = next
    for (const listener of listeners) listener()
  }
  return {
    ...source,
    loads,
    change,
    refuseRemoval: (error) => {
      refusal = error
    },
    sets: async () => sets,
    load: (files, options) =>
      new Promise((resolve, reject) => {
        options?.signal?.addEventListener('abort', () => reject(options.signal?.reason))
        loads.push({
          files,
          signal: options?.signal,
          report: (progress) => options?.onProgress?.(progress),
          finish: (...added) => {
            const ids = added.map(({ id }) => id)
            change([...sets.filter(({ id }) => !ids.includes(id)), ...added])
            resolve(added)
          },
          fail: reject,
        })
      }),
    remove: async (id) => {
      if (refusal !== undefined) throw refusal
      change(sets.filter((set) => set.id !== id))
    },
    subscribe: (onChange) => {
      listeners.add(onChange)
      return () => {
        listeners.delete(onChange)
      }
    },
  }
}
