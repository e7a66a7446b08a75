import { loadOnce } from '../../codes/loadOnce.js'
import { type BrowserClient, rowSupport, type StorageCare, usualFirstId } from '../BrowserClient.js'
import { createStoreClient, settleOptions } from '../createStoreClient.js'
import { identifierOf } from '../identifierOf.js'
import { openLister } from '../listing/openLister.js'
import { createLocalStore } from './createLocalStore.js'
import { createFind, readerOf } from './createRecords.js'
import { createRows } from './createRows.js'
import { createSetAside } from './createSetAside.js'
import { createTabTurns } from './createTabTurns.js'
import { guardStorage } from './guardStorage.js'
import type { LocalStorageClientOptions } from './LocalStorageClientOptions.js'
import { recordKey } from './storageKeys.js'
import { subscribeToStorage } from './subscribeToStorage.js'
import { createQueue } from './takeTurns.js'

const isPageStorage = ({ storage }: LocalStorageClientOptions): boolean => {
  try {
    return storage === undefined || storage === globalThis.localStorage
  } catch {
    // A page that may not look at its own was given another.
    return storage === undefined
  }
}

/**
 * An `EncounterClient` that keeps encounters in this browser's localStorage, as plain JSON: one key a record, with its
 * history. For demos and for a few thousand encounters; the browser writes it to disk late, so that what was saved in the
 * last minute can be lost with the browser's process. What cannot be read is set aside under a key of its own and reported
 * by `list`. Two tabs may use one storage at the same time.
 *
 * Its errors are clauses that read on after "Not saved: ".
 *
 * @throws What `compileSchema` throws, for a schema that cannot be compiled.
 */
export const createLocalStorageClient = (options: LocalStorageClientOptions): BrowserClient => {
  const settled = settleOptions(options)
  const { schema, ui, validate, now } = settled
  const { directory, assess, firstId = usualFirstId, events = globalThis.window } = options
  const storage = guardStorage(() => options.storage ?? globalThis.localStorage)
  const toId = identifierOf(schema, ui)
  const read = readerOf(ui, validate)
  const find = createFind(storage, read)
  const takeTurn = (options.isShared ?? isPageStorage(options)) ? createTabTurns(storage) : createQueue()
  const parts = { storage, find, takeTurn }
  const rows = createRows(parts, ui)
  const aside = createSetAside(parts, toId)
  // What Settings alone asks for is fetched with the first use of it.
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
