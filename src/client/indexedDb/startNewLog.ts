import type { IDBPObjectStore } from 'idb'
import type { Layout } from './databaseLayout.js'

/** The store whose values fill the log. */
type Filling = IDBPObjectStore<Layout, ['filling'], 'filling', 'readwrite'>

/** Runs `work` in a transaction over that store; resolves when it is complete. */
export type WriteFilling = (
  durability: IDBTransactionDurability,
  work: (store: Filling) => Promise<void>,
) => Promise<void>

/** Chromium's databases start a new log after this many bytes (LevelDB, write_buffer_size). */
const bytesOfLog = 4 * 1024 * 1024

/** Longer values are stored in separate files, outside the log. */
const bytesOfValue = 48 * 1024

/** Whether the browser's database can lose itself: only Chromium has `dataLoss`, which reports it. */
export const canLoseDatabase = (): boolean =>
  typeof IDBVersionChangeEvent !== 'undefined' && 'dataLoss' in IDBVersionChangeEvent.prototype

/**
 * Makes Chromium start a new log before anything else is written. A killed process may leave half an entry at the end
 * of the log. Chromium skips it and appends behind it; at a later start it takes what follows for damage and deletes
 * the whole database without an error. The log is filled twice, because the second log cannot be full before the
 * first is put away.
 *
 * @throws What the transactions reject with.
 */
export const startNewLog = async (write: WriteFilling): Promise<void> => {
  // Incompressible text: what counts is the number of bytes that arrive in the log.
  const filling = Array.from(crypto.getRandomValues(new Uint8Array(bytesOfValue)), (byte) =>
    String.fromCharCode(32 + (byte % 95)),
  ).join('')
  for (let round = 0; round < 2; round += 1) {
    await write('relaxed', async (store) => {
      const puts: Promise<unknown>[] = []
      for (let written = 0; written <= bytesOfLog; written += bytesOfValue) {
        puts.push(store.put(filling, written))
      }
      await Promise.all(puts)
    })
  }
  await write('strict', (store) => store.clear())
}
