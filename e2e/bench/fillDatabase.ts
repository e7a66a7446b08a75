import { rowOf } from '../../src/client/EncounterRow.js'
import { everyStore } from '../../src/client/indexedDb/databaseLayout.js'
import { openDatabase } from '../../src/client/indexedDb/openDatabase.js'
import { rowsPerBlock, writeRows } from '../../src/client/indexedDb/rowBlocks.js'
import { kareoEncounterUi } from '../../src/encounter/kareoEncounter.js'
import { backupAt, firstNumber } from './manyBackups.js'

/** Records per transaction: a multiple of a block's rows. */
const batchSize = rowsPerBlock * 100

/**
 * Fills an empty database as the client would, but with many records per transaction and relaxed durability: the
 * client uses one transaction per save.
 */
export const fillDatabase = async (name: string, count: number): Promise<void> => {
  const database = await openDatabase({
    factory: globalThis.indexedDB,
    name,
    patience: 10_000,
    onClosed: () => undefined,
    firstId: 8_009_001,
    ui: kareoEncounterUi,
  })
  const counts: Record<string, number> = {}
  for (let start = 0; start < count; start += batchSize) {
    const transaction = database.transaction(everyStore, 'readwrite', { durability: 'relaxed' })
    const end = Math.min(start + batchSize, count)
    for (let first = start; first < end; first += rowsPerBlock) {
      const positions = Array.from({ length: Math.min(rowsPerBlock, end - first) }, (_, step) => first + step)
      const rows = positions.map((place) => {
        const { record, history } = backupAt(place)
        const row = rowOf(record, kareoEncounterUi)
        counts[row.status] = (counts[row.status] ?? 0) + 1
        void transaction.objectStore('records').put(
          {
            record,
            place,
            events: history.length,
            status: row.status,
            patient: String(row.patientId),
            provider: String(row.providerId),
          },
          record.id,
        )
        for (const [number, event] of history.entries()) {
          void transaction.objectStore('events').put(event, [record.id, number])
          void transaction
            .objectStore('keys')
            .put({ id: record.id, version: event.version }, `key-of-${event.version}`)
        }
        return row
      })
      const block = first / rowsPerBlock
      void transaction.objectStore('blocks').put({ block, change: block + 1, rows: writeRows(rows) })
    }
    await transaction.done
  }
  const state = {
    next: firstNumber + count,
    places: count,
    change: Math.ceil(count / rowsPerBlock),
    counts,
  }
  await database.put('state', state, 'state')
  database.close()
}
