import type { EncounterClient } from './EncounterClient.js'
import type { EncounterStore } from './EncounterStore.js'
import { loadPart } from './loadPart.js'
import { requireRecord } from './requireRecord.js'
import type { ResolvedStoreOptions } from './storeOptions.js'

/** The operations of a client that need nothing but a store. */
export type StoreClient = Pick<
  EncounterClient,
  'get' | 'create' | 'update' | 'transition' | 'mark' | 'history'
> &
  Required<Pick<EncounterClient, 'restore'>>

/**
 * Creates the client of a store, which applies the rules of each change within the store's transactions. Those rules are
 * loaded once the browser is idle, and at the latest with the first write, which waits for them.
 */
export const createStoreClient = (store: EncounterStore, options: ResolvedStoreOptions): StoreClient => {
  const load = loadPart(
    async () => (await import('./createStoreWrites.js')).createStoreWrites(store, options),
    true,
  )
  // Each reads the user when it is called: it may wait for its code and for other tabs, while another user signs in.
  const { user } = options
  return {
    get: (id, request) => store.read((reading) => requireRecord(reading, id), request),
    history: (id, request) =>
      store.read(async (reading) => {
        await requireRecord(reading, id)
        return reading.events(id)
      }, request),
    create: async (...call) => {
      const acting = user()
      return (await load()).create(acting, ...call)
    },
    update: async (...call) => {
      const acting = user()
      return (await load()).update(acting, ...call)
    },
    transition: async (...call) => {
      const acting = user()
      return (await load()).transition(acting, ...call)
    },
    mark: async (...call) => {
      const acting = user()
      return (await load()).mark(acting, ...call)
    },
    restore: async (...call) => {
      const acting = user()
      return (await load()).restore(acting, ...call)
    },
  }
}
