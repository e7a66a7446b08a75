import type { EncounterId } from '../../encounter/Encounter.js'
import { kareoEncounterSchema, kareoEncounterUi } from '../../encounter/kareoEncounter.js'
import { encounterWorkflow } from '../../encounter/workflow.js'
import type { EncounterRecord } from '../EncounterClient.js'
import { EncounterClientError } from '../EncounterClientError.js'
import { fetchOnce } from '../fetchOnce.js'
import { whenIdle } from '../pause.js'
import { validateBy } from '../validateEncounter.js'
import type { Lister } from './createLister.js'
import { createRecordStore, isRecord } from './createRecordStore.js'
import type { Writer } from './createWriter.js'
import { guardStorage } from './guardStorage.js'
import { identifierOf } from './identifierOf.js'
import type { LocalStorageClient, LocalStorageClientOptions } from './LocalStorageClientOptions.js'
import { prepareFormat } from './storageFormat.js'
import { readIndex } from './storageIndex.js'
import { subscribeToStorage } from './subscribeToStorage.js'
import type { TakeTurn } from './takeTurns.js'

/**
 * An `EncounterClient` that keeps encounters in this browser's localStorage. One key a record, with its history; a save
 * writes that and the one piece of the list's index that tells of it, both or neither. A record or history that cannot
 * be read is set aside under a key of its own and reported by `list`; an index that does not agree with the records is
 * made anew from them. Two tabs may use one storage at the same time.
 *
 * Its errors are clauses that read on after "Not saved: ".
 *
 * @throws What `compileSchema` throws, for a schema that cannot be compiled.
 */
export const createLocalStorageClient = (options: LocalStorageClientOptions): LocalStorageClient => {
  const {
    schema = kareoEncounterSchema,
    ui = kareoEncounterUi,
    workflow = encounterWorkflow,
    events = globalThis.window,
  } = options
  const validate = validateBy(schema)
  const storage = guardStorage(() => options.storage ?? globalThis.localStorage)
  const store = createRecordStore(storage, ui, validate)
  const toId = identifierOf(schema, ui)

  const requireRecord = (id: EncounterId): EncounterRecord => {
    const found = store.read(id)
    if (isRecord(found)) return found
    throw new EncounterClientError(
      'not-found',
      found || store.wasSetAside(id)
        ? `encounter ${id} could not be read and was set aside. Nothing of it was deleted: the list says where it is.`
        : `there is no encounter ${id} in this browser. Look for it in the list.`,
    )
  }

  const isShared = () => {
    try {
      return options.storage === undefined || options.storage === globalThis.localStorage
    } catch {
      return false
    }
  }
  let lister: Lister | undefined
  const fetchWriter = fetchOnce(async (): Promise<Writer> => {
    const { createWriter } = await import('./createWriter.js')
    return createWriter({
      ...options,
      schema,
      ui,
      workflow,
      storage,
      isShared: isShared(),
      store,
      validate,
      requireRecord,
      onWritten: (key) => lister?.wrote(key),
    })
  })
  const takeTurn: TakeTurn = async (work, signal) => (await fetchWriter()).takeTurn(work, signal)
  const ready = (): Promise<void> => prepareFormat(storage, takeTurn)
  const openWriter = async (signal: AbortSignal | undefined): Promise<Writer> => {
    signal?.throwIfAborted()
    await ready()
    return fetchWriter()
  }
  // With the writer, which reads it too.
  const fetchHistory = fetchOnce(() => import('./readHistory.js'))
  // Ahead of the first save, which is to be possible where the network has gone by then.
  whenIdle(() => void fetchWriter().catch(() => undefined))

  const listeners = new Set<(ids: readonly EncounterId[]) => void>()
  // Fetched when a list is asked for: the form opens without it.
  const fetchLister = fetchOnce(async (): Promise<Lister> => {
    const { createLister } = await import('./createLister.js')
    lister = createLister({
      storage,
      store,
      ui,
      takeTurn,
      now: options.now ?? (() => new Date()),
      directory: options.directory,
      assess: options.assess,
      onFound: (ids) => {
        for (const listener of listeners) listener(ids)
      },
    })
    return lister
  })

  return {
    list: async (query, { signal } = {}) => {
      signal?.throwIfAborted()
      await ready()
      readIndex(storage)
      return (await fetchLister()).list(query, signal)
    },
    get: async (id, { signal } = {}) => {
      signal?.throwIfAborted()
      await ready()
      return requireRecord(id)
    },
    create: async (encounter, change) => (await openWriter(change.signal)).create(encounter, change),
    update: async (id, encounter, change) => (await openWriter(change.signal)).update(id, encounter, change),
    transition: async (id, to, change) => (await openWriter(change.signal)).transition(id, to, change),
    history: async (id, { signal } = {}) => {
      signal?.throwIfAborted()
      await ready()
      const { fullHistory } = await fetchHistory()
      return fullHistory(storage, store, id, requireRecord(id))
    },
    forgetFindings: () => lister?.forgetFindings(),
    subscribe: (onChange) => {
      const stop = subscribeToStorage(events, options.storage, toId, onChange)
      listeners.add(onChange)
      return () => {
        listeners.delete(onChange)
        stop()
      }
    },
    ...(options.directory ? { directory: options.directory } : undefined),
  }
}
