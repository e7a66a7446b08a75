import type { CodeQuery, CodeRef } from '../codes/CodeSystem.js'
import type { EncounterId } from '../encounter/Encounter.js'
import type { DirectoryKind } from './Directory.js'
import type { EncounterQuery } from './EncounterClient.js'

// A host may hand over its own cache: nothing of ours meets anything of its.
const scope = 'encounter-form'

const refOf = ({ system, code }: CodeRef) => `${system} ${code}`

/**
 * Where answers are kept in TanStack Query's cache. A key that others begin with stands for all of them: what invalidates
 * `encounters()` invalidates every list.
 */
export const queryKeys = {
  /** Every single encounter. */
  records: () => [scope, 'record'] as const,
  /** One encounter as the client last gave it. */
  record: (id: EncounterId | undefined) => [...queryKeys.records(), String(id)] as const,
  /** What happened to an encounter up to a version of it. */
  history: (id: EncounterId | undefined, version: string | undefined) =>
    [scope, 'history', id, version] as const,

  /** All that is drawn from many encounters, and is out of date with any of them. */
  encounters: () => [scope, 'encounters'] as const,
  /** The list of a query, as far as it is loaded. */
  list: (query: EncounterQuery) => [...queryKeys.encounters(), 'list', query] as const,
  /** The counts of the day's picture. */
  day: (query: EncounterQuery) => [...queryKeys.encounters(), 'day', query] as const,
  /** Whether there is another encounter of the same patient, provider and day. */
  sameDay: (visit: {
    readonly patientId: EncounterId | undefined
    readonly providerId: EncounterId | undefined
    readonly dateOfService: string | undefined
    /** The encounter that is not another one. */
    readonly ownId: EncounterId | undefined
  }) => [...queryKeys.encounters(), 'same-day', visit] as const,
  /** The codes that a provider uses most, for a property of the encounter. */
  frequentCodes: (property: string, providerId: string | undefined) =>
    [...queryKeys.encounters(), 'frequent-codes', property, providerId] as const,

  /** How a field shows the entry that it refers to. */
  directoryEntry: (kind: DirectoryKind, id: string) => [scope, 'directory', 'entry', kind, id] as const,
  /** What a field offers for a text. */
  directorySearch: (kind: DirectoryKind, text: string) => [scope, 'directory', 'search', kind, text] as const,
  /** All entries of a kind, to choose one by. */
  directoryAll: (kind: DirectoryKind) => [scope, 'directory', 'all', kind] as const,
  /** The name of an entry. */
  directoryName: (kind: DirectoryKind, id: EncounterId) =>
    [scope, 'directory', 'name', kind, String(id)] as const,
  /** An entry as the directory has it. */
  directoryRecord: (kind: DirectoryKind, id: string) => [scope, 'directory', 'record', kind, id] as const,
  /** The fetching of names, each of which is then kept under its own key. */
  directoryNames: (kind: DirectoryKind, ids: readonly string[]) =>
    [scope, 'directory', 'names', kind, ids] as const,
  /** What the checks need to know of the references of encounters. */
  directoryFacts: (references: readonly { readonly kind: DirectoryKind; readonly id: EncounterId }[]) =>
    [scope, 'directory', 'facts', references.map(({ kind, id }) => `${kind} ${id}`)] as const,
  /** The people of a superbill. */
  superbill: (patientId: EncounterId | undefined, providerId: EncounterId | undefined) =>
    [scope, 'directory', 'superbill', patientId, providerId] as const,

  /** Every answer of a code source: out of date when the code sets change. */
  codes: () => [scope, 'codes'] as const,
  /** The sets that are loaded. */
  codeSets: () => [...queryKeys.codes(), 'sets'] as const,
  /** The codes that a text finds. */
  codeSearch: (where: Omit<CodeQuery, 'text' | 'limit'>, text: string) =>
    [...queryKeys.codes(), 'search', where, text] as const,
  /** Every single entry: kept without anybody watching it. */
  codeEntries: () => [...queryKeys.codes(), 'entry'] as const,
  /** The entry of one code. */
  codeEntry: (ref: CodeRef) => [...queryKeys.codeEntries(), refOf(ref)] as const,
  /** The looking up of codes, the entry of each of which is then kept under its own key. */
  codeLookUp: (refs: readonly CodeRef[]) => [...queryKeys.codes(), 'look-up', refs.map(refOf)] as const,
  /** A code in its tree, on a day. */
  codePlace: (ref: CodeRef, date: string | undefined) =>
    [...queryKeys.codes(), 'place', refOf(ref), date] as const,

  /** Everything that Settings tells of the storages. */
  storage: () => [scope, 'storage'] as const,
  /** What one storage holds, and the browser says of it. */
  storageFacts: (storage: string) => [...queryKeys.storage(), 'facts', storage] as const,
  /** What the storage holds that is not in use. */
  otherStorage: (storage: string) => [...queryKeys.storage(), 'other', storage] as const,
  /** How many encounters of a storage are older than a day. */
  oldEncounters: (before: string) => [...queryKeys.storage(), 'old', before] as const,

  /** What is being done to the code sets: no answer of theirs, and so not among them. */
  codeSetWork: () => [scope, 'code-set-work'] as const,
}
