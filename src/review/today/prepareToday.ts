import type { QueryClient } from '@tanstack/react-query'
import type { AppointmentQuery } from '../../client/Directory.js'
import { LazyTodayView } from './LazyTodayView.js'
import type { VisitSource } from './readVisits.js'
import { visitOptions } from './visitOptions.js'

/** Asks for "Today", and fetches what shows it, before there is anything on the screen. What fails is asked for again. */
export const prepareToday = async (
  queryClient: QueryClient,
  source: VisitSource,
  range: AppointmentQuery,
): Promise<void> => {
  await Promise.all([
    LazyTodayView.preload(),
    queryClient.prefetchQuery(visitOptions(queryClient, source, range)),
  ])
}
