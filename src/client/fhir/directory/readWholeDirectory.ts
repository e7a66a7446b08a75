import type { CalendarDate } from '../../../encounter/Encounter.js'
import type { EncounterDefinition } from '../../../encounter/EncounterDefinition.js'
import type { Dictionary } from '../../../schema/isDictionary.js'
import type { AppointmentEntry, DirectoryKind, PatientEntry, ProviderEntry } from '../../Directory.js'
import type { FhirServerOptions, FhirSystems } from '../FhirClientOptions.js'
import { schemaId } from '../mapping/FhirContext.js'
import { referenceTo } from '../mapping/readJson.js'
import { resourceTypes } from '../mapping/references.js'
import { createFhirServer, type FhirServer, type SearchParameters } from '../server/createFhirServer.js'
import { followTrail, type PageTrail } from '../server/pageTrail.js'
import { appointmentEntry, type EntryContext, foundPatientEntry, providerEntry } from './entries.js'
import { dayBeside, isKeptAppointment } from './keptAppointments.js'

/** Resources of one page. */
const pageSize = 200

/** Why something of a server is not in what was read. */
export type LeftOut =
  /** It has no number of the configured system, or one that the schema cannot hold. */
  | 'unnumbered'
  /** Another one has the same number: which of them an encounter is of would be a guess. */
  | 'ambiguous'
  /** An appointment that does not say when, of which patient, or with whom. */
  | 'incomplete'

/** What a server has of one kind. */
export interface ReadKind<Entry> {
  readonly entries: readonly Entry[]
  /** How many were left out, by why. */
  readonly left: Readonly<Record<LeftOut, number>>
}

/** What a FHIR server has of people and appointments. */
export interface WholeDirectory {
  readonly patients: ReadKind<PatientEntry>
  readonly providers: ReadKind<ProviderEntry>
  readonly appointments: ReadKind<AppointmentEntry>
}

/** What {@link readWholeDirectory} takes. */
export interface WholeDirectoryOptions extends FhirServerOptions {
  readonly definition: Pick<EncounterDefinition, 'schema' | 'ui'>
  /** First and last day of the appointments. */
  readonly from: CalendarDate
  readonly to: CalendarDate
  /** Called after each page with how many of a kind were read. */
  readonly onPage?: (kind: DirectoryKind, count: number) => void
}

/** Reads a list page by page, however long it is. */
async function* pagesOf(server: FhirServer, type: string, parameters: SearchParameters) {
  let page = await server.search(type, [...parameters, ['_count', String(pageSize)]])
  let trail: PageTrail | undefined
  for (;;) {
    yield page.resources
    const { next } = page
    if (next === undefined) return
    trail = followTrail(trail, next)
    page = await server.follow(type, next)
  }
}

/** Sorts out what can be selected by a number that nobody else has. */
const sortOut = <Entry extends PatientEntry | ProviderEntry | AppointmentEntry>(
  read: readonly (Entry | undefined)[],
): ReadKind<Entry> => {
  const known = read.filter((entry) => entry !== undefined)
  const numbered = known.filter(({ unselectable }) => unselectable === undefined)
  const counts = new Map<string, number>()
  for (const { id } of numbered) counts.set(String(id), (counts.get(String(id)) ?? 0) + 1)
  const entries = numbered.filter(({ id }) => counts.get(String(id)) === 1)
  return {
    entries,
    left: {
      unnumbered: known.length - numbered.length,
      ambiguous: numbered.length - entries.length,
      incomplete: read.length - known.length,
    },
  }
}

/**
 * Reads all people of a FHIR server, and the appointments of some days, as `createFhirDirectory` reads each of them. Rejects
 * with an `EncounterClientError`: a part of it would look like the whole.
 */
export const readWholeDirectory = async ({
  definition: { schema, ui },
  from,
  to,
  onPage,
  ...options
}: WholeDirectoryOptions): Promise<WholeDirectory> => {
  const server = createFhirServer(options)
  const properties = { patient: ui.patient, provider: ui.provider, appointment: ui.appointment }
  const context: EntryContext = {
    systems: options.systems satisfies FhirSystems,
    toId: (kind, text) => schemaId(text, properties[kind], { schema }),
  }
  const people = new Map<string, Dictionary>()

  const readAll = async <Entry>(
    kind: DirectoryKind,
    parameters: SearchParameters,
    read: (resource: Dictionary) => Entry,
    isKept: (resource: Dictionary) => boolean = () => true,
  ): Promise<readonly Entry[]> => {
    const entries = new Map<string, Entry>()
    for await (const page of pagesOf(server, resourceTypes[kind], parameters)) {
      // A list that changes while it is read may show one of it twice.
      for (const resource of page.filter(isKept)) entries.set(referenceTo(resource), read(resource))
      onPage?.(kind, entries.size)
    }
    return [...entries.values()]
  }

  /** Of a person an appointment needs the number alone. */
  const remember =
    <Entry>(read: (resource: Dictionary, context: EntryContext) => Entry) =>
    (resource: Dictionary): Entry => {
      const { resourceType, id, identifier } = resource
      people.set(referenceTo(resource), { resourceType, id, identifier })
      return read(resource, context)
    }

  const patients = await readAll('patient', [], remember(foundPatientEntry))
  const providers = await readAll('provider', [], remember(providerEntry))
  const appointments = await readAll(
    'appointment',
    [
      ['date', `ge${dayBeside(from, -1)}`],
      ['date', `le${dayBeside(to, 1)}`],
    ],
    (resource) => appointmentEntry(resource, people, context),
    isKeptAppointment,
  )
  return {
    patients: sortOut(patients),
    providers: sortOut(providers),
    appointments: sortOut(
      appointments.filter((entry) => entry === undefined || (entry.date >= from && entry.date <= to)),
    ),
  }
}
