import type { EncounterId, EncounterUi } from '../../encounter/Encounter.js'
import * as own from '../../messages/en/indexedDb.js'
import { tellerOf } from '../../messages/Told.js'
import { isDictionary } from '../../schema/isDictionary.js'
import type { ValidateEncounter } from '../changes/validateEncounter.js'
import type { EncounterEvent, EncounterRecord } from '../EncounterClient.js'
import { EncounterClientError } from '../EncounterClientError.js'
import { type EncounterRow, rowOf } from '../EncounterRow.js'
import type { StoreReading, StoreWriting } from '../EncounterStore.js'
import { initialState, type Reading, type StoredRecord, type Writing } from './databaseLayout.js'
import { requireHistory, requireReadable } from './readStored.js'
import { blockOf, readRows, rowsPerBlock, writeRows } from './rowBlocks.js'

const tell = tellerOf('indexedDb', own)

/** The rules for reading and writing records. */
export interface RecordRules {
  /** Converts any form of an id to the schema's type. */
  readonly toId: (id: EncounterId) => EncounterId
  readonly firstId: number
  readonly ui: EncounterUi
  readonly validate: ValidateEncounter
}

/** The key range of a record's history. */
const historyOf = (id: EncounterId) => IDBKeyRange.bound([id, 0], [id, Number.MAX_VALUE])

/** The stored history, unchecked. */
export const readHistory = (transaction: Reading, id: EncounterId): Promise<EncounterEvent[]> =>
  transaction.objectStore('events').getAll(historyOf(id))

const isKey = (id: EncounterId): boolean => typeof id === 'string' || !Number.isNaN(id)

/** Creates the reads of a transaction. Reading a damaged record throws `DamagedRecord`. */
export const createReading = (transaction: Reading, { toId, validate }: RecordRules): StoreReading => ({
  record: async (given) => {
    const id = toId(given)
    if (!isKey(id)) return undefined
    const stored: unknown = await transaction.objectStore('records').get(id)
    return stored === undefined ? undefined : requireReadable(stored, id, validate).record
  },
  events: async (given) => {
    const id = toId(given)
    if (!isKey(id)) return []
    return requireHistory(await readHistory(transaction, id), id)
  },
  written: (key) => transaction.objectStore('keys').get(key),
})

/** Writes of one transaction that keep the counts up to date. */
export interface CountedWriting extends StoreWriting {
  /** Deletes a record with its history and its row. */
  remove(id: EncounterId): Promise<void>
  /** Makes the next number higher than this one. */
  reserve(number: number): void
  /** Ids of the records that were put or removed. */
  changed(): readonly EncounterId[]
  /** Whether the counts have to be written: a record changed, or a number was reserved. */
  mustEnd(): boolean
  /** A number that was never used before. */
  serial(): number
  /** Writes the counts. Call it last. */
  end(): Promise<void>
}

const partsOf = (row: EncounterRow): Pick<StoredRecord, 'status' | 'patient' | 'provider'> => ({
  status: row.status,
  ...(row.patientId === undefined ? undefined : { patient: String(row.patientId) }),
  ...(row.providerId === undefined ? undefined : { provider: String(row.providerId) }),
})

/** Reads the counts and creates the writes of a transaction. */
export const createWriting = async (transaction: Writing, rules: RecordRules): Promise<CountedWriting> => {
  const { toId, firstId, ui } = rules
  const reading = createReading(transaction, rules)
  const [records, events] = [transaction.objectStore('records'), transaction.objectStore('events')]
  const blocks = transaction.objectStore('blocks')
  const before = (await transaction.objectStore('state').get('state')) ?? initialState(firstId)
  let { next, places, change } = before
  const counts = new Map(Object.entries(before.counts))
  const changed: EncounterId[] = []
  let isReserved = false

  const count = (status: string, by: number) => counts.set(status, (counts.get(status) ?? 0) + by)

  /** Replaces the row of a record, or removes it if `row` is undefined. */
  const replaceRow = async (place: number, id: EncounterId, row: EncounterRow | undefined): Promise<void> => {
    const block = blockOf(place)
    const rows = readRows((await blocks.get(block))?.rows ?? '')
    const old = rows.find((other) => other.id === id)
    if (old) count(old.status, -1)
    if (row) count(row.status, 1)
    const kept = rows.filter((other) => other.id !== id)
    change += 1
    await blocks.put({ block, change, rows: writeRows(row ? [...kept, row] : kept) })
  }

  const placeOf = async (id: EncounterId): Promise<number | undefined> => {
    const stored: unknown = await records.get(id)
    if (isDictionary(stored) && typeof stored.place === 'number') return stored.place
    // The record is damaged: searches all blocks for its row.
    for (let place = 0; place < places; place += rowsPerBlock) {
      const rows = readRows((await blocks.get(blockOf(place)))?.rows ?? '')
      if (rows.some((row) => row.id === id)) return place
    }
    return undefined
  }

  return {
    ...reading,
    newId: async () => {
      // Guards against a wrong count: a new encounter never overwrites an existing one.
      while ((await records.getKey(toId(next))) !== undefined) next += 1
      return toId(next)
    },
    put: async (record: EncounterRecord, added, key) => {
      const { id, version } = record
      if (key !== undefined) await transaction.objectStore('keys').put({ id, version }, key)
      if (added.length === 0) return
      const known = await records.get(id)
      const row = rowOf(record, ui)
      const place = known?.place ?? places
      const first = known?.events ?? 0
      if (known === undefined) places += 1
      // Separate functions: if one throws synchronously, the others are still awaited.
      const putRecord = async () =>
        records.put({ record, place, events: first + added.length, ...partsOf(row) }, id)
      const addEvent = async (event: EncounterEvent, number: number) =>
        events.add(event, [id, first + number])
      await Promise.all([putRecord(), ...added.map(addEvent), replaceRow(place, id, row)])
      const serial = Number(id)
      if (Number.isSafeInteger(serial)) next = Math.max(next, serial + 1)
      changed.push(id)
    },
    remove: async (id) => {
      const place = await placeOf(id)
      if (place !== undefined) await replaceRow(place, id, undefined)
      await Promise.all([records.delete(id), events.delete(historyOf(id))])
      changed.push(id)
    },
    reserve: (number) => {
      if (number < next) return
      next = number + 1
      isReserved = true
    },
    changed: () => changed,
    mustEnd: () => isReserved || changed.length > 0,
    serial: () => {
      change += 1
      return change
    },
    end: async () => {
      if (next > Number.MAX_SAFE_INTEGER) {
        throw new EncounterClientError('full', tell('noNumberLeftAtAll'))
      }
      const left = [...counts].filter(([, number]) => number > 0)
      await transaction
        .objectStore('state')
        .put({ next, places, change, counts: Object.fromEntries(left) }, 'state')
    },
  }
}
