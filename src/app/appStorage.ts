import { openBrowserStorage } from '../client/localStorage/openBrowserStorage.js'
import type { StorageLike } from '../client/StorageLike.js'

const keys = { seeded: 'encounter-form-app:seeded', user: 'encounter-form-app:user' } as const

/** The app's own settings, and the storages that it hands to the client. The only place in the app that names them. */
export interface AppStorage {
  readonly records: StorageLike
  readonly tab: StorageLike
  /** False in a private window: nothing outlives the tab. */
  readonly persistent: boolean
  /** Whether the demo data were put in before; marks that they are. */
  takeSeedTurn(): boolean
  readUserId(): string | null
  writeUserId(id: string): void
}

/** Opens what this browser has. Never throws. */
export const openAppStorage = (): AppStorage => {
  const { storage: records, persistent } = openBrowserStorage('localStorage')
  const { storage: tab } = openBrowserStorage('sessionStorage')
  // What cannot be remembered is asked again.
  const write = (key: string, value: string) => {
    try {
      records.setItem(key, value)
    } catch {}
  }
  return {
    records,
    tab,
    persistent,
    takeSeedTurn: () => {
      const first = records.getItem(keys.seeded) === null
      if (first) write(keys.seeded, '1')
      return first
    },
    readUserId: () => records.getItem(keys.user),
    writeUserId: (id) => write(keys.user, id),
  }
}
