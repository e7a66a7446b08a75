import { describe, expect, it, vi } from 'vitest'
import { createInOrder, type WriteCount } from '../../src/client/localStorage/createInOrder.js'
import { createMemoryStorage } from '../../src/client/localStorage/createMemoryStorage.js'
import type { StorageChange } from '../../src/client/localStorage/subscribeToStorage.js'
import { createTakeTurn, type InOrder, type Locks } from '../../src/client/localStorage/takeTurns.js'

/** Locks of one browser: one callback after the other. */
const oneAfterTheOther = (): Locks => {
  let last: Promise<unknown> = Promise.resolve()
  return {
    request: (_name, _options, callback) => {
      last = last.then(callback)
      return last
    },
  }
}

/** A count that every tab sees at once. */
const createCount = (): WriteCount => {
  let count = 0
  return {
    read: async () => count,
    write: async (next) => {
      count = next
    },
  }
}

/** Tabs that each have a copy of one storage: what one writes reaches the others, in order, some ms later. */
const createLateTabs = (howMany: number, lateMs: number) => {
  const tabs = Array.from({ length: howMany }, () => ({
    copy: createMemoryStorage(),
    listeners: new Set<(event: StorageChange) => void>(),
  }))
  return tabs.map((tab) => ({
    storage: {
      ...tab.copy,
      length: 0,
      setItem: (key: string, value: string) => {
        tab.copy.setItem(key, value)
        for (const other of tabs) {
          if (other === tab) continue
          setTimeout(() => {
            other.copy.setItem(key, value)
            for (const listener of [...other.listeners]) listener({ key })
          }, lateMs)
        }
      },
    },
    events: {
      addEventListener: (_: 'storage', listener: (event: StorageChange) => void) =>
        tab.listeners.add(listener),
      removeEventListener: (_: 'storage', listener: (event: StorageChange) => void) =>
        tab.listeners.delete(listener),
    },
  }))
}

type Tab = ReturnType<typeof createLateTabs>[number]

/** How far three tabs count that each add one to the same key, ten times, taking turns. */
const countTogether = async (inOrderOf: (tab: Tab) => InOrder | undefined): Promise<number> => {
  vi.useFakeTimers()
  try {
    const locks = oneAfterTheOther()
    const tabs = createLateTabs(3, 20)
    const all = tabs.map(async (tab) => {
      const takeTurn = createTakeTurn(locks, inOrderOf(tab))
      for (let time = 0; time < 10; time += 1) {
        await takeTurn(() => tab.storage.setItem('n', String(Number(tab.storage.getItem('n') ?? 0) + 1)))
      }
    })
    await vi.runAllTimersAsync()
    await Promise.all(all)
    return Number(tabs[0]?.storage.getItem('n'))
  } finally {
    vi.useRealTimers()
  }
}

describe('turns in a storage that is late', () => {
  it('see what the turn before wrote in another tab', async () => {
    const count = createCount()
    expect(await countTogether(({ storage, events }) => createInOrder(storage, count, events))).toBe(30)
  })

  it('would not see it by locks alone', async () => {
    expect(await countTogether(() => undefined)).toBeLessThan(30)
  })

  it('are taken at once where the count cannot be had, and after a second where it never answers', async () => {
    const storage = createMemoryStorage()
    const refused: WriteCount = { read: () => Promise.reject(new Error('no')), write: async () => undefined }
    expect(await createInOrder(storage, refused, undefined)(() => 'done')).toBe('done')

    vi.useFakeTimers()
    const silent: WriteCount = { read: () => new Promise(() => undefined), write: async () => undefined }
    const turn = createInOrder(storage, silent, undefined)(() => 'done')
    await vi.advanceTimersByTimeAsync(1000)
    vi.useRealTimers()
    expect(await turn).toBe('done')
  })

  it('go on after a second in a storage that was cleared, and the next does not wait', async () => {
    const storage = createMemoryStorage()
    const count = createCount()
    await count.write(41)
    const inOrder = createInOrder(storage, count, undefined)
    vi.useFakeTimers()
    const turn = inOrder(() => 'late')
    await vi.advanceTimersByTimeAsync(1000)
    vi.useRealTimers()
    expect(await turn).toBe('late')
    expect(await inOrder(() => 'at once')).toBe('at once')
    expect(await count.read()).toBe(43)
  })

  it('throw what the work throws, and count no such turn', async () => {
    const count = createCount()
    const inOrder = createInOrder(createMemoryStorage(), count, undefined)
    const fail = () => {
      throw new Error('no room')
    }
    await expect(inOrder(fail)).rejects.toThrow('no room')
    expect(await count.read()).toBe(0)
  })

  it('stay done where the storage has no room for the count', async () => {
    const count = createCount()
    const full = {
      ...createMemoryStorage(),
      length: 0,
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError')
      },
    }
    expect(await createInOrder(full, count, undefined)(() => 'done')).toBe('done')
    expect(await count.read()).toBe(0)
  })
})
