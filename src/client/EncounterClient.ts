import type { CalendarDate, Encounter, EncounterId, EncounterStatus } from '../encounter/Encounter.js'
import type { FieldPath } from '../encounter/Finding.js'
import type { User } from '../encounter/User.js'
import type { Directory } from './Directory.js'
import type { Outbox } from './outbox/Outbox.js'
import type { RequestOptions } from './RequestOptions.js'
import type { EncounterSortKey } from './sortKeys.js'

/** Opaque random token of one state of a record, like an HTTP ETag. Compare it for equality only. */
export type Version = string

/** Options of every write. */
export interface WriteOptions extends RequestOptions {
  /**
   * Identifies this write, for example `crypto.randomUUID()`. A write whose key was seen before changes nothing and
   * returns its first result, before the version is checked. Retry a write whose response was lost with the same key.
   */
  readonly idempotencyKey: string
  /**
   * Id of the user whose write it is. A client whose user, or session, is another's by now refuses it (`unauthorized`). Absent:
   * whoever is signed in makes it.
   */
  readonly as?: User['id'] | undefined
}

/** Options of every write to an existing encounter. */
export interface ChangeOptions extends WriteOptions {
  /** The version that the user has seen. Any other current version is a conflict. */
  readonly ifMatch: Version
}

/** Options of `create`. */
export interface CreateOptions extends WriteOptions {
  /** Origin of an imported encounter, kept in its history and marks. */
  readonly source?: EncounterSource
}

/** Origin of an imported encounter. */
export interface EncounterSource {
  /** File name without its folder. */
  readonly file: string
  /** The encounter's identifier in that file. */
  readonly originalId?: EncounterId
}

/** A dismissed finding, with the reason. */
export interface DismissedFinding {
  /** The finding's stable id. */
  readonly finding: string
  /** Where the finding points. Absent: wherever it appears. */
  readonly path?: FieldPath
  readonly reason: string
  /** Name of the user. */
  readonly by: string
  /** Instant, ISO 8601 in UTC with milliseconds. */
  readonly at: string
}

/** Data that outlives a save and is not part of the schema. */
export interface EncounterMarks {
  /** Set when the encounter is returned to draft; removed by its next transition. */
  readonly returned?: {
    readonly reason: string
    /** Name of the user. */
    readonly by: string
    /** Instant, ISO 8601 in UTC with milliseconds. */
    readonly at: string
    /** The reason is marked as dealt with. */
    readonly settled?: true
  }
  readonly dismissed?: readonly DismissedFinding[]
  readonly source?: EncounterSource
}

/** A change to the marks, made by a user. */
export type MarkChange =
  /** Marks the reason of the return as dealt with. */
  | { readonly kind: 'settle-return' }
  | {
      readonly kind: 'dismiss-finding'
      readonly finding: string
      readonly path?: FieldPath
      readonly reason: string
    }
  /** Shows a dismissed finding again. */
  | { readonly kind: 'restore-finding'; readonly finding: string; readonly path?: FieldPath }

/** A stored encounter. `encounter` validates against the schema. */
export interface EncounterRecord {
  /** Same as the encounter's identifier property. Provisional while a create waits in an outbox. */
  readonly id: EncounterId
  /** The data, with identifier and status. */
  readonly encounter: Encounter
  /** Another one after each change: a change passes it as `ifMatch`. */
  readonly version: Version
  /** Instant of the last change, ISO 8601 in UTC with milliseconds. */
  readonly updatedAt: string
  /** Name of the user who made the last change. */
  readonly updatedBy: string
  /** Absent if there are none. */
  readonly marks?: EncounterMarks
}

/** A property changed by a save. `from` is absent if the property was added, `to` if it was removed. */
export interface EncounterChange {
  /** The name of the property, as in the schema. */
  readonly property: string
  /** The value before. */
  readonly from?: unknown
  /** The value after. */
  readonly to?: unknown
}

/** One entry of a record's history. Never changed or deleted. */
export interface EncounterEvent {
  readonly kind: 'created' | 'imported' | 'restored' | 'saved' | 'transition' | 'marked'
  /** Instant, ISO 8601 in UTC with milliseconds. */
  readonly at: string
  /** Name of the user. */
  readonly by: string
  /** The record's version after this entry. */
  readonly version: Version
  readonly changes: readonly EncounterChange[]
  /** The reason given for a transition or a mark. */
  readonly reason?: string
  /** The version that this transition undid. */
  readonly undoes?: Version
  /** The change made by a `marked` entry. */
  readonly mark?: MarkChange
  /** The record's marks after this entry; absent if there are none. */
  readonly marks?: EncounterMarks
}

/** A record with its complete history, as a backup holds it. */
export interface EncounterBackup {
  readonly record: EncounterRecord
  /** Oldest first. */
  readonly history: readonly EncounterEvent[]
}

/** Result of restoring one record of a backup. */
export type RestoreResult =
  | { readonly kind: 'restored'; readonly id: EncounterId; readonly record: EncounterRecord }
  /** An encounter with this id already exists and is left unchanged. */
  | { readonly kind: 'exists'; readonly id: EncounterId; readonly current: EncounterRecord }
  /** The record cannot be restored, for the reason in `message`. */
  | { readonly kind: 'refused'; readonly id: EncounterId | undefined; readonly message: string }

/** Filters, order and paging of `list`. All filters are optional and combined with AND. */
export interface EncounterQuery {
  /** Only encounters in this status; default: all. */
  readonly status?: EncounterStatus
  /** Only encounters of this patient. */
  readonly patientId?: EncounterId
  /** Only encounters of this provider. */
  readonly providerId?: EncounterId
  /** Encounters that document one of these appointments. An empty list matches none. */
  readonly appointmentIds?: readonly EncounterId[]
  /** Earliest date of service, inclusive. */
  readonly dateFrom?: CalendarDate
  /** Latest date of service, inclusive. */
  readonly dateTo?: CalendarDate
  /**
   * Search text. Every word has to be a prefix of a word of the patient's or provider's name, of an id or of a code
   * (with or without its dot), or match the date of service or the patient's date of birth as people type one
   * ("6/15", "06/15/2026"). Case and accents are ignored. Names and dates of birth come from the client's directory.
   */
  readonly text?: string
  /**
   * `ready`: no `error` finding, and changed since it was returned, if it was. `blocked`: at least one `error`
   * finding. Neither matches an encounter that is unchanged since it was returned, or one with no known error that
   * could not be checked completely.
   */
  readonly readiness?: 'ready' | 'blocked'
  /** Only encounters that were returned, are not submitted again, and whose reason is not marked as dealt with. */
  readonly returned?: true
  /** Default: by `updatedAt`, newest first. */
  readonly sort?: {
    readonly by: EncounterSortKey
    readonly direction: 'ascending' | 'descending'
  }
  /** Maximum number of records; default 100. */
  readonly limit?: number
  /** The `nextCursor` of the previous page. It may contain a name: keep it out of URLs. */
  readonly cursor?: string
}

/** A property of {@link EncounterQuery} that filters the list. */
export type EncounterFilter = keyof Omit<EncounterQuery, 'sort' | 'limit' | 'cursor'>

/** A stored record that could not be read. It is kept aside, not deleted. */
export interface SetAsideRecord {
  /** Id of the encounter, if its storage location names one. */
  readonly id?: EncounterId
  /** Identifies the entry for `readSetAside` and `restoreSetAside`. */
  readonly location: string
  /** Why the record could not be read. */
  readonly reason: string
  /** The data is gone: the browser has deleted the database. */
  readonly isLost?: true
}

/** One page of a list. */
export interface EncounterPage {
  readonly records: readonly EncounterRecord[]
  /** Pass it as `cursor` to get the next page; absent on the last page. */
  readonly nextCursor?: string
  /** Number of matching records on all pages. */
  readonly total: number
  /** With `readiness`: number of records that could not be checked and might match. Absent if there are none. */
  readonly unchecked?: number
  /** Number of records per status that match the other filters. A status without records may be absent. */
  readonly counts: Readonly<Partial<Record<EncounterStatus, number>>>
  /** `total` and `counts` that reach this number mean: at least as many. Absent: they are exact. */
  readonly countLimit?: number
  /** Records that could not be read and are kept aside. */
  readonly setAside: readonly SetAsideRecord[]
}

/** Capabilities of a client. A query that requires more is rejected with kind `invalid`. */
export interface ClientSupport {
  /** What a list can be sorted by; others are not offered. */
  readonly sorts: readonly EncounterSortKey[]
  /** What a list can be filtered by; others are not offered. */
  readonly filters: readonly EncounterFilter[]
  /** Whether `total` and `counts` are exact, exact up to a limit, or always 0. */
  readonly counts: 'exact' | 'capped' | 'none'
  /** Whether it has `restore`. */
  readonly restore: boolean
  /** Whether it has `subscribe`. */
  readonly subscribe: boolean
}

/** A requested transition. */
export interface TransitionChange {
  /** The status to go to. */
  readonly to: EncounterStatus
  /** Why, for a transition that needs a reason; 2,000 characters at most. */
  readonly reason?: string
  /**
   * The version to undo: the record's last change, which has to be a transition. An undo needs no reason, does not
   * return the encounter to anybody, and restores the previous marks. Final transitions such as Void cannot be
   * undone.
   */
  readonly undoes?: Version
}

/**
 * Stores encounters. Every adapter passes the same contract suite. Every method rejects with an
 * `EncounterClientError`, or with the signal's reason if it was aborted before the operation started.
 */
export interface EncounterClient {
  /** Rejects with kind `not-found` for an unknown id. */
  get(id: EncounterId, options?: RequestOptions): Promise<EncounterRecord>
  /**
   * Creates an encounter in the workflow's initial status and assigns its id. Rejects with kind `invalid` if it does
   * not validate against the schema.
   */
  create(encounter: Encounter, options: CreateOptions): Promise<EncounterRecord>
  /**
   * Replaces the encounter's data. Identifier, status and marks are kept. Rejects with kind `conflict`, carrying the
   * current record, if `ifMatch` is not its version; `invalid` if the data does not validate or the status is
   * read-only.
   */
  update(id: EncounterId, encounter: Encounter, options: ChangeOptions): Promise<EncounterRecord>
  /**
   * Moves the encounter to another status. Rejects with kind `invalid` if the workflow has no such transition or a
   * required reason is missing, `unauthorized` if the user lacks the capability, `conflict` as `update` does.
   */
  transition(id: EncounterId, change: TransitionChange, options: ChangeOptions): Promise<EncounterRecord>
  /**
   * Changes the marks. Rejects with kind `invalid` if there is no such mark to change, otherwise as `update` does.
   */
  mark(id: EncounterId, change: MarkChange, options: ChangeOptions): Promise<EncounterRecord>
  /** The record's history, oldest first. */
  history(id: EncounterId, options?: RequestOptions): Promise<readonly EncounterEvent[]>
  /** Filters, sorts and pages, within the limits of `supports`. */
  list?(query: EncounterQuery, options?: RequestOptions): Promise<EncounterPage>
  /**
   * Restores records of a backup with status, id, history and marks. Existing records are never overwritten. Each
   * record succeeds or fails on its own. Rejects with kind `unauthorized` without the capability `approve`.
   */
  restore?(
    backup: readonly EncounterBackup[],
    options?: RequestOptions & Pick<WriteOptions, 'as'>,
  ): Promise<readonly RestoreResult[]>
  /** Calls back when records change elsewhere. Returns a function that unsubscribes. */
  subscribe?(onChange: (ids: readonly EncounterId[] | 'all') => void): () => void
  readonly directory?: Directory
  /** Present if changes may wait on this device. */
  readonly outbox?: Outbox
  readonly supports: ClientSupport
}

/** A client that can list. */
export type ListingClient = EncounterClient & Required<Pick<EncounterClient, 'list'>>
