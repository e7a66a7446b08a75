import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import type { AppointmentEntry } from '../../client/Directory.js'
import { queryKeys } from '../../client/queryKeys.js'
import { todayOf } from '../../encounter/calendarDate.js'
import type { EncounterId } from '../../encounter/Encounter.js'
import type { User } from '../../encounter/User.js'
import { useLatest } from '../../ui/useLatest.js'
import type { VisitSource } from './readVisits.js'
import { useIdle } from './useIdle.js'
import { loadReading, offersVisits, todayFor } from './visitOptions.js'

/**
 * The way on to the user's next appointment of today that is not started; undefined where there is none, and for who is no
 * clinician.
 *
 * @param after The appointment that is being documented.
 * @param onNext Told which it is, as it is when it is asked for; undefined where all have been started by then.
 */
export const useNextAppointment = (
  source: VisitSource,
  user: User,
  after: EncounterId | undefined,
  onNext: (appointment: AppointmentEntry | undefined) => void,
): (() => void) | undefined => {
  const queryClient = useQueryClient()
  // A page may stand open over midnight.
  const day = todayOf(new Date())
  const range = useMemo(() => todayFor(user, day), [user, day])
  const isIdle = useIdle()
  const options = queryOptions({
    queryKey: queryKeys.nextVisit(range, after),
    queryFn: async ({ signal }) => (await loadReading()).readNext(queryClient, source, range, after, signal),
  })
  const { data } = useQuery({
    ...options,
    enabled:
      isIdle &&
      user.providerId !== undefined &&
      user.capabilities.includes('edit') &&
      offersVisits(source.client),
  })
  const asked = useLatest(options)
  const goOn = useCallback(() => {
    // Asked for anew: another may have been started elsewhere meanwhile.
    queryClient.fetchQuery(asked.current).then(
      (next) => onNext(next ?? undefined),
      () => onNext(undefined),
    )
  }, [queryClient, asked, onNext])
  return data ? goOn : undefined
}
