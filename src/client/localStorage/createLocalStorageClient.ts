import type { Encounter, EncounterId } from '../../encounter/Encounter.js'
import type { Finding } from '../../encounter/Finding.js'
import { kareoEncounterSchema, kareoEncounterUi } from '../../encounter/kareoEncounter.js'
import { encounterWorkflow } from '../../encounter/workflow.js'
import type { EncounterClient, EncounterRecord, Version } from '../EncounterClient.js'
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
import { queryRecords } from '../queryRecords.js'
import { createRecordStore, isRecord } from './createRecordStore.js'
import { exclusively } from './exclusively.js'
import { guardStorage } from './guardStorage.js'
import { identifierOf } from './identifierOf.js'
import type { LocalStorageClientOptions } from './LocalStorageClientOptions.js'
import { listSetAside } from './setAside.js'
import { formatItem, prepareFormat } from './storageFormat.js'
import { freeSerial, indexItem, readIndex, rebuildIndex } from './storageIndex.js'
import { historyKey, recordKey } from './storageKeys.js'
import { changedBefore, encodeHistory, tellHistory } from './storedHistory.js'
import { encodeRecord } from './storedRecord.js'
import { subscribeToStorage } from './subscribeToStorage.js'
import { type ValidateEncounter, validateBy } from './validateEncounter.js'
import { writeAll } from './writeAll.js'

/** The first id that is given, unless told: the example of the schema that ships. */
const FIRST_ID = 8009001

/**
 * An `EncounterClient` that keeps encounters in this browser's localStorage. One key a record and one its history;
 * a save writes these two and nothing else, both or neither. A record, history or index that cannot be read is set
 * aside under a key of its own and reported by `list`. Two tabs may use one storage at the same time.
 *
 * Its errors are clauses that read on after "Not saved: ".
 *
 * @throws What `compileSchema` throws, for a schema that cannot be compiled.
 */
export const createLocalStorageClient = (options: LocalStorageClientOptions): EncounterClient => {
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

  const requireRecord = (id: EncounterId): EncounterRecord => {
    prepareFormat(storage)
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
    // The history goes first: an entry without its record is passed over, a record without its entry would lie.
    writeAll(storage, [
      formatItem,
      [historyKey(id), encodeHistory([...store.readHistory(id, current), event])],
      [recordKey(id), encodeRecord(next)],
    ])
    return requireRecord(id)
  }

  const make = (encounter: Encounter, idempotencyKey: string): EncounterRecord => {
    prepareFormat(storage)
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
    writeAll(storage, [
      formatItem,
      indexItem({ next: serial + 1, keys }),
      [historyKey(id), encodeHistory([event])],
      [recordKey(id), encodeRecord(record)],
    ])
    return requireRecord(id)
  }

  return {
    list: async (query, { signal } = {}) => {
      signal?.throwIfAborted()
      prepareFormat(storage)
      readIndex(storage)
      const { records, left } = store.readAll()
      return { ...queryRecords(records, query, ui), setAside: [...listSetAside(storage), ...left] }
    },
    get: async (id, { signal } = {}) => {
      signal?.throwIfAborted()
      return requireRecord(id)
    },
    create: async (encounter, { idempotencyKey, signal }) => {
      requireCapability(user(), 'edit', 'edit encounters')
      return exclusively(locks, signal, () => make(encounter, idempotencyKey))
    },
    update: async (id, encounter, { ifMatch, signal }) => {
      requireCapability(user(), 'edit', 'edit encounters')
      return exclusively(locks, signal, () =>
        commit(id, ifMatch, (current) => planUpdate(current, encounter, ui, workflow)),
      )
    },
    transition: async (id, change, { ifMatch, signal }) => {
      signal?.throwIfAborted()
      const plan = (current: EncounterRecord) => planTransition(current, change, user(), ui, workflow)
      const seen = requireRecord(id)
      requireVersion(seen, ifMatch)
      const { transition, encounter } = plan(seen)
      if (transition.needsNoErrors) requireNoErrors(await findingsOf(encounter), transition)
      return exclusively(locks, signal, () => commit(id, ifMatch, plan))
    },
    history: async (id, { signal } = {}) => {
      signal?.throwIfAborted()
      const record = requireRecord(id)
      return tellHistory(store.readHistory(id, record), record.encounter)
    },
    subscribe: (onChange) => subscribeToStorage(events, options.storage, toId, onChange),
    ...(options.directory ? { directory: options.directory } : undefined),
  }
}
