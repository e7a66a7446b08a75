// Generated from openapi.yaml by `npm run types`; change that, not this file.
import type { Encounter } from '../../encounter/Encounter.js'

export type IdJson = number | string
export type InstantJson = string
export type KindJson = 'patient' | 'provider' | 'appointment'
export type EncounterJson = Encounter
export type PathJson = (string | number)[]
export type MarkChangeJson =
  | {
      kind: 'settle-return'
    }
  | {
      kind: 'dismiss-finding'
      finding: string
      path?: PathJson
      reason: string
    }
  | {
      kind: 'restore-finding'
      finding: string
      path?: PathJson
    }
export type SortKeyJson =
  | 'updatedAt'
  | 'updatedBy'
  | 'dateOfService'
  | 'patient'
  | 'provider'
  | 'diagnoses'
  | 'procedures'
  | 'findings'
  | 'id'
export type RestoreResultJson =
  | {
      kind: 'restored'
      id: IdJson
      record: RecordJson
    }
  | {
      kind: 'exists'
      id: IdJson
      current: RecordJson
    }
  | {
      kind: 'refused'
      id?: IdJson
      message: string
    }

export interface RecordJson {
  id: IdJson
  encounter: EncounterJson
  version: string
  updatedAt: InstantJson
  updatedBy: string
  marks?: MarksJson
}
export interface MarksJson {
  returned?: {
    reason: string
    by: string
    at: InstantJson
    settled?: true
  }
  dismissed?: {
    finding: string
    path?: PathJson
    reason: string
    by: string
    at: InstantJson
  }[]
  source?: SourceJson
}
export interface SourceJson {
  file: string
  originalId?: IdJson
}
export interface EventJson {
  kind: 'created' | 'imported' | 'restored' | 'saved' | 'transition' | 'marked'
  at: InstantJson
  by: string
  version: string
  changes: {
    property: string
    from?: unknown
    to?: unknown
  }[]
  reason?: string
  undoes?: string
  mark?: MarkChangeJson
  marks?: MarksJson
}
export interface QueryJson {
  status?: string
  patientId?: IdJson
  providerId?: IdJson
  /**
   * @maxItems 10000
   */
  appointmentIds?: IdJson[]
  dateFrom?: string
  dateTo?: string
  text?: string
  readiness?: 'ready' | 'blocked'
  returned?: true
  sort?: {
    by: SortKeyJson
    direction: 'ascending' | 'descending'
  }
  limit?: number
  /**
   * The nextCursor of the previous page.
   */
  cursor?: string
}
export interface PageJson {
  records: RecordJson[]
  nextCursor?: string
  total: number
  /**
   * A total or count that reaches it means: at least as many. Absent: exact.
   */
  countLimit?: number
  unchecked?: number
  counts: {
    [k: string]: number
  }
  /**
   * The people of these records, so that a list needs no second request.
   */
  names?: {
    patients?: PatientJson[]
    providers?: ProviderJson[]
  }
}
export interface PatientJson {
  id: IdJson
  name: string
  birthDate?: string
  sex?: 'female' | 'male' | 'other' | 'unknown'
}
export interface ProviderJson {
  id: IdJson
  name: string
}
export interface ChangeNoticeJson {
  ids: 'all' | IdJson[]
  /**
   * The client that made the change.
   */
  by?: string
  /**
   * In the first notice: the position from which changes are told. Opaque.
   */
  at?: string
}
export interface SessionJson {
  user: {
    id: string
    name: string
    providerId?: IdJson
    capabilities: ('edit' | 'submit' | 'approve' | 'return' | 'reopen' | 'void')[]
  }
  supports: {
    sorts: SortKeyJson[]
    filters: (
      | 'status'
      | 'patientId'
      | 'providerId'
      | 'appointmentIds'
      | 'dateFrom'
      | 'dateTo'
      | 'text'
      | 'readiness'
      | 'returned'
    )[]
    counts: 'exact' | 'capped' | 'none'
    restore: boolean
    subscribe: boolean
  }
}
export interface AppointmentJson {
  id: IdJson
  patientId: IdJson
  providerId: IdJson
  date: string
  time?: string
}
export interface ProblemJson {
  status: number
  title: string
  /**
   * Written for the user.
   */
  detail: string
  kind: 'invalid' | 'conflict' | 'not-found' | 'unauthorized' | 'unavailable' | 'full'
  current?: RecordJson
}
