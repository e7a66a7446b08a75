import type { EncounterId } from '../../encounter/Encounter.js'
import * as words from '../../messages/en/browserStorage.js'
import { nestedTooDeep } from '../../messages/en/clientErrors.js'
import * as own from '../../messages/en/localStore.js'
import { tellerOf } from '../../messages/Told.js'
import { EncounterClientError } from '../EncounterClientError.js'
import type { EncounterStore, StoreReading, StoreWriting } from '../EncounterStore.js'
import { memoize } from '../memoize.js'
import { keysWithPrefix, type StorageLike } from '../StorageLike.js'
import type { StoredEvent } from '../storedShapes.js'
import type { FindRecord } from './createRecords.js'
import { setAside } from './setAside.js'
import { formatItem, requireFormat } from './storageFormat.js'
import {
  idTextIn,
  LAST_ID_KEY,
  RECORD_PREFIX,
  readSerial,
  recordKey,
  setAsidePrefixOf,
} from './storageKeys.js'
import { encodeRecord, type StoredRecord } from './storedRecord.js'
import type { TakeTurn } from './takeTurns.js'
import { type StorageItem, writeAll } from './writeAll.js'

const tell = tellerOf('browserStorage', words)
const tellOwn = tellerOf('localStore', own)

/** Options of {@link createLocalStore}. */
export interface LocalStoreOptions {
  readonly storage: StorageLike & { keys(): readonly string[] }
  readonly find: FindRecord
  readonly takeTurn: TakeTurn
  /** Converts a serial number to an id. */
  readonly toId: (serial: number) => EncounterId
  readonly firstId: number
}

/**
 * Reads the record of a key, and sets aside what cannot be read of it. Call it within a turn.
 *
 * @throws EncounterClientError of kind `full` if there is no space to set it aside.
 */
export const repairRecord = (
  storage: StorageLike,
  find: FindRecord,
  key: string,
): StoredRecord | undefined => {
  const found = find(key)
  if (found === undefined) return undefined
  if (!found.ok) {
    setAside(storage, found, setAsidePrefixOf(key), [key, null])
    return undefined
  }
  const { record, brokenHistory: text } = found.value
  if (text === undefined) return found.value
  // An empty history is read back as a single snapshot entry, so a full storage need not hold that entry twice.
  const rest = encodeRecord({ record, history: [] }) ?? null
  setAside(storage, { reason: words.badHistory, text }, setAsidePrefixOf(key, 'history'), [key, rest])
  return repairRecord(storage, find, key)
}

/** The highest serial number that any record has had. */
export const highestSerial = (storage: LocalStoreOptions['storage']): number => {
  let highest = readSerial(storage.getItem(LAST_ID_KEY)) ?? 0
  for (const key of storage.keys()) highest = Math.max(highest, readSerial(idTextIn(key)) ?? 0)
  return highest
}

const withoutKeys = ({ keys: _, ...event }: StoredEvent) => event

/** Appends events to a history and stores the idempotency key with the last entry. */
const appended = (
  before: readonly StoredEvent[],
  events: readonly StoredEvent[],
  idempotencyKey: string | undefined,
): readonly StoredEvent[] => {
  const history = [...before, ...events]
  const last = history.at(-1)
  if (last === undefined || idempotencyKey === undefined) return history
  return history.with(-1, { ...last, keys: [...(last.keys ?? []), idempotencyKey] })
}

/** Creates an {@link EncounterStore} with one key per record. Reads do not wait for a turn. */
export const createLocalStore = ({
  storage,
  find,
  takeTurn,
  toId,
  firstId,
}: LocalStoreOptions): EncounterStore => {
  /** Returns the record of a key. Throws if the record was set aside. */
  const readRecord = (key: string): StoredRecord | undefined => {
    const found = find(key)
    if (found?.ok) return found.value
    if (found === undefined && keysWithPrefix(storage, setAsidePrefixOf(key)).length === 0) return undefined
    throw new EncounterClientError('not-found', tell('isDamaged', idTextIn(key) ?? ''), {
      isDamaged: true,
    })
  }

  const openReading = (readKey: (key: string) => StoredRecord | undefined): StoreReading => ({
    record: async (id) => readKey(recordKey(id))?.record,
    events: async (id) => readKey(recordKey(id))?.history.map(withoutKeys) ?? [],
    written: async (idempotencyKey) => {
      const quoted = JSON.stringify(idempotencyKey)
      for (const key of storage.keys()) {
        // Cheap test that saves parsing most records.
        if (!key.startsWith(RECORD_PREFIX) || !storage.getItem(key)?.includes(quoted)) continue
        const found = find(key)
        const event = found?.ok && found.value.history.find(({ keys }) => keys?.includes(idempotencyKey))
        if (found?.ok && event) return { id: found.value.record.id, version: event.version }
      }
      return undefined
    },
  })

  const newId = async () => {
    const serial = Math.max(highestSerial(storage) + 1, firstId)
    if (Number.isSafeInteger(serial)) return toId(serial)
    throw new EncounterClientError('unavailable', tellOwn('noNumberLeft'))
  }

  return {
    read: async (work, { signal } = {}) => {
      signal?.throwIfAborted()
      requireFormat(storage)
      // Later writes do not change what this read has seen.
      return work(openReading(memoize(readRecord)))
    },
    write: (work, { signal } = {}) => {
      const attempt = async (): Promise<Awaited<ReturnType<typeof work>>> => {
        requireFormat(storage)
        const seen = new Map<string, string | null>()
        const staged = new Map<string, StoredRecord>()
        const items: StorageItem[] = []
        const readKey = (key: string) => {
          const stored = staged.get(key) ?? repairRecord(storage, find, key)
          if (!seen.has(key)) seen.set(key, storage.getItem(key))
          return stored
        }
        const writing: StoreWriting = {
          ...openReading(readKey),
          newId,
          put: async (record, events, idempotencyKey) => {
            const key = recordKey(record.id)
            const stored = { record, history: appended(readKey(key)?.history ?? [], events, idempotencyKey) }
            const text = encodeRecord(stored)
            if (text === undefined) {
              throw new EncounterClientError('invalid', nestedTooDeep)
            }
            staged.set(key, stored)
            items.push([key, text])
          },
        }
        const result = await work(writing)
        // Another client of this page may have written in the meantime, if the storage is not shared with other tabs.
        if ([...seen].some(([key, raw]) => storage.getItem(key) !== raw)) return attempt()
        if (items.length > 0) writeAll(storage, [formatItem, ...items])
        return result
      }
      return takeTurn(attempt, signal)
    },
  }
}
