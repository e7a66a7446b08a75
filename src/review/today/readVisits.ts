import type { QueryClient } from '@tanstack/react-query'
import type {
  AppointmentQuery,
  Directory,
  DirectoryEntries,
  DirectoryKind,
  PatientEntry,
  ProviderEntry,
} from '../../client/Directory.js'
import type { ListingClient } from '../../client/EncounterClient.js'
import { listAll } from '../../client/listAll.js'
import { lookUpMany } from '../../client/lookUpMany.js'
import { queryKeys } from '../../client/queryKeys.js'
import type { EncounterId, EncounterUi } from '../../encounter/Encounter.js'
import type { Workflow } from '../../encounter/workflow.js'
import { nextVisit, type Visit, visitsOf } from './visits.js'

/** A visit as it is listed. */
export interface ListedVisit extends Visit {
  /** Undefined where the directory does not know the patient. */
  readonly patient: PatientEntry | undefined
  readonly provider: ProviderEntry | undefined
}

/** What visits are read with. */
export interface VisitSource {
  readonly client: ListingClient
  readonly ui: EncounterUi
  readonly workflow: Workflow
}

/** So long a directory is not asked again, in ms: it does not tell of its changes. */
const appointmentsHold = 30_000
const peopleHold = 300_000

const lookUp = async <K extends DirectoryKind>(
  queryClient: QueryClient,
  directory: Directory | undefined,
  kind: K,
  given: readonly EncounterId[],
): Promise<ReadonlyMap<string, DirectoryEntries[K]>> => {
  const ids = [...new Set(given.map(String))].sort()
  const entries = await queryClient.fetchQuery({
    queryKey: queryKeys.directoryEntries(kind, ids),
    staleTime: peopleHold,
    queryFn: async ({ signal }) => (directory ? lookUpMany(directory, kind, ids, { signal }) : []),
  })
  return new Map(
    ids.flatMap((id, position) => {
      const entry = entries[position]
      return entry === undefined ? [] : [[id, entry]]
    }),
  )
}

/** Reads the appointments of some days, and what documents them. */
const readVisits = async (
  queryClient: QueryClient,
  { client, ui, workflow }: VisitSource,
  range: AppointmentQuery,
  signal?: AbortSignal,
): Promise<readonly Visit[]> => {
  const appointments = await queryClient.fetchQuery({
    queryKey: queryKeys.appointments(range),
    staleTime: appointmentsHold,
    queryFn: async () => (await client.directory?.appointments?.(range)) ?? [],
  })
  if (appointments.length === 0) return []
  const appointmentIds = appointments.map(({ id }) => id)
  const records = await listAll(client, { appointmentIds }, signal ? { signal } : {})
  return visitsOf(appointments, records, ui, workflow)
}

/** The same, with whom they are of. */
export const readListedVisits = async (
  queryClient: QueryClient,
  source: VisitSource,
  range: AppointmentQuery,
  signal?: AbortSignal,
): Promise<readonly ListedVisit[]> => {
  const visits = await readVisits(queryClient, source, range, signal)
  if (visits.length === 0) return []
  const { directory } = source.client
  const idsOf = (part: 'patientId' | 'providerId') => visits.map(({ appointment }) => appointment[part])
  const [patients, providers] = await Promise.all([
    lookUp(queryClient, directory, 'patient', idsOf('patientId')),
    lookUp(queryClient, directory, 'provider', idsOf('providerId')),
  ])
  return visits.map((visit) => ({
    ...visit,
    patient: patients.get(String(visit.appointment.patientId)),
    provider: providers.get(String(visit.appointment.providerId)),
  }))
}

/** The appointment to document next; null where there is none. See `nextVisit`. */
export const readNext = async (
  queryClient: QueryClient,
  source: VisitSource,
  range: AppointmentQuery,
  after: EncounterId | undefined,
  signal?: AbortSignal,
) => nextVisit(await readVisits(queryClient, source, range, signal), after)?.appointment ?? null
