import { createQueueStore, type QueueStore } from './createQueueStore.js'
import { createSeal } from './createSeal.js'
import { createSeenStore, type SeenStore } from './createSeenStore.js'
import type { ResolvedOutboxOptions } from './OutboxOptions.js'
import { deleteOutboxDatabase, openOutboxDatabase } from './openOutboxDatabase.js'

/** What this device keeps of one server and user. */
export interface Kept {
  readonly store: QueueStore
  readonly seen: SeenStore
}

/** Opens what is kept on first use, and again after its database was closed or deleted. */
export interface KeptPlace {
  /** Undefined where this browser cannot keep anything, or not now. */
  open(): Promise<Kept | undefined>
  clear(): Promise<void>
}

/** Creates a {@link KeptPlace}. */
export const createKeptPlace = ({ browser, name, now }: ResolvedOutboxOptions): KeptPlace => {
  const database = `encounter-form:outbox:${name}`
  let opening: Promise<Kept | undefined> | undefined

  const connect = async (): Promise<Kept | undefined> => {
    if (browser === undefined) return undefined
    const { indexedDB: factory, locks } = browser
    const connection = await openOutboxDatabase(factory, database, () => {
      opening = undefined
    })
    const seal = await createSeal(connection, locks, database)
    const seen = createSeenStore(connection, seal, () => now().getTime())
    void seen.expire().catch(() => undefined)
    return { store: createQueueStore(connection, seal, locks, database), seen }
  }

  return {
    open: () => {
      opening ??= connect().catch(() => {
        opening = undefined
        return undefined
      })
      return opening
    },
    clear: async () => {
      opening = undefined
      if (browser !== undefined) await deleteOutboxDatabase(browser.indexedDB, database)
    },
  }
}
