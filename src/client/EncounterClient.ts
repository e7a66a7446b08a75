import type { CalendarDate, Encounter, EncounterId, EncounterStatus } from '../encounter/Encounter.js'
import type { Directory } from './Directory.js'

/** An opaque mark of one state of a record, as an HTTP ETag. */
export type Version = string

/** What every call takes. */
export interface RequestOptions {
  readonly signal?: AbortSignal
}

/** An encounter as it is stored. `encounter` validates against the schema as it stands. */
export interface EncounterRecord {
  readonly encounter: Encounter
  readonly version: Version
  /** Instant of the last change, ISO 8601 in UTC with milliseconds. */
  readonly updatedAt: string
  /** Name of the user who made the last change. */
  readonly updatedBy: string
}

/** What `list` can sort by: names where the client has a directory, else ids; codes by the first; findings by how many. */
export type EncounterSortKey =
  | 'updatedAt'
  | 'updatedBy'
  | 'dateOfService'
  | 'id'
  | 'patient'
  | 'provider'
  | 'diagnoses'
  | 'procedures'
  | 'findings'

/** What `list` filters by and how it sorts. Every filter is optional; those given must all hold. */
export interface EncounterQuery {
  readonly status?: EncounterStatus
  readonly patientId?: EncounterId
  readonly providerId?: EncounterId
  /** Earliest date of service, inclusive. */
  readonly dateFrom?: CalendarDate
  /** Latest date of service, inclusive. */
  readonly dateTo?: CalendarDate
  /**
   * Words, each of which has to begin a word of the patient's or provider's name, or an id, or a code (with its dot or
   * without). Case and accents do not matter. Names are those of the client's directory.
   */
  readonly text?: string
  /**
   * Ready: no `error` finding; blocked: at least one. A client that cannot check encounters rejects it with kind
   * `invalid`, and so the sort key `findings`.
   */
  readonly readiness?: 'ready' | 'blocked'
  /** `updatedAt` newest first unless told. */
  readonly sort?: {
    readonly by: EncounterSortKey
    readonly direction: 'ascending' | 'descending'
  }
  /** Most records to return; 100 unless told. */
  readonly limit?: number
  /** The `nextCursor` of the page before. It may hold a name: keep it out of addresses. */
  readonly cursor?: string
}

/** A stored record that could not be read. It was set aside, not deleted. */
export interface SetAsideRecord {
  /** Of which encounter it is, where its place tells. */
  readonly id?: EncounterId
  /** Where it was put, so that it can be found again. */
  readonly location: string
  /** What was wrong with it. */
  readonly reason: string
}

/** One page of a list. */
export interface EncounterPage {
  readonly records: readonly EncounterRecord[]
  /** Pass it as `cursor` for the next page; absent on the last. */
  readonly nextCursor?: string
  /** Number of records that match the query, over all pages. */
  readonly total: number
  /** Number of records in each status that match the query's other filters. A status with none may be absent. */
  readonly counts: Readonly<Partial<Record<EncounterStatus, number>>>
  /** Records that could not be read and were set aside. */
  readonly setAside: readonly SetAsideRecord[]
}

/** A property that a save changed. An absent side was not there. */
export interface EncounterChange {
  readonly property: string
  readonly from?: unknown
  readonly to?: unknown
}

/** One entry of a record's history. Never changed, never deleted. */
export interface EncounterEvent {
  readonly kind: 'created' | 'saved' | 'transition'
  /** Instant, ISO 8601 in UTC with milliseconds. */
  readonly at: string
  /** Name of the user. */
  readonly by: string
  /** The record's version after it. */
  readonly version: Version
  readonly changes: readonly EncounterChange[]
  /** The reason that a transition asked for. */
  readonly reason?: string
}

/**
 * Where encounters are kept. Every adapter passes the same contract suite. Every method rejects with an
 * `EncounterClientError`, or with the signal's reason when it was aborted.
 */
export interface EncounterClient {
  /** Filters, sorts and pages. */
  list(query: EncounterQuery, options?: RequestOptions): Promise<EncounterPage>
  /** Rejects with kind `not-found` for an id that is not there. */
  get(id: EncounterId, options?: RequestOptions): Promise<EncounterRecord>
  /**
   * Makes an encounter in the workflow's first status and gives it an id. Sent twice with one key it makes one.
   * Rejects with kind `invalid` where the schema does not hold.
   */
  create(
    encounter: Encounter,
    options: RequestOptions & { readonly idempotencyKey: string },
  ): Promise<EncounterRecord>
  /**
   * Replaces the encounter's data. Identifier and status stay as they are stored. Rejects with kind `conflict`,
   * carrying the record as it is now, where `ifMatch` is not its version; `invalid` where the schema does not
   * hold or the status is read-only.
   */
  update(
    id: EncounterId,
    encounter: Encounter,
    options: RequestOptions & { readonly ifMatch: Version },
  ): Promise<EncounterRecord>
  /**
   * Moves the encounter along the workflow. Rejects with kind `invalid` where the table has no such way or a
   * needed reason is missing, `unauthorized` where the user may not, `conflict` as `update` does.
   */
  transition(
    id: EncounterId,
    change: { readonly to: EncounterStatus; readonly reason?: string },
    options: RequestOptions & { readonly ifMatch: Version },
  ): Promise<EncounterRecord>
  /** The record's history, oldest first. */
  history(id: EncounterId, options?: RequestOptions): Promise<readonly EncounterEvent[]>
  /** Tells of changes made elsewhere. Returns the way to stop it. */
  subscribe?(onChange: (ids: readonly EncounterId[] | 'all') => void): () => void
  readonly directory?: Directory
}
