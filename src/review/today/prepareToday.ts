import type { QueryClient } from '@tanstack/react-query'
import type { AppointmentQuery } from '../../client/Directory.js'
import { LazyTodayView } from './LazyTodayView.js'
import type { VisitSource } from './readVisits.js'
import { visitOptions } from './visitOptions.js'

/** Prefetches the data and the code of "Today" before the first render. What fails is requested again once mounted. */
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
