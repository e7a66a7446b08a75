import type { EncounterId } from '../../encounter/Encounter.js'
import type { StorageCare } from '../BrowserClient.js'
import type { EncounterEvent, EncounterRecord } from '../EncounterClient.js'
import type { EncounterStore, StoreWriting, WrittenState } from '../EncounterStore.js'
import { freeze } from '../freeze.js'

/** An {@link EncounterStore} in memory, with the reads that lists need. */
export interface MemoryStore extends EncounterStore, Pick<StorageCare, 'remove' | 'lastNumber' | 'reserve'> {
  /** All records; the same array as long as nothing has changed. */
  records(): readonly EncounterRecord[]
  record(id: EncounterId): EncounterRecord | undefined
}

/**
 * Creates an empty {@link MemoryStore}.
 *
 * @param toId Converts a serial number to an id.
 */
export const createMemoryStore = (toId: (serial: number) => EncounterId, firstId: number): MemoryStore => {
  const records = new Map<string, EncounterRecord>()
  const histories = new Map<string, readonly EncounterEvent[]>()
  const written = new Map<string, WrittenState>()
  let listed: readonly EncounterRecord[] | undefined
  let next = firstId
  let turn: Promise<unknown> = Promise.resolve()

  const writing: StoreWriting = {
    record: async (id) => records.get(String(id)),
    events: async (id) => histories.get(String(id)) ?? [],
    written: async (key) => written.get(key),
    newId: async () => toId(next),
    put: async (record, events, key) => {
      const id = String(record.id)
      const serial = Number(record.id)
      if (Number.isSafeInteger(serial)) next = Math.max(next, serial + 1)
      records.set(id, freeze(record))
      histories.set(id, freeze([...(histories.get(id) ?? []), ...events]))
      if (key !== undefined) written.set(key, { id: record.id, version: record.version })
      listed = undefined
    },
  }

  const run = async <T>(work: () => Promise<T>, signal: AbortSignal | undefined): Promise<T> => {
    signal?.throwIfAborted()
    const result = turn.then(() => {
      signal?.throwIfAborted()
      return work()
    })
    turn = result.catch(() => undefined)
    return result
  }

  return {
    read: (work, { signal } = {}) => run(() => work(writing), signal),
    write: (work, { signal } = {}) => run(() => work(writing), signal),
    records: () => {
      listed ??= [...records.values()]
      return listed
    },
    record: (id) => records.get(String(id)),
    remove: (seen) =>
      run(async () => {
        const same = seen.filter(({ id, version }) => records.get(String(id))?.version === version)
        for (const { id } of same) {
          records.delete(String(id))
          histories.delete(String(id))
        }
        listed = undefined
        return same.map(({ id }) => id)
      }, undefined),
    lastNumber: () => run(async () => next - 1, undefined),
    reserve: (number) =>
      run(async () => {
        next = Math.max(next, number + 1)
      }, undefined),
  }
}
