import { type BrowserClient, rowSupport } from '../BrowserClient.js'
import { createStoreClient } from '../createStoreClient.js'
import { identifierOf } from '../identifierOf.js'
import { loadPart } from '../loadPart.js'
import { resolveOptions } from '../storeOptions.js'
import type { LocalRecords } from './createLocalRecords.js'
import type { LocalStorageClientOptions } from './LocalStorageClientOptions.js'
import { subscribeToStorage } from './subscribeToStorage.js'

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
  const { directory, assess, events = globalThis.window } = options
  const toId = identifierOf(settled.schema, settled.ui)
  let opened: LocalRecords | undefined
  // A new form reads none of them before its first paint.
  const open = loadPart(async () => {
    const { createLocalRecords } = await import('./createLocalRecords.js')
    opened = createLocalRecords(options, settled)
    return opened
  }, true)
  return {
    ...createStoreClient(
      {
        read: async (work, request) => (await open()).store.read(work, request),
        write: async (work, request) => (await open()).store.write(work, request),
      },
      settled,
    ),
    list: async (query, { signal } = {}) => (await open()).lister.list(query, signal),
    // Nothing is cached before they are opened.
    forgetFindings: () => opened?.lister.forgetFindings(),
    care: {
      count: async () => (await open()).care.count(),
      setAside: async () => (await open()).care.setAside(),
      readSetAside: async (location) => (await open()).care.readSetAside(location),
      moveAside: async (id, reason) => (await open()).care.moveAside(id, reason),
      restoreSetAside: async (location) => (await open()).care.restoreSetAside(location),
      remove: async (records) => (await open()).care.remove(records),
      lastNumber: async () => (await open()).care.lastNumber(),
      reserve: async (number) => (await open()).care.reserve(number),
    },
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
