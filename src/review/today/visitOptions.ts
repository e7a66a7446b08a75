import { type QueryClient, queryOptions } from '@tanstack/react-query'
import type { AppointmentQuery } from '../../client/Directory.js'
import type { EncounterClient } from '../../client/EncounterClient.js'
import { queryKeys } from '../../client/queryKeys.js'
import { loadOnce } from '../../codes/loadOnce.js'
import { todayOf } from '../../encounter/calendarDate.js'
import type { User } from '../../encounter/User.js'
import type { ListPlace } from '../place/ListPlace.js'
import type { VisitSource } from './readVisits.js'
import type { Visit } from './visits.js'

/** So long visits that were asked for ahead are not asked for again, in ms: changes are told of. */
const freshFor = 1000

/** Whether a client can tell which appointments are documented. */
export const offersVisits = ({ directory, supports }: Pick<EncounterClient, 'directory' | 'supports'>) =>
  directory?.appointments !== undefined && supports.filters.includes('appointmentIds')

/** The appointments of today: of the user, where that is a clinician, else of all providers. */
export const todayFor = ({ providerId }: User, today = todayOf(new Date())): AppointmentQuery => ({
  ...{ from: today, to: today },
  ...(providerId === undefined ? undefined : { providerId }),
})

/** The days that a place of "Today" is of: those of its address for the front desk, and always today for a clinician. */
export const rangeOf = ({ dateFrom, dateTo }: ListPlace, user: User): AppointmentQuery =>
  user.providerId !== undefined || dateFrom === undefined || dateTo === undefined
    ? todayFor(user)
    : { from: dateFrom, to: dateTo }

/** Whether a visit still has to be documented: its encounter is not begun, or still a draft. */
export const isMissing = ({ state }: Visit): boolean => state !== 'documented'

/** Fetched when it is first needed: neither the list nor the form waits for it. */
export const loadReading = loadOnce(() => import('./readVisits.js'))

/** How the visits of some days are asked for, with whom they are of. */
export const visitOptions = (queryClient: QueryClient, source: VisitSource, range: AppointmentQuery) =>
  queryOptions({
    queryKey: queryKeys.visits(range),
    staleTime: freshFor,
    queryFn: async ({ signal }) => (await loadReading()).readListedVisits(queryClient, source, range, signal),
  })
