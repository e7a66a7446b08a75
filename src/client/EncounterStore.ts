import type { EncounterId } from '../encounter/Encounter.js'
import type { EncounterEvent, EncounterRecord, Version } from './EncounterClient.js'
import type { RequestOptions } from './RequestOptions.js'

/** The state that the write of an idempotency key led to. */
export interface WrittenState {
  readonly id: EncounterId
  readonly version: Version
}

/** Reads of one state of a store. */
export interface StoreReading {
  /** Undefined where there is none. */
  record(id: EncounterId): Promise<EncounterRecord | undefined>
  /** Oldest first; empty where there is no such record. */
  events(id: EncounterId): Promise<readonly EncounterEvent[]>
  /** What a key led to; undefined for one that was never seen. */
  written(idempotencyKey: string): Promise<WrittenState | undefined>
}

/** Reads and writes of one transaction. Await nothing else between them: a store may take that for its end. */
export interface StoreWriting extends StoreReading {
  /** An id that no record of this store has or had. */
  newId(): Promise<EncounterId>
  /**
   * Adds or replaces a record, with the entries that its history gets, and keeps that the key led to it. Without entries
   * the record is as it was.
   */
  put(
    record: EncounterRecord,
    events: readonly EncounterEvent[],
    idempotencyKey: string | undefined,
  ): Promise<void>
}

/**
 * Where an adapter keeps its records. No transaction sees another that is not ended, in whatever tab; all that one
 * writes is kept, or none of it. Rejects with an `EncounterClientError`, or with what the work throws.
 */
export interface EncounterStore {
  read<T>(work: (store: StoreReading) => Promise<T>, options?: RequestOptions): Promise<T>
  /** Resolves when what was written is as safe as this storage can make it. */
  write<T>(work: (store: StoreWriting) => Promise<T>, options?: RequestOptions): Promise<T>
}
