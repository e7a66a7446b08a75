import type { CalendarDate, Encounter, EncounterId, EncounterStatus } from '../encounter/Encounter.js'
import type { FieldPath } from '../encounter/Finding.js'
import type { Directory } from './Directory.js'
import type { RequestOptions } from './RequestOptions.js'
import type { EncounterSortKey } from './sortKeys.js'

/** An opaque, random mark of one state of a record, as an HTTP ETag. Compare it, and read nothing from it. */
export type Version = string

/** What every write takes. */
export interface WriteOptions extends RequestOptions {
  /**
   * Names this write, for example by `crypto.randomUUID()`. A write whose key was seen before returns its first result
   * and changes nothing, before the version is looked at: send it again with the same key where its answer was lost.
   */
  readonly idempotencyKey: string
}

/** What every write of an encounter that exists takes. */
export interface ChangeOptions extends WriteOptions {
  /** The version that the user saw; another one is a conflict. */
  readonly ifMatch: Version
}

/** What a create takes. */
export interface CreateOptions extends WriteOptions {
  /** Where an imported encounter came from: the history and the marks name it. */
  readonly source?: EncounterSource
}

/** Where an imported encounter came from. */
export interface EncounterSource {
  /** The file's name, without its folder. */
  readonly file: string
  /** The identifier that it had there. */
  readonly originalId?: EncounterId
}

/** A finding that somebody dismissed, with the reason. */
export interface DismissedFinding {
  /** The finding's stable id. */
  readonly finding: string
  /** Where it points; absent: wherever it appears. */
  readonly path?: FieldPath
  readonly reason: string
  /** Name of the user. */
  readonly by: string
  /** Instant, ISO 8601 in UTC with milliseconds. */
  readonly at: string
}

/** What must outlive a save and is no part of the schema's data. */
export interface EncounterMarks {
  /** It was sent back to be changed. Gone once it moves on. */
  readonly returned?: {
    readonly reason: string
    /** Name of the user. */
    readonly by: string
    /** Instant, ISO 8601 in UTC with milliseconds. */
    readonly at: string
    /** Somebody said that the reason was dealt with. */
    readonly settled?: true
  }
  readonly dismissed?: readonly DismissedFinding[]
  readonly source?: EncounterSource
}

/** A change of the marks that a person makes. */
export type MarkChange =
  /** Says that the reason of the return was dealt with. */
  | { readonly kind: 'settle-return' }
  | {
      readonly kind: 'dismiss-finding'
      readonly finding: string
      readonly path?: FieldPath
      readonly reason: string
    }
  /** Shows a dismissed finding again. */
  | { readonly kind: 'restore-finding'; readonly finding: string; readonly path?: FieldPath }

/** An encounter as it is stored. `encounter` validates against the schema as it stands. */
export interface EncounterRecord {
  /** As in the encounter's identifier property. Provisional while a create waits in an outbox. */
  readonly id: EncounterId
  readonly encounter: Encounter
  readonly version: Version
  /** Instant of the last change, ISO 8601 in UTC with milliseconds. */
  readonly updatedAt: string
  /** Name of the user who made the last change. */
  readonly updatedBy: string
  /** Absent where there are none. */
  readonly marks?: EncounterMarks
}

/** A property that a save changed. An absent side was not there. */
export interface EncounterChange {
  readonly property: string
  readonly from?: unknown
  readonly to?: unknown
}

/** One entry of a record's history. Never changed, never deleted. */
export interface EncounterEvent {
  readonly kind: 'created' | 'imported' | 'restored' | 'saved' | 'transition' | 'marked'
  /** Instant, ISO 8601 in UTC with milliseconds. */
  readonly at: string
  /** Name of the user. */
  readonly by: string
  /** The record's version after it. */
  readonly version: Version
  readonly changes: readonly EncounterChange[]
  /** The reason that was given for a transition or a mark. */
  readonly reason?: string
  /** The version that this transition took back. */
  readonly undoes?: Version
  /** What a `marked` entry changed. */
  readonly mark?: MarkChange
  /** The record's marks after it; absent where there are none. */
  readonly marks?: EncounterMarks
}

/** A record with all of its history: what a backup holds of it. */
export interface EncounterBackup {
  readonly record: EncounterRecord
  /** Oldest first. */
  readonly history: readonly EncounterEvent[]
}

/** What became of one record of a backup. */
export type RestoreResult =
  | { readonly kind: 'restored'; readonly id: EncounterId; readonly record: EncounterRecord }
  /** An encounter of this id is there; it stays as it is. */
  | { readonly kind: 'exists'; readonly id: EncounterId; readonly current: EncounterRecord }
  /** It cannot be restored: why. */
  | { readonly kind: 'refused'; readonly id: EncounterId | undefined; readonly message: string }

/** What `list` filters by and how it sorts. Every filter is optional; those given must all hold. */
export interface EncounterQuery {
  readonly status?: EncounterStatus
  readonly patientId?: EncounterId
  readonly providerId?: EncounterId
  /** Encounters of one of these appointments. None is of an empty list. */
  readonly appointmentIds?: readonly EncounterId[]
  /** Earliest date of service, inclusive. */
  readonly dateFrom?: CalendarDate
  /** Latest date of service, inclusive. */
  readonly dateTo?: CalendarDate
  /**
   * Words, each of which has to begin a word of the patient's or provider's name, or an id, or a code (with its dot or
   * without), or be the date of service or the patient's date of birth, as people type one ("6/15", "06/15/2026"). Case
   * and accents do not matter. Names and dates of birth are those of the client's directory.
   */
  readonly text?: string
  /**
   * Ready: no `error` finding, and not returned with nothing changed since; blocked: at least one. Neither: it was returned
   * and is as it was, or not all could be looked up and no error is known.
   */
  readonly readiness?: 'ready' | 'blocked'
  /** Those alone that were sent back, are not submitted again, and whose reason is not marked as dealt with. */
  readonly returned?: true
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

/** A property of {@link EncounterQuery} that narrows the list. */
export type EncounterFilter = keyof Omit<EncounterQuery, 'sort' | 'limit' | 'cursor'>

/** A stored record that could not be read. It was set aside, not deleted. */
export interface SetAsideRecord {
  /** Of which encounter it is, where its place tells. */
  readonly id?: EncounterId
  /** Where it was put, so that it can be found again. */
  readonly location: string
  /** What was wrong with it. */
  readonly reason: string
  /** It is not to be found at its location: the browser has deleted it. */
  readonly isLost?: true
}

/** One page of a list. */
export interface EncounterPage {
  readonly records: readonly EncounterRecord[]
  /** Pass it as `cursor` for the next page; absent on the last. */
  readonly nextCursor?: string
  /** Number of records that match the query, over all pages. */
  readonly total: number
  /** With `readiness`: how many more would match, but could not be checked. Absent where there are none. */
  readonly unchecked?: number
  /** Number of records in each status that match the query's other filters. A status with none may be absent. */
  readonly counts: Readonly<Partial<Record<EncounterStatus, number>>>
  /** Records that could not be read and were set aside. */
  readonly setAside: readonly SetAsideRecord[]
}

/** What a client can do. A query that asks for more is rejected with kind `invalid`. */
export interface ClientSupport {
  readonly sorts: readonly EncounterSortKey[]
  readonly filters: readonly EncounterFilter[]
  /** Whether `total` and `counts` of a page are exact, exact up to a cap, or left at 0. */
  readonly counts: 'exact' | 'capped' | 'none'
  readonly restore: boolean
  readonly subscribe: boolean
}

/** A transition that is asked for. */
export interface TransitionChange {
  readonly to: EncounterStatus
  readonly reason?: string
  /**
   * The version that this takes back: the last change of the record, a transition. It needs no reason, returns nothing
   * to anybody, and puts the marks back as they were. What leads to an end, as Void does, is not taken back.
   */
  readonly undoes?: Version
}

/**
 * Where encounters are kept. Every adapter passes the same contract suite. Every method rejects with an
 * `EncounterClientError`, or with the signal's reason when it was aborted before it began.
 */
export interface EncounterClient {
  /** Rejects with kind `not-found` for an id that is not there. */
  get(id: EncounterId, options?: RequestOptions): Promise<EncounterRecord>
  /**
   * Makes an encounter in the workflow's first status and gives it an id. Rejects with kind `invalid` where the schema
   * does not hold.
   */
  create(encounter: Encounter, options: CreateOptions): Promise<EncounterRecord>
  /**
   * Replaces the encounter's data. Identifier, status and marks stay as they are stored. Rejects with kind `conflict`,
   * carrying the record as it is now, where `ifMatch` is not its version; `invalid` where the schema does not
   * hold or the status is read-only.
   */
  update(id: EncounterId, encounter: Encounter, options: ChangeOptions): Promise<EncounterRecord>
  /**
   * Moves the encounter along the workflow. Rejects with kind `invalid` where the table has no such way or a
   * needed reason is missing, `unauthorized` where the user may not, `conflict` as `update` does.
   */
  transition(id: EncounterId, change: TransitionChange, options: ChangeOptions): Promise<EncounterRecord>
  /** Changes the marks. Rejects with kind `invalid` for a mark that is not there to change, else as `update` does. */
  mark(id: EncounterId, change: MarkChange, options: ChangeOptions): Promise<EncounterRecord>
  /** The record's history, oldest first. */
  history(id: EncounterId, options?: RequestOptions): Promise<readonly EncounterEvent[]>
  /** Filters, sorts and pages, as far as `supports` says. */
  list?(query: EncounterQuery, options?: RequestOptions): Promise<EncounterPage>
  /**
   * Puts records of a backup back, with their status, id, history and marks; never over one that is there. Each
   * succeeds or fails by itself. Rejects with kind `unauthorized` without the capability `approve`.
   */
  restore?(backup: readonly EncounterBackup[], options?: RequestOptions): Promise<readonly RestoreResult[]>
  /** Tells of changes made elsewhere. Returns the way to stop it. */
  subscribe?(onChange: (ids: readonly EncounterId[] | 'all') => void): () => void
  readonly directory?: Directory
  readonly supports: ClientSupport
}

/** A client that can list. */
export type ListingClient = EncounterClient & Required<Pick<EncounterClient, 'list'>>
