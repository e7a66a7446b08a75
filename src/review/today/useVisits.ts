import type { AppointmentQuery } from '../../client/Directory.js'
import { useCache, useCachedQuery } from '../../form/cache.js'
import { useReview } from '../ReviewContext.js'
import type { ListedVisit } from './readVisits.js'
import { visitOptions } from './visitOptions.js'

/** The visits of a range of days. */
export interface Visits {
  /** Undefined while loading, or after a failure. */
  readonly visits: readonly ListedVisit[] | undefined
  readonly isFailed: boolean
  readonly retry: () => void
}

/** Loads the visits of a range of days and keeps them current while encounters change. */
export const useVisits = (range: AppointmentQuery, enabled = true): Visits => {
  const source = useReview()
  const queryClient = useCache()
  const { data, isError, refetch } = useCachedQuery({ ...visitOptions(queryClient, source, range), enabled })
  return { visits: data, isFailed: isError, retry: () => void refetch() }
}
