import { createMemoryStorage } from '../../../src/client/localStorage/createMemoryStorage.js'
import type { StorageChange, StorageEvents } from '../../../src/client/localStorage/subscribeToStorage.js'
import type { StorageLike } from '../../../src/client/StorageLike.js'

/** A tab's view of a shared storage. */
export interface StorageTab {
  readonly storage: StorageLike
  readonly events: StorageEvents
}

/**
 * Simulates tabs with their own copy of one storage, like the processes of a browser: a write reaches the other tabs
 * in order, immediately or some ms later, with an event.
 */
export const createTabs = (howMany: number, lateMs = 0): readonly StorageTab[] => {
  const tabs = Array.from({ length: howMany }, () => ({
    copy: createMemoryStorage(),
    listeners: new Set<(event: StorageChange) => void>(),
  }))
  return tabs.map((tab) => {
    const write = (key: string, change: (copy: StorageLike) => void) => {
      change(tab.copy)
      for (const other of tabs) {
        if (other === tab) continue
        const arrive = () => {
          change(other.copy)
          for (const listener of [...other.listeners]) listener({ key })
        }
        if (lateMs === 0) arrive()
        else setTimeout(arrive, lateMs)
      }
    }
    return {
      storage: {
        get length() {
          return tab.copy.length
        },
        key: tab.copy.key,
        getItem: tab.copy.getItem,
        setItem: (key, value) => write(key, (copy) => copy.setItem(key, value)),
        removeItem: (key) => write(key, (copy) => copy.removeItem(key)),
      },
      events: {
        addEventListener: (_, listener) => tab.listeners.add(listener),
        removeEventListener: (_, listener) => tab.listeners.delete(listener),
      },
    }
  })
}
