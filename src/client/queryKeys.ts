import type { CodeQuery, CodeRef } from '../codes/CodeSystem.js'
import { codeKey } from '../codes/codeKey.js'
import type { EncounterId } from '../encounter/Encounter.js'
import type { AppointmentQuery, DirectoryKind } from './Directory.js'
import type { EncounterQuery } from './EncounterClient.js'

// Separates our keys from those of a host that shares its cache.
const scope = 'encounter-form'

/**
 * The keys of TanStack Query's cache. Invalidating a key invalidates all keys that start with it: `encounters()`
 * covers every list.
 */
export const queryKeys = {
  /** All single encounters. */
  records: () => [scope, 'record'] as const,
  /** One encounter as the client last returned it. */
  record: (id: EncounterId | undefined) => [...queryKeys.records(), String(id)] as const,
  /** All histories. */
  histories: () => [scope, 'history'] as const,
  /** The history of an encounter up to a version. */
  history: (id: EncounterId | undefined, version: string | undefined) =>
    [...queryKeys.histories(), id, version] as const,

  /** Everything derived from many encounters, out of date when any of them changes. */
  encounters: () => [scope, 'encounters'] as const,
  /** The loaded pages of a query. */
  list: (query: EncounterQuery) => [...queryKeys.encounters(), 'list', query] as const,
  /** The latest encounters of a patient. */
  ofPatient: (patientId: EncounterId) => [...queryKeys.encounters(), 'of-patient', patientId] as const,
  /** The counts of the day's summary. */
  day: (query: EncounterQuery) => [...queryKeys.encounters(), 'day', query] as const,
  /** Appointments in a date range, with the encounters that document them. */
  visits: (range: AppointmentQuery) => [...queryKeys.encounters(), 'visits', range] as const,
  /** Whether there is another encounter of the same patient, provider and day. */
  sameDay: (visit: {
    readonly patientId: EncounterId | undefined
    readonly providerId: EncounterId | undefined
    readonly dateOfService: string | undefined
    /** The encounter itself, which does not count. */
    readonly ownId: EncounterId | undefined
  }) => [...queryKeys.encounters(), 'same-day', visit] as const,
  /**
   * The codes that a provider uses most in a property of the encounter. Outside `encounters()`, as the next two: fetched when
   * needed and not after every save.
   */
  frequentCodes: (property: string, providerId: string | undefined) =>
    [scope, 'frequent-codes', property, providerId] as const,
  /** The latest encounters of a provider, from which those codes are counted. */
  latestOfProvider: (providerId: string) => [scope, 'latest-of-provider', providerId] as const,
  /**
   * The appointment to document next.
   */
  nextVisit: (range: AppointmentQuery, after: EncounterId | undefined) =>
    [scope, 'next-visit', range, after] as const,

  /** Appointments in a date range. */
  appointments: (range: AppointmentQuery) => [scope, 'directory', 'appointments', range] as const,
  /** One appointment, for the encounter started from it. */
  appointment: (id: EncounterId | undefined) => [scope, 'directory', 'appointment', String(id)] as const,
  /** Several entries of a kind, in the order of their ids. */
  directoryEntries: (kind: DirectoryKind, ids: readonly string[]) =>
    [scope, 'directory', 'entries', kind, ids] as const,
  /** The entry that a field refers to, as shown. */
  directoryEntry: (kind: DirectoryKind, id: string, locale: string) =>
    [scope, 'directory', 'entry', kind, id, locale] as const,
  /** The options of a field for a search text. */
  directorySearch: (kind: DirectoryKind, text: string, locale: string) =>
    [scope, 'directory', 'search', kind, text, locale] as const,
  /** All entries of a kind, for a filter. */
  directoryAll: (kind: DirectoryKind) => [scope, 'directory', 'all', kind] as const,
  /** The name of an entry. */
  directoryName: (kind: DirectoryKind, id: EncounterId) =>
    [scope, 'directory', 'name', kind, String(id)] as const,
  /** An entry as the directory has it. */
  directoryRecord: (kind: DirectoryKind, id: string) => [scope, 'directory', 'record', kind, id] as const,
  /** A batch of names; each name is then cached under its own key. */
  directoryNames: (kind: DirectoryKind, ids: readonly string[]) =>
    [scope, 'directory', 'names', kind, ids] as const,
  /** The facts about references that the checks need. */
  directoryFacts: (references: readonly { readonly kind: DirectoryKind; readonly id: EncounterId }[]) =>
    [scope, 'directory', 'facts', references.map(({ kind, id }) => `${kind} ${id}`)] as const,
  /** The patient and provider of a superbill. */
  superbill: (patientId: EncounterId | undefined, providerId: EncounterId | undefined) =>
    [scope, 'directory', 'superbill', patientId, providerId] as const,

  /** Everything from a code source, out of date when the code sets change. */
  codes: () => [scope, 'codes'] as const,
  /** The loaded code sets. */
  codeSets: () => [...queryKeys.codes(), 'sets'] as const,
  /** The codes that match a search text. */
  codeSearch: (where: Omit<CodeQuery, 'text' | 'limit'>, text: string) =>
    [...queryKeys.codes(), 'search', where, text] as const,
  /** All single entries, kept without observers. */
  codeEntries: () => [...queryKeys.codes(), 'entry'] as const,
  /** The entry of one code. */
  codeEntry: (ref: CodeRef) => [...queryKeys.codeEntries(), codeKey(ref)] as const,
  /** A batch of code look-ups; each entry is then cached under its own key. */
  codeLookUp: (refs: readonly CodeRef[]) => [...queryKeys.codes(), 'look-up', refs.map(codeKey)] as const,
  /**
   * The lazily loaded rules that check codes. Not below `codes()`: a change of the code sets does not affect them.
   */
  codeChecks: () => [scope, 'code-checks'] as const,
  /** A code's place in its tree on a date. */
  codePlace: (ref: CodeRef, date: string | undefined) =>
    [...queryKeys.codes(), 'place', codeKey(ref), date] as const,

  /** Everything that Settings shows about storages. */
  storage: () => [scope, 'storage'] as const,
  /** The content of one storage, and what the browser reports about it. */
  storageFacts: (storage: string) => [...queryKeys.storage(), 'facts', storage] as const,
  /** The content of the storage that is not in use. */
  otherStorage: (storage: string) => [...queryKeys.storage(), 'other', storage] as const,
  /** The number of encounters in a storage before a date. */
  oldEncounters: (before: string) => [...queryKeys.storage(), 'old', before] as const,

  /** Running work on the code sets. Not below `codes()`, which is invalidated when that work ends. */
  codeSetWork: () => [scope, 'code-set-work'] as const,
}
