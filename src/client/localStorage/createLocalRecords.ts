import { defaultFirstId, type StorageCare } from '../BrowserClient.js'
import { validateStoredBy } from '../changes/validateStored.js'
import type { EncounterStore } from '../EncounterStore.js'
import { identifierOf } from '../identifierOf.js'
import type { Lister } from '../listing/createLister.js'
import { openLister } from '../listing/openLister.js'
import { loadPart } from '../loadPart.js'
import type { ResolvedStoreOptions } from '../storeOptions.js'
import { createLocalStore } from './createLocalStore.js'
import { createFind, readerOf } from './createRecords.js'
import { createRows } from './createRows.js'
import { createSetAside } from './createSetAside.js'
import { guardStorage } from './guardStorage.js'
import type { LocalStorageClientOptions } from './LocalStorageClientOptions.js'
import { openTabTurns } from './openTabTurns.js'
import { recordKey } from './storageKeys.js'
import { createQueue } from './takeTurns.js'

const isPageStorage = ({ storage }: LocalStorageClientOptions): boolean => {
  try {
    return storage === undefined || storage === globalThis.localStorage
  } catch {
    // The page is denied access to its own localStorage, so the given storage is another one.
    return storage === undefined
  }
}

/** What a client keeps in a localStorage: its records, how they are listed, and their maintenance. */
export interface LocalRecords {
  readonly store: EncounterStore
  readonly lister: Lister
  readonly care: StorageCare
}

/** Opens the records of a localStorage. */
export const createLocalRecords = (
  options: LocalStorageClientOptions,
  { schema, ui, now }: ResolvedStoreOptions,
): LocalRecords => {
  const { directory, assess, firstId = defaultFirstId } = options
  const storage = guardStorage(() => options.storage ?? globalThis.localStorage)
  const toId = identifierOf(schema, ui)
  const read = readerOf(ui, validateStoredBy(schema))
  const find = createFind(storage, read)
  const takeTurn = (options.isShared ?? isPageStorage(options)) ? openTabTurns(storage) : createQueue()
  const parts = { storage, find, takeTurn }
  const rows = createRows(parts, ui)
  const aside = createSetAside(parts, toId)
  // Loaded on demand: only Settings uses it.
  const openCare = loadPart(async () => {
    const { createCare } = await import('./createCare.js')
    return createCare({ ...parts, firstId, read, findAside: aside.find })
  })
  const care: StorageCare = {
    count: async () => (await rows(undefined)).length,
    setAside: aside.list,
    readSetAside: async (location) => (await openCare()).readSetAside(location),
    moveAside: async (id, reason) => (await openCare()).moveAside(id, reason),
    restoreSetAside: async (location) => (await openCare()).restoreSetAside(location),
    remove: async (records) => (await openCare()).remove(records),
    lastNumber: async () => (await openCare()).lastNumber(),
    reserve: async (number) => (await openCare()).reserve(number),
  }
  const lister = openLister(
    {
      rows,
      records: async (ids) =>
        ids.map((id) => {
          const found = find(recordKey(id))
          return found?.ok ? found.value.record : undefined
        }),
      setAside: care.setAside,
    },
    { directory, assess, now },
  )
  return { store: createLocalStore({ ...parts, toId, firstId }), lister, care }
}
