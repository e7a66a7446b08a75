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

/** A visit with its patient and provider. */
export interface ListedVisit extends Visit {
  /** Undefined if the directory does not know the patient. */
  readonly patient: PatientEntry | undefined
  readonly provider: ProviderEntry | undefined
}

/** What reading visits depends on. */
export interface VisitSource {
  readonly client: ListingClient
  readonly ui: EncounterUi
  readonly workflow: Workflow
}

/** How long answers of the directory stay fresh, in ms. It does not report changes. */
const appointmentsStaleTime = 30_000
const peopleStaleTime = 300_000

const lookUp = async <K extends DirectoryKind>(
  queryClient: QueryClient,
  directory: Directory | undefined,
  kind: K,
  references: readonly EncounterId[],
): Promise<ReadonlyMap<string, DirectoryEntries[K]>> => {
  const ids = [...new Set(references.map(String))].sort()
  const entries = await queryClient.fetchQuery({
    queryKey: queryKeys.directoryEntries(kind, ids),
    staleTime: peopleStaleTime,
    queryFn: async ({ signal }) => (directory ? lookUpMany(directory, kind, ids, { signal }) : []),
  })
  return new Map(
    ids.flatMap((id, position) => {
      const entry = entries[position]
      return entry === undefined ? [] : [[id, entry]]
    }),
  )
}

/** Reads the appointments of a range of days and the encounters that document them. */
const readVisits = async (
  queryClient: QueryClient,
  { client, ui, workflow }: VisitSource,
  range: AppointmentQuery,
  signal?: AbortSignal,
): Promise<readonly Visit[]> => {
  const appointments = await queryClient.fetchQuery({
    queryKey: queryKeys.appointments(range),
    staleTime: appointmentsStaleTime,
    queryFn: async () => (await client.directory?.appointments?.(range)) ?? [],
  })
  if (appointments.length === 0) return []
  const appointmentIds = appointments.map(({ id }) => id)
  const records = await listAll(client, { appointmentIds }, signal ? { signal } : {})
  return visitsOf(appointments, records, ui, workflow)
}

/** Reads visits with their patients and providers. */
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

/** The appointment to document next, or null. See `nextVisit`. */
export const readNext = async (
  queryClient: QueryClient,
  source: VisitSource,
  range: AppointmentQuery,
  after: EncounterId | undefined,
  signal?: AbortSignal,
) => nextVisit(await readVisits(queryClient, source, range, signal), after)?.appointment ?? null
