import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb'
import type { EncounterId } from '../../encounter/Encounter.js'
import type { EncounterEvent, EncounterRecord, SetAsideRecord } from '../EncounterClient.js'
import type { EncounterRow } from '../EncounterRow.js'
import type { WrittenState } from '../EncounterStore.js'
import { readRows, writeRows } from './rowBlocks.js'

/** The version of the layout below. One that is changed gets the next number, and an upgrade. */
export const layoutVersion = 2

/** A record, with what its indexes and its history need. */
export interface StoredRecord {
  readonly record: EncounterRecord
  /** A number of its own, given once: its row stands in the block of this place. */
  readonly place: number
  /** How many entries its history has. */
  readonly events: number
  readonly status: string
  readonly patient?: string
  readonly provider?: string
}

/** The rows of a few records, in one text: a list reads 100,000 of them four times as fast as one by one. */
export interface StoredBlock {
  readonly block: number
  /** Higher than that of any block that was written before. */
  readonly change: number
  /** JSON without its outer brackets; see `rowBlocks.ts`. */
  readonly rows: string
}

/** What is counted over all records. There is one. */
export interface StoreState {
  /** Number of the next encounter: higher than any that was ever given or restored. */
  readonly next: number
  /** How many places were given. */
  readonly places: number
  /** The last change of a block. */
  readonly change: number
  /** How many records each status has. */
  readonly counts: Readonly<Record<string, number>>
}

/** What could not be read, with all that was stored of it. */
export interface StoredAside extends SetAsideRecord {
  readonly record: unknown
  readonly history: readonly unknown[]
}

type Time = [at: string, id: EncounterId]

/** Everything that the database holds. */
export interface Layout extends DBSchema {
  readonly records: {
    readonly key: EncounterId
    readonly value: StoredRecord
    readonly indexes: {
      readonly time: Time
      readonly statusTime: [status: string, ...Time]
      readonly patientTime: [patient: string, ...Time]
      readonly providerTime: [provider: string, ...Time]
      readonly providerStatusTime: [provider: string, status: string, ...Time]
    }
  }
  /** By record and number: never changed, only added to. */
  readonly events: { readonly key: [id: EncounterId, number: number]; readonly value: EncounterEvent }
  /** By idempotency key. They outlive their record: a late repeat makes no second one. */
  readonly keys: { readonly key: string; readonly value: WrittenState }
  readonly blocks: {
    readonly key: number
    readonly value: StoredBlock
    readonly indexes: { readonly change: number }
  }
  readonly state: { readonly key: 'state'; readonly value: StoreState }
  readonly setAside: { readonly key: string; readonly value: StoredAside }
  /** Empty but for the moment in which a new log is started; see `startNewLog.ts`. */
  readonly filling: { readonly key: number; readonly value: string }
}

export type Database = IDBPDatabase<Layout>

/** A transaction that may read what it names. */
export type Reading = IDBPTransaction<Layout, StoreNames<Layout>[], 'readonly' | 'readwrite'>

/** A transaction that may write everything. */
export type Writing = IDBPTransaction<Layout, StoreNames<Layout>[], 'readwrite'>

/** Every store, as a write takes them: no write overlaps another. */
export const everyStore: StoreNames<Layout>[] = ['records', 'events', 'keys', 'blocks', 'state', 'setAside']

/** Makes the stores of the first layout in an empty database. */
export const makeStores = (database: Database): void => {
  const time = ['record.updatedAt', 'record.id']
  const records = database.createObjectStore('records')
  records.createIndex('time', time)
  records.createIndex('statusTime', ['status', ...time])
  records.createIndex('patientTime', ['patient', ...time])
  records.createIndex('providerTime', ['provider', ...time])
  records.createIndex('providerStatusTime', ['provider', 'status', ...time])
  database.createObjectStore('events')
  database.createObjectStore('keys')
  database.createObjectStore('blocks', { keyPath: 'block' }).createIndex('change', 'change')
  database.createObjectStore('state')
  database.createObjectStore('setAside', { keyPath: 'location' })
  database.createObjectStore('filling')
}

/** As many records as an upgrade reads at once. */
const upgradedAtOnce = 2000

/**
 * Makes the rows anew from their records: those of the first layout tell less, and a visit that is documented would look
 * as if it were not.
 *
 * @param rowIn The row of what is stored; undefined for what is no record any more, whose row stays.
 */
export const renewRows = async (
  transaction: Writing,
  rowIn: (stored: unknown, id: EncounterId) => EncounterRow | undefined,
): Promise<void> => {
  const [records, blocks] = [transaction.objectStore('records'), transaction.objectStore('blocks')]
  const renewed = new Map<EncounterId, EncounterRow>()
  for (let range: IDBKeyRange | undefined; ; ) {
    const [ids, values] = await Promise.all([
      records.getAllKeys(range, upgradedAtOnce),
      records.getAll(range, upgradedAtOnce),
    ])
    for (const [position, id] of ids.entries()) {
      const row = rowIn(values[position], id)
      if (row !== undefined) renewed.set(id, row)
    }
    if (ids.length < upgradedAtOnce) break
    range = IDBKeyRange.lowerBound(ids.at(-1), true)
  }
  for (const block of await blocks.getAll()) {
    const rows = readRows(block.rows).map((row) => renewed.get(row.id) ?? row)
    await blocks.put({ ...block, rows: writeRows(rows) })
  }
}

/** The counts of a database that nothing was written to. */
export const firstState = (firstId: number): StoreState => ({
  next: firstId,
  places: 0,
  change: 0,
  counts: {},
})
