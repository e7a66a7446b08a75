import type { EncounterId } from '../encounter/Encounter.js'
import type { Sayable } from '../messages/Told.js'
import type { EncounterEvent, EncounterRecord, Version } from './EncounterClient.js'
import type { RequestOptions } from './RequestOptions.js'

/** The state that a write with an idempotency key resulted in. */
export interface WrittenState {
  readonly id: EncounterId
  readonly version: Version
}

/** Reads within one transaction. */
export interface StoreReading {
  /** Undefined if there is no such record. */
  record(id: EncounterId): Promise<EncounterRecord | undefined>
  /** What to say of a record that is not there; absent: that it is not in this browser. */
  missing?(id: EncounterId): Sayable
  /** Oldest first; empty if there is no such record. */
  events(id: EncounterId): Promise<readonly EncounterEvent[]>
  /**
   * The result of the write with this key, or undefined if the key is new.
   *
   * @param id The record that the write is of, where it is not one that makes a record: it is read next.
   */
  written(idempotencyKey: string, id?: EncounterId): Promise<WrittenState | undefined>
}

/** Options of a read. */
export interface ReadOptions extends RequestOptions {
  /** A write over the version that it finds follows at once, which finds what others have changed since. */
  readonly isForWrite?: boolean
}

/** Reads and writes within one transaction. Await nothing else in between: IndexedDB commits an idle transaction. */
export interface StoreWriting extends StoreReading {
  /** An id that no record of this store has ever had. */
  newId(): Promise<EncounterId>
  /**
   * Adds or replaces a record, appends events to its history, and remembers that the key resulted in this version.
   * Without events the record is unchanged and only the key is stored. Without a key the record is one of a backup, and the
   * events are all of its history.
   */
  put(
    record: EncounterRecord,
    events: readonly EncounterEvent[],
    idempotencyKey: string | undefined,
  ): Promise<void>
  /** A record that was put, with the version that the storage gave it; absent: it has the one that it was put with. */
  asStored?(record: EncounterRecord): EncounterRecord
  /** Whether a version is that of a record as an earlier attempt has put it; absent: an attempt that fails leaves nothing. */
  isVersionOf?(version: Version, record: EncounterRecord): boolean
}

/**
 * The transactions of one storage. They are isolated across tabs and atomic. Rejects with an `EncounterClientError`,
 * or with whatever the callback throws.
 */
export interface EncounterStore {
  read<T>(work: (store: StoreReading) => Promise<T>, options?: ReadOptions): Promise<T>
  /** Resolves when the write is as durable as this storage can make it. */
  write<T>(work: (store: StoreWriting) => Promise<T>, options?: RequestOptions): Promise<T>
}
