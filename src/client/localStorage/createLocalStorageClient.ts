import { loadOnce } from '../../codes/loadOnce.js'
import { type BrowserClient, defaultFirstId, rowSupport, type StorageCare } from '../BrowserClient.js'
import { validateStoredBy } from '../changes/validateStored.js'
import { createStoreClient } from '../createStoreClient.js'
import { identifierOf } from '../identifierOf.js'
import { openLister } from '../listing/openLister.js'
import { resolveOptions } from '../storeOptions.js'
import { createLocalStore } from './createLocalStore.js'
import { createFind, readerOf } from './createRecords.js'
import { createRows } from './createRows.js'
import { createSetAside } from './createSetAside.js'
import { guardStorage } from './guardStorage.js'
import type { LocalStorageClientOptions } from './LocalStorageClientOptions.js'
import { openTabTurns } from './openTabTurns.js'
import { recordKey } from './storageKeys.js'
import { subscribeToStorage } from './subscribeToStorage.js'
import { createQueue } from './takeTurns.js'

const isPageStorage = ({ storage }: LocalStorageClientOptions): boolean => {
  try {
    return storage === undefined || storage === globalThis.localStorage
  } catch {
    // The page is denied access to its own localStorage, so the given storage is another one.
    return storage === undefined
  }
}

/**
 * An `EncounterClient` over this browser's localStorage, as plain JSON: one key per record, with its history. For
 * demos and a few thousand encounters. The browser writes localStorage to disk late: saves of the last minute can be
 * lost if its process is killed. A record that cannot be read is set aside under a separate key and reported by
 * `list`. Several tabs may use one storage at the same time.
 *
 * Error messages are clauses that follow "Not saved: ".
 *
 * @throws What `compileSchema` throws for a schema that cannot be compiled.
 */
export const createLocalStorageClient = (options: LocalStorageClientOptions): BrowserClient => {
  const settled = resolveOptions(options)
  const { schema, ui, now } = settled
  const validate = validateStoredBy(schema)
  const { directory, assess, firstId = defaultFirstId, events = globalThis.window } = options
  const storage = guardStorage(() => options.storage ?? globalThis.localStorage)
  const toId = identifierOf(schema, ui)
  const read = readerOf(ui, validate)
  const find = createFind(storage, read)
  const takeTurn = (options.isShared ?? isPageStorage(options)) ? openTabTurns(storage) : createQueue()
  const parts = { storage, find, takeTurn }
  const rows = createRows(parts, ui)
  const aside = createSetAside(parts, toId)
  // Loaded on demand: only Settings uses it.
  const openCare = loadOnce(async () => {
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
  return {
    ...createStoreClient(createLocalStore({ ...parts, toId, firstId }), settled),
    list: (query, { signal } = {}) => lister.list(query, signal),
    forgetFindings: lister.forgetFindings,
    care,
    ...(directory === undefined ? undefined : { directory }),
    ...(events === undefined
      ? undefined
      : {
          subscribe: (onChange: Parameters<NonNullable<BrowserClient['subscribe']>>[0]) =>
            subscribeToStorage(events, options.storage, toId, onChange),
        }),
    supports: { ...rowSupport(assess), restore: true, subscribe: events !== undefined },
  }
}
