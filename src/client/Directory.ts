import type { CalendarDate, EncounterId } from '../encounter/Encounter.js'
import type { RequestOptions } from './RequestOptions.js'

/** A patient in the directory. */
export interface PatientEntry {
  readonly id: EncounterId
  /** As it is shown, for example "Doe, Jane". */
  readonly name: string
  readonly birthDate?: CalendarDate
  /** Administrative sex (FHIR R4 Patient.gender). Absent where it is not known to the directory. */
  readonly sex?: AdministrativeSex
}

/** Administrative sex (FHIR R4 value set administrative-gender). */
export type AdministrativeSex = 'female' | 'male' | 'other' | 'unknown'

/** A provider (FHIR Practitioner) in the directory. */
export interface ProviderEntry {
  readonly id: EncounterId
  readonly name: string
}

/** An appointment in the directory. */
export interface AppointmentEntry {
  readonly id: EncounterId
  readonly patientId: EncounterId
  readonly providerId: EncounterId
  readonly date: CalendarDate
  /** Local wall-clock start, HH:MM in 24 hours. */
  readonly time?: string
}

/** The entry of each kind of reference. */
export interface DirectoryEntries {
  readonly patient: PatientEntry
  readonly provider: ProviderEntry
  readonly appointment: AppointmentEntry
}

/** What a reference points to. */
export type DirectoryKind = keyof DirectoryEntries

/**
 * Looks up patients, providers and appointments. `search` takes what a person typed: part of a name, a date of
 * birth in any common form, an id, or nothing (then the likeliest entries). `get` resolves one id: undefined where there is
 * no such entry, which is an error of the encounter that refers to it. Reject where that cannot be told: the encounter is
 * "Not checked" then.
 */
export interface Directory {
  search<K extends DirectoryKind>(
    kind: K,
    text: string,
    options?: RequestOptions & { readonly limit?: number },
  ): Promise<readonly DirectoryEntries[K][]>
  get<K extends DirectoryKind>(
    kind: K,
    id: EncounterId,
    options?: RequestOptions,
  ): Promise<DirectoryEntries[K] | undefined>
  /**
   * As `get`, for many ids at once, in their order. A list that is searched or sorted by names asks for those of all
   * its records: without this each is a `get`.
   */
  getMany?<K extends DirectoryKind>(
    kind: K,
    ids: readonly EncounterId[],
    options?: RequestOptions,
  ): Promise<readonly (DirectoryEntries[K] | undefined)[]>
  /**
   * The appointments of some days, earliest first: what is to be documented. Without it there is no "Today" and no
   * "Missing encounters".
   */
  appointments?(query: AppointmentQuery, options?: RequestOptions): Promise<readonly AppointmentEntry[]>
}

/** Which appointments are asked for. */
export interface AppointmentQuery {
  /** The first day, inclusive. */
  readonly from: CalendarDate
  /** The last day, inclusive. */
  readonly to: CalendarDate
  /** Only those with this provider. */
  readonly providerId?: EncounterId
}
