import type { CalendarDate, EncounterId } from '../encounter/Encounter.js'
import type { Sayable } from '../messages/Told.js'
import type { RequestOptions } from './RequestOptions.js'

/** What every entry has in common. */
export interface SelectableEntry {
  /**
   * Why the entry cannot be selected, and how to change that: a search finds it, but it has no id that the schema could
   * hold. Its `id` then tells it apart in the list alone.
   */
  readonly unselectable?: Sayable
}

/** A patient in the directory. */
export interface PatientEntry extends SelectableEntry {
  /** What an encounter has as its patient. */
  readonly id: EncounterId
  /** Display name, for example "Doe, Jane". */
  readonly name: string
  /** YYYY-MM-DD. Absent if the directory does not know it: age is not checked then. */
  readonly birthDate?: CalendarDate
  /** Administrative sex (FHIR R4 Patient.gender). Absent if the directory does not know it. */
  readonly sex?: AdministrativeSex
}

/** Administrative sex (FHIR R4 value set administrative-gender). */
export type AdministrativeSex = 'female' | 'male' | 'other' | 'unknown'

/** A provider (FHIR Practitioner) in the directory. */
export interface ProviderEntry extends SelectableEntry {
  /** What an encounter has as its provider, and a clinician's `User.providerId` is. */
  readonly id: EncounterId
  /** Display name, for example "Dr. Lee". */
  readonly name: string
}

/** An appointment in the directory. */
export interface AppointmentEntry extends SelectableEntry {
  /** What an encounter has as its appointment. */
  readonly id: EncounterId
  /** Whose it is: an encounter of another patient has an error. */
  readonly patientId: EncounterId
  readonly providerId: EncounterId
  /** YYYY-MM-DD: an encounter of another day has an error. */
  readonly date: CalendarDate
  /** Local wall-clock start, HH:MM in 24 hours. */
  readonly time?: string
}

/** The entry type of each kind of reference. */
export interface DirectoryEntries {
  readonly patient: PatientEntry
  readonly provider: ProviderEntry
  readonly appointment: AppointmentEntry
}

/** The kinds of entries that an encounter can refer to. */
export type DirectoryKind = keyof DirectoryEntries

/**
 * Looks up patients, providers and appointments. `search` takes user input: part of a name, a date of birth in any
 * common format, an id, or an empty string for the most likely entries. `get` resolves one id. It resolves to
 * undefined if there is no such entry, which is an error in the encounter that refers to it, and rejects if the
 * directory cannot be reached, which makes that encounter "Not checked".
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
   * Batch version of `get`: results in the order of `ids`. A list that is searched or sorted by name requests the
   * entries of all its records, which without `getMany` is one `get` each.
   */
  getMany?<K extends DirectoryKind>(
    kind: K,
    ids: readonly EncounterId[],
    options?: RequestOptions,
  ): Promise<readonly (DirectoryEntries[K] | undefined)[]>
  /**
   * Appointments in a date range, in chronological order. Without this method there is no "Today" tab and no "Missing
   * encounters".
   */
  appointments?(query: AppointmentQuery, options?: RequestOptions): Promise<readonly AppointmentEntry[]>
}

/** The appointments to return. */
export interface AppointmentQuery {
  /** The first day, inclusive. */
  readonly from: CalendarDate
  /** The last day, inclusive. */
  readonly to: CalendarDate
  /** Only appointments with this provider. */
  readonly providerId?: EncounterId
}
