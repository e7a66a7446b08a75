import type { EncounterId } from '../encounter/Encounter.js'
import type { StoreClientOptions } from './createStoreClient.js'
import type { Directory } from './Directory.js'
import type { EncounterClient, EncounterFilter, EncounterRecord, SetAsideRecord } from './EncounterClient.js'
import type { AssessEncounters } from './listing/createAssessments.js'
import { encounterSortKeys } from './sortKeys.js'

/** What every client takes that keeps encounters in this browser. Only `user` is needed. */
export interface BrowserClientOptions extends StoreClientOptions {
  /** Names the patients and providers of a list, so that it can be searched and sorted by them. */
  readonly directory?: Directory
  /**
   * Counts what the checks find, so that lists can be filtered by readiness and sorted by findings. Asked once for each
   * version of a record and each day; again after a while with a `directory`, and each time for what could not be checked.
   */
  readonly assess?: AssessEncounters
  /** Number of the first encounter; 8009001 unless told. */
  readonly firstId?: number
}

/** A record as it was seen. */
export type SeenRecord = Pick<EncounterRecord, 'id' | 'version'>

/** What somebody who looks after a storage may do, beside what a client does. */
export interface StorageCare {
  /** Number of records. */
  count(): Promise<number>
  setAside(): Promise<readonly SetAsideRecord[]>
  /** The text of what was set aside, as it was found. Undefined where it is gone. */
  readSetAside(location: string): Promise<string | undefined>
  /**
   * Sets a record aside that can be read, and all the same not be used: what shows it fails. `restoreSetAside` puts it
   * back. Rejects with kind `not-found` where there is none.
   */
  moveAside(id: EncounterId, reason: string): Promise<void>
  /**
   * Puts what was set aside back as a record, where it can be read by now and no record has its id. Rejects with an
   * `EncounterClientError` that says why it cannot. What is lost is told no more.
   */
  restoreSetAside(location: string): Promise<void>
  /**
   * Removes records for good, with their history: for those that were exported. Only as they were seen: one of another
   * version stays, and so does one that cannot be read. Their ids are not given again. Returns the ids of those removed.
   */
  remove(records: readonly SeenRecord[]): Promise<readonly EncounterId[]>
  /** The highest number that was ever given here, to a record that is gone as well; below the first one where none was. */
  lastNumber(): Promise<number>
  /** Has the next number be above this one: for one that was given elsewhere. Never lowers it. */
  reserve(number: number): Promise<void>
}

/** An `EncounterClient` that keeps encounters in this browser. */
export type BrowserClient = EncounterClient &
  Required<Pick<EncounterClient, 'list' | 'restore'>> & {
    /** Has `assess` asked anew, as after a change of the code sets. */
    readonly forgetFindings: () => void
    readonly care: StorageCare
  }

/** The first id that is given, unless told: the example of the schema that ships. */
export const usualFirstId = 8009001

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

/** What a client can list over rows in memory: by findings only where it can make checks. */
export const rowSupport = (assess: AssessEncounters | undefined) => ({
  sorts: assess === undefined ? withoutChecks : encounterSortKeys,
  filters: assess === undefined ? filters : [...filters, 'readiness' as const],
  counts: 'exact' as const,
})
