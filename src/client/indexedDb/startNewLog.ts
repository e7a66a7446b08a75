import type { IDBPObjectStore } from 'idb'
import type { Layout } from './database.js'

/** The store whose values fill the log. */
type Filling = IDBPObjectStore<Layout, ['filling'], 'filling', 'readwrite'>

/** Runs work in a transaction over that store; resolves when it is complete. */
export type WriteFilling = (
  durability: IDBTransactionDurability,
  work: (store: Filling) => Promise<void>,
) => Promise<void>

/** Chromium's databases write to a log until so many bytes are in it, then begin another (LevelDB, write_buffer_size). */
const bytesOfLog = 4 * 1024 * 1024

/** Longer values are kept in files of their own, beside the log. */
const bytesOfValue = 48 * 1024

/** Whether the browser is one whose database can lose itself: it is the only one with a word for that. */
export const canLoseDatabase = (): boolean =>
  typeof IDBVersionChangeEvent !== 'undefined' && 'dataLoss' in IDBVersionChangeEvent.prototype

/**
 * Has Chromium begin a new log before anything else is written. A process that is killed may leave half an entry at the
 * end of the log. Chromium reads past it, and goes on writing behind it; the next time it takes what follows for damage,
 * and deletes the whole database without a word. So the log is filled up, twice: the second one cannot be full before
 * the first is put away.
 *
 * @throws What the transactions fail with.
 */
export const startNewLog = async (write: WriteFilling): Promise<void> => {
  // Text that does not compress: what counts is what arrives in the log.
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
