import type { Dictionary } from '../../../schema/isDictionary.js'
import { isDictionary, isText } from '../../../schema/isDictionary.js'
import type { ClientSupport, EncounterFilter } from '../../EncounterClient.js'
import { isSupport } from '../../http/httpShapes.js'
import type { EncounterSortKey } from '../../sortKeys.js'
import { listOf } from '../mapping/readJson.js'
import { type Including, readIncluding } from './readIncluding.js'

/** What a FHIR server can do for this client. */
export interface FhirCapabilities {
  readonly supports: ClientSupport
  /** What it lacks for keeping encounters, in FHIR's own words: "Encounter: create". */
  readonly lacks: readonly string[]
  /** Whether one search can find an Encounter with all that refers to it. Absent: unknown. */
  readonly including?: 'declared' | 'unknown' | 'no'
}

/** The interactions that keeping encounters needs. */
const needed: Readonly<Record<string, readonly string[]>> = {
  Encounter: ['create', 'update', 'search-type', 'history-instance'],
  Condition: ['create', 'update', 'search-type'],
  ChargeItem: ['create', 'update', 'search-type'],
  Task: ['create', 'update', 'search-type'],
  Provenance: ['create', 'search-type'],
}

/** The search parameters that a filter needs. */
const filterParameters: Readonly<
  Partial<Record<EncounterFilter, readonly [type: string, parameter: string]>>
> = {
  status: ['Task', 'business-status'],
  patientId: ['Task', 'patient'],
  providerId: ['Task', 'owner'],
  dateFrom: ['Task', 'period'],
  dateTo: ['Task', 'period'],
  appointmentIds: ['Encounter', 'appointment'],
  returned: ['Task', 'business-status'],
}

const sortParameters: Readonly<Partial<Record<EncounterSortKey, string>>> = {
  updatedAt: 'modified',
  dateOfService: 'period',
}

const codesIn = (value: unknown, list: string, property: string): readonly string[] =>
  listOf(value, list)
    .map((entry) => entry[property])
    .filter(isText)

const isKeyOf = <T extends object>(table: T, key: string): key is Extract<keyof T, string> =>
  Object.hasOwn(table, key)

const keysOf = <T extends object>(table: T): readonly Extract<keyof T, string>[] =>
  Object.keys(table).filter((key) => isKeyOf(table, key))

/** Reads a CapabilityStatement. A server that declares no search parameter of a type is taken at its word. */
export const readCapabilities = (statement: Dictionary): FhirCapabilities => {
  const rest = listOf(statement, 'rest').find(({ mode }) => mode === 'server')
  const typeOf = (type: string) => listOf(rest, 'resource').find((resource) => resource.type === type)
  const hasParameter = (type: string, parameter: string) =>
    // Those of every type may stand beside the types.
    [typeOf(type), rest].some((place) => codesIn(place, 'searchParam', 'name').includes(parameter))
  const { fhirVersion } = statement
  const lacks = [
    ...(isText(fhirVersion) && fhirVersion.startsWith('4.') ? [] : ['FHIR R4']),
    ...(codesIn(rest, 'interaction', 'code').includes('transaction') ? [] : ['transaction']),
    ...Object.entries(needed).flatMap(([type, interactions]) => {
      const offered = codesIn(typeOf(type), 'interaction', 'code')
      return interactions.filter((code) => !offered.includes(code)).map((code) => `${type}: ${code}`)
    }),
    ...[
      typeOf('Encounter')?.conditionalCreate === true ? [] : ['conditionalCreate'],
      typeOf('Encounter')?.versioning === 'no-version' ? ['versioning'] : [],
    ].flatMap((missing) => missing.map((element) => `Encounter: ${element}`)),
    // Without it there is no list of drafts, and none of what is to be approved.
    ...['business-status'].filter((name) => !hasParameter('Task', name)).map((name) => `Task: ${name}`),
  ]
  return {
    lacks,
    including: readIncluding(listOf(rest, 'resource')),
    supports: {
      sorts: keysOf(sortParameters).filter((key) => hasParameter('Task', sortParameters[key] ?? '')),
      filters: keysOf(filterParameters).filter((key) => {
        const [type = '', parameter = ''] = filterParameters[key] ?? []
        return hasParameter(type, parameter)
      }),
      counts: 'exact',
      // It needs no more than a new encounter does.
      restore: lacks.length === 0,
      subscribe: hasParameter('Task', '_lastUpdated'),
    },
  }
}

const includings: readonly Including[] = ['declared', 'unknown', 'no']

/** Whether a value is what a server was found to offer before. */
export const isFhirCapabilities = (value: unknown): value is FhirCapabilities =>
  isDictionary(value) &&
  isSupport(value.supports) &&
  Array.isArray(value.lacks) &&
  value.lacks.every(isText) &&
  (value.including === undefined || includings.some((known) => known === value.including))
