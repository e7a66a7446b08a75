import { type Encounter, type EncounterId, readEncounter } from '../../encounter/Encounter.js'
import type { Finding } from '../../encounter/Finding.js'
import { kareoEncounterSchema, kareoEncounterUi } from '../../encounter/kareoEncounter.js'
import { encounterWorkflow } from '../../encounter/workflow.js'
import type { EncounterRecord, Version } from '../EncounterClient.js'
import { EncounterClientError } from '../EncounterClientError.js'
import {
  type PlannedChange,
  planCreate,
  planTransition,
  planUpdate,
  requireCapability,
  requireNoErrors,
  requireVersion,
} from '../planChange.js'
import { type ValidateEncounter, validateBy } from '../validateEncounter.js'
import type { Lister } from './createLister.js'
import { createRecordStore, isRecord } from './createRecordStore.js'
import { exclusively } from './exclusively.js'
import { guardStorage } from './guardStorage.js'
import { identifierOf } from './identifierOf.js'
import type { LocalStorageClient, LocalStorageClientOptions } from './LocalStorageClientOptions.js'
import { rowsItem } from './rowPieces.js'
import { formatItem, prepareFormat } from './storageFormat.js'
import { freeSerial, indexItem, readIndex, rebuildIndex } from './storageIndex.js'
import { recordKey } from './storageKeys.js'
import { changedBefore, encodeHistory, type StoredEvent } from './storedHistory.js'
import { encodeRecord } from './storedRecord.js'
import { subscribeToStorage } from './subscribeToStorage.js'
import { tellHistory } from './tellHistory.js'
import { type StorageItem, writeAll } from './writeAll.js'

/** The first id that is given, unless told: the example of the schema that ships. */
const FIRST_ID = 8009001

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
    user,
    schema = kareoEncounterSchema,
    ui = kareoEncounterUi,
    workflow = encounterWorkflow,
    now = () => new Date(),
    checkErrors = () => [],
    firstId = FIRST_ID,
    locks = globalThis.navigator?.locks,
    events = globalThis.window,
  } = options
  const validate: ValidateEncounter = validateBy(schema)
  const storage = guardStorage(() => options.storage ?? globalThis.localStorage)
  const store = createRecordStore(storage, ui, validate)
  const toId = identifierOf(schema, ui)

  const requireValid = (encounter: Encounter): void => {
    const problems = validate(encounter)
    if (problems.length === 0) return
    throw new EncounterClientError(
      'invalid',
      `this encounter is not complete or not valid. ${problems.join('. ')}`,
    )
  }

  const ready = (): Promise<void> => prepareFormat(storage, locks)

  const listeners = new Set<(ids: readonly EncounterId[]) => void>()
  // Fetched when a list is asked for: the form opens without it.
  let lister: Lister | undefined
  const openLister = async (): Promise<Lister> => {
    const { createLister } = await import('./createLister.js')
    lister ??= createLister({
      storage,
      store,
      ui,
      locks,
      now,
      directory: options.directory,
      assess: options.assess,
      onFound: (ids) => {
        for (const listener of listeners) listener(ids)
      },
    })
    return lister
  }

  /** Writes a record after its row: a row that is ahead of its record is noticed, one that lags behind would not be. */
  const write = (record: EncounterRecord, events: readonly StoredEvent[], index: readonly StorageItem[]) => {
    const { id = '' } = readEncounter(record.encounter, ui)
    const rows = rowsItem(storage, store, ui, record)
    const added = writeAll(storage, [
      formatItem,
      ...index,
      rows,
      [recordKey(id), encodeRecord(record, encodeHistory(events, record))],
    ])
    lister?.wrote(rows[0], added)
    return requireRecord(id)
  }

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

  const findingsOf = async (encounter: Encounter): Promise<readonly Finding[]> => {
    try {
      return await checkErrors(encounter)
    } catch (cause) {
      throw new EncounterClientError('unavailable', 'the checks could not be made. Try again in a moment.', {
        cause,
      })
    }
  }

  const stamp = (encounter: Encounter, version: number): EncounterRecord => ({
    encounter,
    version: String(version),
    updatedAt: now().toISOString(),
    updatedBy: user().name,
  })

  const commit = (
    id: EncounterId,
    ifMatch: Version,
    plan: (current: EncounterRecord) => PlannedChange,
  ): EncounterRecord => {
    const current = requireRecord(id)
    requireVersion(current, ifMatch)
    const { encounter, kind, reason } = plan(current)
    const before = changedBefore(current.encounter, encounter)
    if (before.length === 0) return current
    requireValid(encounter)
    const next = stamp(encounter, Number(current.version) + 1)
    const event = {
      kind,
      at: next.updatedAt,
      by: next.updatedBy,
      version: next.version,
      before,
      ...(reason === undefined ? undefined : { reason }),
    }
    return write(next, [...store.readHistory(id), event], [])
  }

  const make = (encounter: Encounter, idempotencyKey: string): EncounterRecord => {
    const index = readIndex(storage) ?? rebuildIndex(storage, firstId)
    const made = index.keys.find(([key]) => key === idempotencyKey)
    const existing = made && store.read(made[1])
    if (isRecord(existing)) return existing
    const planned = planCreate(encounter, ui, workflow)
    const serial = freeSerial(storage, index)
    const id = toId(serial)
    const record = stamp({ ...planned.encounter, [ui.identifier]: id }, 1)
    requireValid(record.encounter)
    const event = {
      kind: planned.kind,
      at: record.updatedAt,
      by: record.updatedBy,
      version: record.version,
      before: [],
    }
    const keys = [...index.keys.filter(([key]) => key !== idempotencyKey), [idempotencyKey, id] as const]
    // The index goes first: an id that is never used does no harm, one that is given twice would.
    return write(record, [event], [indexItem({ next: serial + 1, keys })])
  }

  return {
    list: async (query, { signal } = {}) => {
      signal?.throwIfAborted()
      await ready()
      readIndex(storage)
      return (await openLister()).list(query, signal)
    },
    get: async (id, { signal } = {}) => {
      signal?.throwIfAborted()
      await ready()
      return requireRecord(id)
    },
    create: async (encounter, { idempotencyKey, signal }) => {
      signal?.throwIfAborted()
      requireCapability(user(), 'edit', 'edit encounters')
      await ready()
      return exclusively(locks, signal, () => make(encounter, idempotencyKey))
    },
    update: async (id, encounter, { ifMatch, signal }) => {
      signal?.throwIfAborted()
      requireCapability(user(), 'edit', 'edit encounters')
      await ready()
      return exclusively(locks, signal, () =>
        commit(id, ifMatch, (current) => planUpdate(current, encounter, ui, workflow)),
      )
    },
    transition: async (id, change, { ifMatch, signal }) => {
      signal?.throwIfAborted()
      await ready()
      const plan = (current: EncounterRecord) => planTransition(current, change, user(), ui, workflow)
      const seen = requireRecord(id)
      requireVersion(seen, ifMatch)
      const { transition, encounter } = plan(seen)
      if (transition.needsNoErrors) requireNoErrors(await findingsOf(encounter), transition)
      return exclusively(locks, signal, () => commit(id, ifMatch, plan))
    },
    history: async (id, { signal } = {}) => {
      signal?.throwIfAborted()
      await ready()
      const record = requireRecord(id)
      return tellHistory(store.readHistory(id), record.encounter)
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
