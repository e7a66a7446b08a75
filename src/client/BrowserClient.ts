import type { EncounterId } from '../encounter/Encounter.js'
import type { Directory } from './Directory.js'
import type { EncounterClient, EncounterFilter, EncounterRecord, SetAsideRecord } from './EncounterClient.js'
import type { AssessEncounters } from './listing/createAssessments.js'
import { encounterSortKeys } from './sortKeys.js'
import type { StoreClientOptions } from './storeOptions.js'

/** Options of every client that keeps encounters in this browser. Only `user` is required. */
export interface BrowserClientOptions extends StoreClientOptions {
  /** Looks up patients and providers, so that lists can be searched and sorted by name. */
  readonly directory?: Directory
  /**
   * Counts the findings of encounters, so that lists can be filtered by readiness and sorted by findings. Called once
   * per record version and day. With a `directory` it is called again after five minutes, and for what could not be
   * checked at every list.
   */
  readonly assess?: AssessEncounters
  /** Number of the first encounter; default 8009001. */
  readonly firstId?: number
}

/** A record in the version that the caller has read. */
export type SeenRecord = Pick<EncounterRecord, 'id' | 'version'>

/** Maintenance of a storage, beside the operations of `EncounterClient`. */
export interface StorageCare {
  /** Number of records. */
  count(): Promise<number>
  setAside(): Promise<readonly SetAsideRecord[]>
  /** The original text of a record that was set aside, or undefined if it is no longer there. */
  readSetAside(location: string): Promise<string | undefined>
  /**
   * Sets a readable record aside, because rendering it fails. `restoreSetAside` undoes this. Rejects with kind
   * `not-found` if there is no such record.
   */
  moveAside(id: EncounterId, reason: string): Promise<void>
  /**
   * Restores a record that was set aside, if it can be read now and no other record has its id. Rejects with an
   * `EncounterClientError` that says why it cannot. The entry of a lost database (`isLost`) is dismissed instead.
   */
  restoreSetAside(location: string): Promise<void>
  /**
   * Deletes records with their history permanently, after they were exported. Skips a record whose version is not the
   * one given, or that cannot be read. Ids of deleted records are never reused. Returns the ids of the deleted
   * records.
   */
  remove(records: readonly SeenRecord[]): Promise<readonly EncounterId[]>
  /** The highest number ever assigned, including to deleted records. One below `firstId` if none was assigned. */
  lastNumber(): Promise<number>
  /** Makes the next assigned number higher than this one, which was assigned elsewhere. Never lowers it. */
  reserve(number: number): Promise<void>
}

/** An `EncounterClient` that keeps encounters in this browser. */
export type BrowserClient = EncounterClient &
  Required<Pick<EncounterClient, 'list' | 'restore'>> & {
    /** Discards cached findings, so that `assess` is called again, for example after the code sets change. */
    readonly forgetFindings: () => void
    readonly care: StorageCare
  }

/** Default of `firstId`: the example in the shipped schema. */
export const defaultFirstId = 8009001

const withoutChecks = encounterSortKeys.filter((key) => key !== 'findings')

const filters = [
  'status',
  'patientId',
  'providerId',
  'appointmentIds',
  'dateFrom',
  'dateTo',
  'text',
  'returned',
] as const satisfies readonly EncounterFilter[]

/** The `supports` of a client that lists rows in memory. Sorting by findings requires `assess`. */
export const rowSupport = (assess: AssessEncounters | undefined) => ({
  sorts: assess === undefined ? withoutChecks : encounterSortKeys,
  filters: assess === undefined ? filters : [...filters, 'readiness' as const],
  counts: 'exact' as const,
})
