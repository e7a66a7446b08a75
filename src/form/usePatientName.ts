import { useQuery } from '@tanstack/react-query'
import { queryKeys } from '../client/queryKeys.js'
import { useEncounterContext } from './EncounterContext.js'

/** The name of a patient: "Roe, Richard", or "patient 100235" where no directory tells it. */
export const usePatientName = (id: string): string => {
  const { directory } = useEncounterContext().client
  const { data } = useQuery({
    queryKey: queryKeys.patientName(id),
    enabled: directory !== undefined,
    staleTime: 300_000,
    queryFn: async ({ signal }) => (await directory?.get('patient', id, { signal }))?.name ?? null,
  })
  return data ?? `patient ${id}`
}
