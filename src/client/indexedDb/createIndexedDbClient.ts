import type { EncounterId } from '../../encounter/Encounter.js'
import {
  type BrowserClient,
  type BrowserClientOptions,
  defaultFirstId,
  rowSupport,
} from '../BrowserClient.js'
import { validateStoredBy } from '../changes/validateStored.js'
import { createStoreClient } from '../createStoreClient.js'
import type { EncounterPage, EncounterQuery, EncounterRecord, SetAsideRecord } from '../EncounterClient.js'
import { EncounterClientError } from '../EncounterClientError.js'
import { type EncounterRow, rowOf } from '../EncounterRow.js'
import { identifierOf } from '../identifierOf.js'
import { openLister } from '../listing/openLister.js'
import { type BroadcastChannelLike, openChannel } from '../openChannel.js'
import { resolveOptions } from '../storeOptions.js'
import { createCare, listSetAside } from './createCare.js'
import { createChangeBroadcast } from './createChangeBroadcast.js'
import { createConnection } from './createConnection.js'
import { createIndexedDbStore } from './createIndexedDbStore.js'
import { createRowReader, type ReadingProgress } from './createRowReader.js'
import type { RecordRules } from './createTransactions.js'
import { isUncloneable } from './explainError.js'
import { canUseIndex, type Found, type IndexPage, listByIndex } from './listByIndex.js'
import { DamagedRecord, requireReadable } from './readStored.js'

/** Options of {@link createIndexedDbClient}. Only `user` is required. */
export interface IndexedDbClientOptions extends BrowserClientOptions {
  /** Name of the database; default `encounter-form`. */
  readonly database?: string
  /** The IndexedDB factory; default: the browser's. */
  readonly indexedDB?: IDBFactory
  /** Opens the channel that announces changes to other tabs; default: the browser's `BroadcastChannel`. */
  readonly openChannel?: (name: string) => BroadcastChannelLike | undefined
  /** Timeout of a call in ms, after which it rejects with kind `unavailable`; default 10,000. */
  readonly patience?: number
  /** Called with the progress of a list that reads all encounters. */
  readonly onProgress?: (progress: ReadingProgress) => void
}

const defaultPatience = 10_000

/** Attempts to list without setting another record aside, after which the page is returned as it is. */
const maxAttempts = 3

/** The browser's IndexedDB; undefined if it has none or denies access. */
const browserFactory = (): IDBFactory | undefined => {
  try {
    return globalThis.indexedDB
  } catch {
    return undefined
  }
}

/**
 * An `EncounterClient` over this browser's IndexedDB: the storage for real work in one browser. An acknowledged write
 * is on disk, in one transaction with its history entry and idempotency key. Several tabs may use one database at the
 * same time. A record that cannot be read is set aside and reported by `list`.
 *
 * Error messages are clauses that follow "Not saved: ".
 *
 * @throws What `compileSchema` throws for a schema that cannot be compiled.
 */
export const createIndexedDbClient = (options: IndexedDbClientOptions): BrowserClient => {
  const settled = resolveOptions(options)
  const { ui, now } = settled
  const validate = validateStoredBy(settled.schema)
  const { directory, assess, firstId = defaultFirstId, database = 'encounter-form' } = options
  const rules: RecordRules = { toId: identifierOf(settled.schema, ui), firstId, ui, validate }
  const broadcast = createChangeBroadcast(() =>
    (options.openChannel ?? openChannel)(`encounter-form:${database}`),
  )
  const connection = createConnection({
    factory: options.indexedDB ?? browserFactory(),
    name: database,
    patience: options.patience ?? defaultPatience,
    onClosed: broadcast.notifyAll,
    firstId,
    ui,
  })
  const store = createIndexedDbStore(connection, rules, broadcast.publish)

  let movedAside = 0
  const keptInPlace = new Map<EncounterId, SetAsideRecord>()
  const moveAside = async ({ id, reason }: DamagedRecord) => {
    try {
      await store.moveAside(id)
      keptInPlace.delete(id)
      movedAside += 1
    } catch (error) {
      const isFull = error instanceof EncounterClientError && error.kind === 'full'
      if (!isFull && !isUncloneable(error)) throw error
      // The storage is full, or the record cannot be copied: it stays in place and is reported there.
      keptInPlace.set(id, { id, location: `records/${id}`, reason })
    }
  }
  const setAside = async () => [...(await listSetAside(connection)), ...keptInPlace.values()]

  /** Reads these records; unreadable ones are set aside. */
  const readable = async (found: readonly Found[]): Promise<readonly (EncounterRecord | undefined)[]> => {
    const records: (EncounterRecord | undefined)[] = []
    for (const { id, value } of found) {
      try {
        records.push(value === undefined ? undefined : requireReadable(value, id, validate).record)
      } catch (error) {
        if (!(error instanceof DamagedRecord)) throw error
        records.push(undefined)
        await moveAside(error)
      }
    }
    return records
  }

  const toRow = (record: EncounterRecord): EncounterRow => rowOf(record, ui)
  const lister = openLister(
    {
      rows: createRowReader(connection, options.onProgress),
      records: async (ids) => {
        const stored = await connection.read(['records'], (transaction) =>
          Promise.all(ids.map((id) => transaction.objectStore('records').get(id))),
        )
        return readable(ids.map((id, position) => ({ id, value: stored[position] })))
      },
      setAside,
    },
    { directory, assess, now },
  )

  const listIndexed = async (query: EncounterQuery): Promise<EncounterPage | undefined> => {
    const indexed: IndexPage | undefined = await connection.read(['records', 'state'], (transaction) =>
      listByIndex(transaction, query, toRow),
    )
    if (indexed === undefined) return undefined
    const { found, ...page } = indexed
    const records = await readable(found)
    return {
      ...page,
      records: records.filter((record) => record !== undefined),
      setAside: await setAside(),
    }
  }

  const listOnce = async (query: EncounterQuery, signal: AbortSignal | undefined): Promise<EncounterPage> => {
    try {
      const page = canUseIndex(query) ? await listIndexed(query) : undefined
      signal?.throwIfAborted()
      if (page) return page
    } catch (error) {
      if (!(error instanceof DamagedRecord)) throw error
      await moveAside(error)
    }
    return lister.list(query, signal)
  }

  return {
    ...createStoreClient(store, settled),
    list: async (query, { signal } = {}) => {
      signal?.throwIfAborted()
      for (let attempt = 1; ; attempt += 1) {
        const before = movedAside
        const page = await listOnce(query, signal)
        if (movedAside === before || attempt === maxAttempts) return page
      }
    },
    subscribe: broadcast.subscribe,
    forgetFindings: lister.forgetFindings,
    care: createCare(connection, store, rules),
    ...(directory === undefined ? undefined : { directory }),
    supports: { ...rowSupport(assess), restore: true, subscribe: true },
  }
}
