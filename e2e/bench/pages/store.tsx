import type { BrowserClient } from '../../../src/client/BrowserClient.js'
import type { EncounterBackup } from '../../../src/client/EncounterClient.js'
import { createIndexedDbClient } from '../../../src/client/indexedDb/createIndexedDbClient.js'
import { createLocalStorageClient } from '../../../src/client/localStorage/createLocalStorageClient.js'
import type { User } from '../../../src/encounter/User.js'
import { fillDatabase } from '../fillDatabase.js'
import { manyBackups } from '../manyBackups.js'
import {
  type ColdTimes,
  type FirstQuery,
  measureApprovals,
  measureCold,
  measureSaves,
  measureWarm,
  type WarmTimes,
} from '../measureStore.js'

type Storage = 'indexed-db' | 'local-storage'

declare global {
  interface Window {
    storeBench?: {
      readonly fill: (storage: Storage, count: number, database?: string) => Promise<void>
      readonly backups: (count: number) => readonly EncounterBackup[]
      readonly cold: (storage: Storage, query: FirstQuery) => Promise<ColdTimes>
      readonly warm: (storage: Storage) => Promise<WarmTimes>
      readonly saves: (storage: Storage, count: number) => Promise<number>
      readonly approvals: (storage: Storage, count: number) => Promise<number>
    }
  }
}

const user: User = { id: 'bench', name: 'Dr. Bench', capabilities: ['edit', 'submit', 'approve'] }

const open = (storage: Storage): BrowserClient =>
  storage === 'indexed-db'
    ? createIndexedDbClient({ user: () => user })
    : createLocalStorageClient({ user: () => user })

/** Fills and measures this browser's storages. */
window.storeBench = {
  fill: async (storage, count, database = 'encounter-form') => {
    if (storage === 'indexed-db') await fillDatabase(database, count)
    else await open(storage).restore(manyBackups(count))
  },
  backups: manyBackups,
  cold: (storage, query) => measureCold(open(storage), query),
  warm: (storage) => measureWarm(open(storage)),
  saves: (storage, count) => measureSaves(open(storage), count),
  approvals: (storage, count) => measureApprovals(open(storage), count),
}
