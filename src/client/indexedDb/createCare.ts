import { batchesOf } from '../../encounter/batchesOf.js'
import type { EncounterId } from '../../encounter/Encounter.js'
import * as words from '../../messages/en/damagedRecords.js'
import * as own from '../../messages/en/indexedDb.js'
import { tellerOf } from '../../messages/Told.js'
import { isDictionary } from '../../schema/isDictionary.js'
import type { StorageCare } from '../BrowserClient.js'
import type { SetAsideRecord, Version } from '../EncounterClient.js'
import { EncounterClientError } from '../EncounterClientError.js'
import type { StoreReading } from '../EncounterStore.js'
import type { Connection } from './createConnection.js'
import type { IndexedDbStore } from './createIndexedDbStore.js'
import type { RecordRules } from './createTransactions.js'
import { initialState } from './databaseLayout.js'
import { DamagedRecord, requireHistory, requireReadable } from './readStored.js'

const tell = tellerOf('damagedRecords', words)
const tellOwn = tellerOf('indexedDb', own)

/** Records removed per transaction: other writes wait for it. */
const batchSize = 100

/** Lists the records that were set aside, without their data. */
export const listSetAside = (connection: Connection): Promise<readonly SetAsideRecord[]> =>
  connection.read(['setAside'], async (transaction) =>
    (await transaction.objectStore('setAside').getAll()).map(({ id, location, reason, isLost }) => ({
      ...(id === undefined ? undefined : { id }),
      location,
      reason,
      ...(isLost === undefined ? undefined : { isLost }),
    })),
  )

const isGone = () => new EncounterClientError('not-found', tell('damagedGone'))

/** The current version of a record; undefined if it does not exist or cannot be read with its history. */
const readableVersion = async (reading: StoreReading, id: EncounterId): Promise<Version | undefined> => {
  try {
    await reading.events(id)
    return (await reading.record(id))?.version
  } catch (error) {
    if (error instanceof DamagedRecord) return undefined
    throw error
  }
}

/** Creates the {@link StorageCare} of a database. */
export const createCare = (
  connection: Connection,
  store: IndexedDbStore,
  { toId, firstId, validate }: RecordRules,
): StorageCare => ({
  count: () => connection.read(['records'], (transaction) => transaction.objectStore('records').count()),
  setAside: () => listSetAside(connection),
  readSetAside: async (location) => {
    const found = await connection.read(['setAside'], (transaction) =>
      transaction.objectStore('setAside').get(location),
    )
    if (found === undefined) return undefined
    const { record, history } = found
    const stored = isDictionary(record) && 'record' in record ? record.record : record
    return JSON.stringify({ record: stored, history }, undefined, 2)
  },
  moveAside: (id, reason) => store.moveAside(toId(id), reason),
  restoreSetAside: (location) =>
    store.change(async (writing, transaction) => {
      const asides = transaction.objectStore('setAside')
      const found = await asides.get(location)
      // Nothing is left to restore: this dismisses the notice.
      if (found?.isLost) return asides.delete(location)
      if (found?.id === undefined) throw isGone()
      const { id, record: raw, history } = found
      const current: unknown = await transaction.objectStore('records').get(id)
      if (current !== undefined) {
        throw new EncounterClientError('invalid', tellOwn('idTakenAndStays', id))
      }
      try {
        const { record } = requireReadable(raw, id, validate)
        const events = requireHistory(history, id)
        if (events.length === 0) throw new DamagedRecord(id, own.noHistory)
        await writing.put(record, events, undefined)
      } catch (error) {
        if (!(error instanceof DamagedRecord)) throw error
        throw new EncounterClientError('invalid', tellOwn('stillDamaged', id, error.reason), {
          cause: error,
        })
      }
      await asides.delete(location)
    }),
  remove: async (seen) => {
    const removed: EncounterId[] = []
    for (const batch of batchesOf(seen, batchSize)) {
      const some = await store.change(async (writing) => {
        const same: EncounterId[] = []
        for (const { id: given, version } of batch) {
          const id = toId(given)
          if ((await readableVersion(writing, id)) !== version) continue
          await writing.remove(id)
          same.push(id)
        }
        return same
      })
      removed.push(...some)
    }
    return removed
  },
  lastNumber: () =>
    connection.read(['state'], async (transaction) => {
      const { next } = (await transaction.objectStore('state').get('state')) ?? initialState(firstId)
      return next - 1
    }),
  reserve: (number) => store.change(async (writing) => writing.reserve(number)),
})
