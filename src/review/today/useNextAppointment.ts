import { queryOptions } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import type { AppointmentEntry } from '../../client/Directory.js'
import { queryKeys } from '../../client/queryKeys.js'
import { todayOf } from '../../encounter/calendarDate.js'
import type { EncounterId } from '../../encounter/Encounter.js'
import type { User } from '../../encounter/User.js'
import { useCache, useCachedQuery } from '../../form/cache.js'
import { useLatest } from '../../ui/useLatest.js'
import type { VisitSource } from './readVisits.js'
import { useIdle } from './useIdle.js'
import { loadVisitReader, offersVisits, todayFor } from './visitOptions.js'

/**
 * Returns a function that goes on to the user's next appointment of today without an encounter. Undefined if there is none,
 * and for users who are not clinicians.
 *
 * @param after The appointment that is being documented.
 * @param onNext Called with the appointment that is next at the time of the call, or undefined if none is left by then.
 */
export const useNextAppointment = (
  source: VisitSource,
  user: User,
  after: EncounterId | undefined,
  onNext: (appointment: AppointmentEntry | undefined) => void,
): (() => void) | undefined => {
  const queryClient = useCache()
  // A page may stay open past midnight.
  const day = todayOf(new Date())
  const range = useMemo(() => todayFor(user, day), [user, day])
  const isIdle = useIdle()
  const options = queryOptions({
    queryKey: queryKeys.nextVisit(range, after),
    queryFn: async ({ signal }) =>
      (await loadVisitReader()).readNext(queryClient, source, range, after, signal),
  })
  const { data } = useCachedQuery({
    ...options,
    enabled:
      isIdle &&
      user.providerId !== undefined &&
      user.capabilities.includes('edit') &&
      offersVisits(source.client),
  })
  const shownOptions = useLatest(options)
  const goToNext = useCallback(() => {
    // Fetched again, since the encounter of the known one may have been started elsewhere.
    queryClient.fetchQuery(shownOptions.current).then(
      (next) => onNext(next ?? undefined),
      () => onNext(undefined),
    )
  }, [queryClient, shownOptions, onNext])
  return data ? goToNext : undefined
}
