import { createQueueStore, type QueueStore } from './createQueueStore.js'
import { createSeal } from './createSeal.js'
import { createSeenStore, type SeenStore } from './createSeenStore.js'
import type { OutboxHold } from './Outbox.js'
import type { ResolvedOutboxOptions } from './OutboxOptions.js'
import {
  deleteOutboxDatabase,
  emptyOutboxDatabase,
  type OutboxDatabase,
  openOutboxDatabase,
} from './openOutboxDatabase.js'
import { outboxPrefix } from './readOthers.js'

/** What this device keeps of one server and user. */
export interface Kept {
  readonly store: QueueStore
  readonly seen: SeenStore
}

/** Opens what is kept on first use, and again after its database was closed or deleted. */
export interface KeptPlace {
  /** Undefined where this browser cannot keep anything, or not now. */
  open(): Promise<Kept | undefined>
  /** Whether a newer version of the app has changed the database, so that this one can neither read nor keep anything. */
  hold(): OutboxHold | undefined
  /** Closes it: it was removed. It is opened anew on the next use. */
  close(): void
  /** Removes everything, in every tab. */
  clear(): Promise<void>
}

/** What {@link createKeptPlace} tells of. */
export interface KeptPlaceEvents {
  /** Another tab has removed everything. */
  readonly onDeleted: () => void
  /** The browser has closed it: the disk has failed, or somebody has cleared the data of the site. */
  readonly onLost: () => void
  /** `hold` has changed. */
  readonly onChange: () => void
  /** It has opened after all, when callers had gone on without. */
  readonly onOpenedLate: () => void
}

const newerVersion: OutboxHold = { kind: 'newer-version' }

/** How often what is too old is removed while a page stays open, in ms. */
const expiresEvery = 60 * 60 * 1000

/**
 * How long it may take to open before callers go on without, in ms: a tab that the system has suspended may hold it up, as
 * where it keeps a database open that is to be deleted.
 */
const longestOpening = 5_000

const isVersionError = (error: unknown): boolean =>
  error instanceof Error && error.cause instanceof DOMException && error.cause.name === 'VersionError'

interface Connection extends Kept {
  readonly database: OutboxDatabase
  readonly close: () => void
}

/** Creates a {@link KeptPlace}. */
export const createKeptPlace = (
  { browser, name, now }: ResolvedOutboxOptions,
  { onDeleted, onLost, onChange, onOpenedLate }: KeptPlaceEvents,
): KeptPlace => {
  const databaseName = `${outboxPrefix}${name}`
  let opening: Promise<Connection | undefined> | undefined
  let isNewer = false

  const setNewer = (next: boolean) => {
    if (isNewer === next) return
    isNewer = next
    onChange()
  }

  const connect = async (): Promise<Connection | undefined> => {
    if (browser === undefined) return undefined
    const { indexedDB: factory, locks } = browser
    let timer: ReturnType<typeof setInterval> | undefined
    let isGone = false
    const database = await openOutboxDatabase(factory, databaseName, (why) => {
      isGone = true
      clearInterval(timer)
      opening = undefined
      if (why === 'deleted') onDeleted()
      if (why === 'lost') onLost()
      if (why === 'upgraded') setNewer(true)
    })
    const seal = await createSeal(database, locks, databaseName)
    const seen = createSeenStore(database, seal, () => now().getTime())
    const expire = () => seen.expire().catch(() => undefined)
    // Before anything of it is shown.
    await expire()
    if (!isGone) timer = setInterval(expire, expiresEvery)
    setNewer(false)
    const close = () => {
      clearInterval(timer)
      database.close()
    }
    return { store: createQueueStore(database, seal, locks, databaseName), seen, database, close }
  }

  const begin = (): Promise<Connection | undefined> => {
    const connecting = connect().catch((error: unknown) => {
      opening = undefined
      setNewer(isVersionError(error))
      return undefined
    })
    let isLate = false
    const tooLong = new Promise<undefined>((resolve) => {
      const timer = setTimeout(() => {
        isLate = true
        resolve(undefined)
      }, longestOpening)
      void connecting.then(() => clearTimeout(timer))
    })
    const inTime = Promise.race([connecting, tooLong])
    void connecting.then((connection) => {
      if (!isLate || connection === undefined) return
      // It was closed, or is opened anew, since.
      if (opening !== inTime) return connection.close()
      opening = connecting
      onOpenedLate()
    })
    return inTime
  }
  const open = () => {
    opening ??= begin()
    return opening
  }
  const close = () => {
    void opening?.then((connection) => connection?.close())
    opening = undefined
  }

  return {
    open,
    hold: () => (isNewer ? newerVersion : undefined),
    close,
    clear: async () => {
      if (browser === undefined) return
      const connection = await open()
      const isEmpty = await (connection === undefined
        ? false
        : emptyOutboxDatabase(connection.database).then(
            () => true,
            () => false,
          ))
      connection?.close()
      opening = undefined
      await deleteOutboxDatabase(browser.indexedDB, databaseName, isEmpty)
    },
  }
}
