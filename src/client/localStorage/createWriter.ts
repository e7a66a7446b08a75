import { type Encounter, type EncounterId, readEncounter } from '../../encounter/Encounter.js'
import type { Finding } from '../../encounter/Finding.js'
import { joinMessages } from '../../encounter/joinMessages.js'
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
import type { ValidateEncounter } from '../validateEncounter.js'
import { createInOrder } from './createInOrder.js'
import { isRecord, type RecordStore } from './createRecordStore.js'
import type { GuardedStorage } from './guardStorage.js'
import { identifierOf } from './identifierOf.js'
import type { LocalStorageClientOptions } from './LocalStorageClientOptions.js'
import { openWriteCount } from './openWriteCount.js'
import { readHistory } from './readHistory.js'
import { rowsItem } from './rowPieces.js'
import { formatItem } from './storageFormat.js'
import { freeSerial, indexItem, readIndex, rebuildIndex } from './storageIndex.js'
import { recordKey } from './storageKeys.js'
import { changedBefore, encodeHistory, type StoredEvent } from './storedHistory.js'
import { encodeRecord } from './storedRecord.js'
import { createTakeTurn, type TakeTurn } from './takeTurns.js'
import { type StorageItem, writeAll } from './writeAll.js'

/** What {@link createWriter} takes. */
export interface WriterOptions
  extends Required<Pick<LocalStorageClientOptions, 'user' | 'schema' | 'ui' | 'workflow'>>,
    Pick<LocalStorageClientOptions, 'now' | 'checkErrors' | 'firstId' | 'locks' | 'events' | 'writeCount'> {
  readonly storage: GuardedStorage
  readonly store: RecordStore
  readonly validate: ValidateEncounter
  /** @throws EncounterClientError of kind `not-found`. */
  readonly requireRecord: (id: EncounterId) => EncounterRecord
  /** Whether the storage is the page's localStorage, which other tabs have as well. */
  readonly isShared: boolean
  /** Told which piece of the list's index was written along with a record. */
  readonly onWritten: (rowsKey: string) => void
}

/** Changes the records of a storage. */
export interface Writer extends Pick<EncounterClient, 'create' | 'update' | 'transition'> {
  readonly takeTurn: TakeTurn
}

/** The first id that is given, unless told: the example of the schema that ships. */
const FIRST_ID = 8009001

/** Makes a {@link Writer}: a record and the one piece of the list's index that tells of it are written, both or neither. */
export const createWriter = (options: WriterOptions): Writer => {
  const { storage, store, user, schema, ui, workflow, validate, requireRecord } = options
  const { now = () => new Date(), checkErrors = () => [], firstId = FIRST_ID } = options
  const toId = identifierOf(schema, ui)
  const {
    locks = globalThis.navigator?.locks,
    events = globalThis.window,
    writeCount = options.isShared && 'indexedDB' in globalThis ? openWriteCount() : undefined,
  } = options
  const takeTurn = createTakeTurn(locks, writeCount && createInOrder(storage, writeCount, events))

  const requireValid = (encounter: Encounter): void => {
    const problems = validate(encounter)
    if (problems.length === 0) return
    throw new EncounterClientError(
      'invalid',
      `this encounter is not complete or not valid. ${joinMessages(problems)}`,
    )
  }

  /** Writes a record after its row: a row that is ahead of its record is noticed, one that lags behind would not be. */
  const write = (record: EncounterRecord, events: readonly StoredEvent[], index: readonly StorageItem[]) => {
    const { id = '' } = readEncounter(record.encounter, ui)
    const rows = rowsItem(storage, store, ui, record)
    writeAll(storage, [
      formatItem,
      ...index,
      rows,
      [recordKey(id), encodeRecord(record, encodeHistory(events, record))],
    ])
    options.onWritten(rows[0])
    return requireRecord(id)
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
    return write(next, [...readHistory(storage, store, id), event], [])
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
    takeTurn,
    create: async (encounter, { idempotencyKey, signal }) => {
      requireCapability(user(), 'edit', 'edit encounters')
      return takeTurn(() => make(encounter, idempotencyKey), signal)
    },
    update: async (id, encounter, { ifMatch, signal }) => {
      requireCapability(user(), 'edit', 'edit encounters')
      return takeTurn(
        () => commit(id, ifMatch, (current) => planUpdate(current, encounter, ui, workflow)),
        signal,
      )
    },
    transition: async (id, change, { ifMatch, signal }) => {
      const plan = (current: EncounterRecord) => planTransition(current, change, user(), ui, workflow)
      const seen = requireRecord(id)
      requireVersion(seen, ifMatch)
      const { transition, encounter } = plan(seen)
      if (transition.needsNoErrors) requireNoErrors(await findingsOf(encounter), transition)
      return takeTurn(() => commit(id, ifMatch, plan), signal)
    },
  }
}
