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

/** Prefetched visits stay fresh this long, in ms. Changes invalidate them earlier. */
const visitsStaleTime = 1000

/** Whether a client has appointments and can list the encounters that document them. */
export const offersVisits = ({ directory, supports }: Pick<EncounterClient, 'directory' | 'supports'>) =>
  directory?.appointments !== undefined && supports.filters.includes('appointmentIds')

/** Today's appointments: a clinician's own, for other users those of all providers. */
export const todayFor = ({ providerId }: User, today = todayOf(new Date())): AppointmentQuery => ({
  ...{ from: today, to: today },
  ...(providerId === undefined ? undefined : { providerId }),
})

/** The days shown on "Today": always today for a clinician, for the front desk those in the address. */
export const rangeOf = ({ dateFrom, dateTo }: ListPlace, user: User): AppointmentQuery =>
  user.providerId !== undefined || dateFrom === undefined || dateTo === undefined
    ? todayFor(user)
    : { from: dateFrom, to: dateTo }

/** Whether a visit still has to be documented: its encounter is not started or still a draft. */
export const isMissing = ({ state }: Visit): boolean => state !== 'documented'

/** Loads the code that reads visits on first use, so that neither the list nor the form waits for it. */
export const loadVisitReader = loadOnce(() => import('./readVisits.js'))

/** The query options of the visits of a range of days. */
export const visitOptions = (queryClient: QueryClient, source: VisitSource, range: AppointmentQuery) =>
  queryOptions({
    queryKey: queryKeys.visits(range),
    staleTime: visitsStaleTime,
    queryFn: async ({ signal }) =>
      (await loadVisitReader()).readListedVisits(queryClient, source, range, signal),
  })
