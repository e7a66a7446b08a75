import type { EncounterId } from '../../encounter/Encounter.js'
import * as words from '../../messages/en/fhir.js'
import * as listWords from '../../messages/en/listing.js'
import { tellerOf } from '../../messages/Told.js'
import type { Dictionary } from '../../schema/isDictionary.js'
import { isText } from '../../schema/isDictionary.js'
import type { EncounterPage, EncounterQuery, EncounterRecord, SetAsideRecord } from '../EncounterClient.js'
import { EncounterClientError } from '../EncounterClientError.js'
import { rowOf } from '../EncounterRow.js'
import { filterOf, NEWEST_FIRST, readLimit } from '../listing/queryRows.js'
import { findByIdentifier } from './findReferences.js'
import type { FhirContext } from './mapping/FhirContext.js'
import { billingTask, ownSystems } from './mapping/names.js'
import { identifierIn, referenceTo } from './mapping/readJson.js'
import type { ReferenceKind } from './mapping/references.js'
import { encounterOfTask } from './mapping/taskResource.js'
import { type ResourceReader, readStored } from './readResources.js'
import {
  type FhirServer,
  type ResourcePage,
  type SearchParameters,
  token,
} from './server/createFhirServer.js'

const tell = tellerOf('fhir', words)

const tellListing = tellerOf('listing', listWords)

const sortParameters: Readonly<Partial<Record<string, string>>> = {
  updatedAt: 'modified',
  dateOfService: 'period',
}

const writeCursor = (query: EncounterQuery, next: string): string => {
  const { by, direction } = query.sort ?? NEWEST_FIRST
  return JSON.stringify([by, direction, next])
}

const readCursor = (query: EncounterQuery, cursor: string): string => {
  const { by, direction } = query.sort ?? NEWEST_FIRST
  let parts: unknown
  try {
    parts = JSON.parse(cursor)
  } catch {
    parts = undefined
  }
  if (Array.isArray(parts) && parts[0] === by && parts[1] === direction) {
    const next: unknown = parts[2]
    if (isText(next)) return next
  }
  throw new EncounterClientError('invalid', tellListing('wrongCursor'))
}

/** What {@link createFhirListing} needs. */
export interface FhirListingOptions {
  readonly server: FhirServer
  readonly reader: ResourceReader
  readonly context: FhirContext
}

/**
 * Lists encounters by their tasks, which have what a list filters and sorts by. What a task says is checked against its
 * encounter: a part-way failure may have left it behind, and a server may ignore what it does not know.
 */
export const createFhirListing = ({ server, reader, context }: FhirListingOptions) => {
  const { ui } = context

  const referenceOf = async (kind: ReferenceKind, id: EncounterId, signal: AbortSignal | undefined) => {
    const resource = await findByIdentifier(server, kind, String(id), context, signal)
    return resource && referenceTo(resource)
  }

  /** The Encounters of appointments: a task does not name its appointment. */
  const encountersOf = async (ids: readonly EncounterId[], signal: AbortSignal | undefined) => {
    const { appointment: system } = context.systems
    const tokens = ids.map((id) => token(system, String(id))).join(',')
    const found = await server.searchAll('Appointment', [['identifier', tokens]], signal)
    const wanted = new Set(ids.map(String))
    const appointments = found.filter((one) => wanted.has(identifierIn(one, system) ?? ''))
    if (appointments.length === 0) return []
    const list = appointments.map(referenceTo).join(',')
    return server.searchAll('Encounter', [['appointment', list]], signal)
  }

  /** The search for the tasks of a query; undefined where nothing can match. */
  const searchOf = async (
    { status, patientId, providerId, appointmentIds, dateFrom, dateTo, sort = NEWEST_FIRST }: EncounterQuery,
    limit: number,
    signal: AbortSignal | undefined,
  ): Promise<SearchParameters | undefined> => {
    const [patient, provider, encounters] = await Promise.all([
      patientId === undefined ? undefined : referenceOf('patient', patientId, signal),
      providerId === undefined ? undefined : referenceOf('provider', providerId, signal),
      appointmentIds === undefined || appointmentIds.length === 0
        ? undefined
        : encountersOf(appointmentIds, signal),
    ])
    if (patientId !== undefined && patient === undefined) return undefined
    if (providerId !== undefined && provider === undefined) return undefined
    if (appointmentIds !== undefined && (encounters === undefined || encounters.length === 0))
      return undefined
    const parameters: readonly (readonly [string, string | undefined])[] = [
      ['code', token(ownSystems.task, billingTask)],
      ['business-status', status === undefined ? undefined : token(ownSystems.status, status)],
      ['patient', patient],
      ['owner', provider],
      ['encounter', encounters?.map(referenceTo).join(',')],
      ['period', dateFrom && `ge${dateFrom}`],
      ['period', dateTo && `le${dateTo}`],
      ['_sort', `${sort.direction === 'descending' ? '-' : ''}${sortParameters[sort.by] ?? ''}`],
      ['_count', String(limit)],
    ]
    return parameters.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]))
  }

  const readTasks = async (
    tasks: readonly Dictionary[],
    query: EncounterQuery,
    signal: AbortSignal | undefined,
  ): Promise<Pick<EncounterPage, 'records' | 'setAside'>> => {
    const references = tasks.map(encounterOfTask).filter((reference) => reference !== undefined)
    if (references.length === 0) return { records: [], setAside: [] }
    const found = await reader.withChildren(await reader.encounters(references, signal), signal)
    const byReference = new Map(found.map((stored) => [referenceTo(stored.encounter), stored]))
    const passes = filterOf(query)
    const records: EncounterRecord[] = []
    const setAside: SetAsideRecord[] = []
    for (const reference of new Set(references)) {
      const stored = byReference.get(reference)
      const read = stored && readStored(stored, context)
      if (read?.kind === 'damaged') {
        setAside.push({ location: reference, reason: tell('damaged', reference).message })
      }
      if (read?.kind !== 'record') continue
      const row = rowOf(read.record, ui)
      if (passes(row) && (query.status === undefined || row.status === query.status))
        records.push(read.record)
    }
    return { records, setAside }
  }

  const firstPage = async (
    query: EncounterQuery,
    limit: number,
    signal: AbortSignal | undefined,
  ): Promise<ResourcePage> => {
    if (query.cursor !== undefined) return server.follow(readCursor(query, query.cursor), signal)
    const search = await searchOf(query, limit, signal)
    return search === undefined ? { resources: [] } : server.search('Task', search, signal)
  }

  return async (query: EncounterQuery, signal: AbortSignal | undefined): Promise<EncounterPage> => {
    const limit = readLimit(query.limit)
    const empty = { total: 0, counts: {} }
    if (limit === 0) return { records: [], setAside: [], ...empty }
    let page = await firstPage(query, limit, signal)
    let read = await readTasks(page.resources, query, signal)
    while (read.records.length === 0 && page.next !== undefined) {
      page = await server.follow(page.next, signal)
      read = await readTasks(page.resources, query, signal)
    }
    return {
      ...read,
      ...empty,
      ...(page.next === undefined ? undefined : { nextCursor: writeCursor(query, page.next) }),
    }
  }
}
