import type { EncounterId, EncounterStatus } from '../../encounter/Encounter.js'
import * as listWords from '../../messages/en/listing.js'
import { tellerOf } from '../../messages/Told.js'
import type { Dictionary } from '../../schema/isDictionary.js'
import { isDictionary, isText } from '../../schema/isDictionary.js'
import type {
  ClientSupport,
  EncounterPage,
  EncounterQuery,
  EncounterRecord,
  SetAsideRecord,
} from '../EncounterClient.js'
import { EncounterClientError } from '../EncounterClientError.js'
import { rowOf } from '../EncounterRow.js'
import { filterOf, NEWEST_FIRST, readLimit } from '../listing/queryRows.js'
import type { LookUps } from './createLookUps.js'
import { findByIdentifier } from './findReferences.js'
import { type FhirContext, typedId } from './mapping/FhirContext.js'
import { billingTask, ownSystems, returnedMark } from './mapping/names.js'
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
import { followTrail, type PageTrail } from './server/pageTrail.js'
import { tellDamaged } from './tellDamaged.js'

const tellListing = tellerOf('listing', listWords)

const sortParameters: Readonly<Partial<Record<string, string>>> = {
  updatedAt: 'modified',
  dateOfService: 'period',
}

/** How many encounters match, on all pages. */
type Counted = Pick<EncounterPage, 'total' | 'counts'>

const nothing: Counted = { total: 0, counts: {} }

const isCounted = (value: unknown): value is Counted =>
  isDictionary(value) &&
  typeof value.total === 'number' &&
  isDictionary(value.counts) &&
  Object.values(value.counts).every((count) => typeof count === 'number')

/** Where the next page is, with what was counted for the first one. */
interface Place {
  readonly next: string
  readonly trail: PageTrail
  readonly counted: Counted
}

const isTrail = (value: unknown): value is PageTrail =>
  isDictionary(value) && typeof value.links === 'number' && isText(value.mark)

const writeCursor = (query: EncounterQuery, { next, trail, counted }: Place): string => {
  const { by, direction } = query.sort ?? NEWEST_FIRST
  return JSON.stringify([by, direction, next, counted, trail])
}

const readCursor = (query: EncounterQuery, cursor: string): Place => {
  const { by, direction } = query.sort ?? NEWEST_FIRST
  let parts: unknown
  try {
    parts = JSON.parse(cursor)
  } catch {
    parts = undefined
  }
  if (Array.isArray(parts) && parts[0] === by && parts[1] === direction) {
    const [, , next, counted, trail]: readonly unknown[] = parts
    if (isText(next) && isCounted(counted) && isTrail(trail)) return { next, counted, trail }
  }
  throw new EncounterClientError('invalid', tellListing('wrongCursor'))
}

/** The page that a query begins at. */
interface OpenedPage {
  readonly page: ResourcePage
  readonly read: Pick<EncounterPage, 'records' | 'setAside'>
  readonly counted: Counted
  readonly trail?: PageTrail
}

const noRecords = (counted: Counted): OpenedPage => ({
  page: { resources: [] },
  read: { records: [], setAside: [] },
  counted,
})

/** What {@link createFhirListing} needs. */
export interface FhirListingOptions {
  readonly server: FhirServer
  readonly lookUps: LookUps
  readonly reader: ResourceReader
  readonly context: FhirContext
  /** The orders that the server declares; another one it may refuse. */
  readonly sorts: ClientSupport['sorts']
}

/**
 * Lists encounters by their tasks, which have what a list filters and sorts by. What a task says is checked against its
 * encounter: a part-way failure may have left it behind, and a server may ignore what it does not know.
 */
export const createFhirListing = ({ server, lookUps, reader, context, sorts }: FhirListingOptions) => {
  const { ui, workflow } = context

  const referenceOf = async (kind: ReferenceKind, id: EncounterId, signal: AbortSignal | undefined) => {
    const resource = await findByIdentifier(lookUps, kind, String(id), signal)
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

  /** The filters of a query but its status, and its order; undefined where nothing can match. */
  const searchOf = async (
    {
      patientId,
      providerId,
      appointmentIds,
      dateFrom,
      dateTo,
      returned,
      sort = NEWEST_FIRST,
    }: EncounterQuery,
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
      ['patient', patient],
      ['owner', provider],
      ['encounter', encounters?.map(referenceTo).join(',')],
      ['period', dateFrom && `ge${dateFrom}`],
      ['period', dateTo && `le${dateTo}`],
      // Beside that of a status: both have to match.
      ['business-status', returned && token(ownSystems.mark, returnedMark)],
      [
        '_sort',
        sorts.includes(sort.by)
          ? `${sort.direction === 'descending' ? '-' : ''}${sortParameters[sort.by] ?? ''}`
          : undefined,
      ],
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
        const number = identifierIn(stored?.encounter, context.systems.encounter)
        const id = number === undefined ? undefined : typedId(number, ui.identifier, context)
        const reason = tellDamaged(id ?? reference, read).message
        setAside.push({ ...(id === undefined ? undefined : { id }), location: reference, reason })
      }
      if (read?.kind !== 'record') continue
      const row = rowOf(read.record, ui)
      if (passes(row) && (query.status === undefined || row.status === query.status))
        records.push(read.record)
    }
    return { records, setAside }
  }

  const withStatus = (status: EncounterStatus | undefined): SearchParameters =>
    status === undefined ? [] : [['business-status', token(ownSystems.status, status)]]

  const count = async (
    search: SearchParameters,
    status: EncounterStatus | undefined,
    signal: AbortSignal | undefined,
  ): Promise<Counted> => {
    const filters = search.filter(([name]) => name !== '_sort')
    const entries = await Promise.all(
      workflow.statuses.map(async ({ status: one }) => {
        const counting: SearchParameters = [...filters, ...withStatus(one), ['_summary', 'count']]
        const { total = 0 } = await server.search('Task', counting, signal)
        return [one, total] as const
      }),
    )
    const counted = entries.filter(([, matches]) => matches > 0)
    const wanted = counted.filter(([one]) => status === undefined || one === status)
    return {
      total: wanted.reduce((sum, [, matches]) => sum + matches, 0),
      counts: Object.fromEntries(counted),
    }
  }

  /** Counts the records of a page that is all there is. */
  const countRecords = (records: readonly EncounterRecord[]): Counted => {
    const counts = new Map<EncounterStatus, number>()
    for (const record of records) {
      const { status } = rowOf(record, ui)
      counts.set(status, (counts.get(status) ?? 0) + 1)
    }
    return { total: records.length, counts: Object.fromEntries(counts) }
  }

  const openPage = async (
    query: EncounterQuery,
    limit: number,
    signal: AbortSignal | undefined,
  ): Promise<OpenedPage> => {
    if (query.cursor !== undefined) {
      const { next, counted, trail } = readCursor(query, query.cursor)
      if (limit === 0) return noRecords(counted)
      const page = await server.follow('Task', next, signal)
      return { page, read: await readTasks(page.resources, query, signal), counted, trail }
    }
    const search = await searchOf(query, signal)
    if (search === undefined) return noRecords(nothing)
    if (limit === 0) return noRecords(await count(search, query.status, signal))
    const { status } = query
    const asked: SearchParameters = [...search, ...withStatus(status), ['_count', String(limit)]]
    const [page, known] = await Promise.all([
      server.search('Task', asked, signal),
      status === undefined ? undefined : count(search, status, signal),
    ])
    const isAll = status === undefined && page.next === undefined
    const [read, counted] = await Promise.all([
      readTasks(page.resources, query, signal),
      known ?? (isAll ? undefined : count(search, status, signal)),
    ])
    return { page, read, counted: counted ?? countRecords(read.records) }
  }

  return async (query: EncounterQuery, signal: AbortSignal | undefined): Promise<EncounterPage> => {
    const opened = await openPage(query, readLimit(query.limit), signal)
    const { counted } = opened
    let { page, read, trail } = opened
    for (;;) {
      const { next } = page
      if (next === undefined) return { ...read, ...counted }
      trail = followTrail(trail, next)
      if (read.records.length > 0) {
        return { ...read, ...counted, nextCursor: writeCursor(query, { next, trail, counted }) }
      }
      page = await server.follow('Task', next, signal)
      read = await readTasks(page.resources, query, signal)
    }
  }
}
