import { queryKeys } from '../../client/queryKeys.js'
import { type Encounter, type EncounterId, readEncounter } from '../../encounter/Encounter.js'
import { isVoid } from '../../encounter/workflow.js'
import { useCachedQuery } from '../cache.js'
import { useEncounterContext } from '../EncounterContext.js'

/** Whether another encounter has the same patient, provider and date of service. */
export const useSameDayEncounter = (encounter: Encounter, ownId: EncounterId | undefined): boolean => {
  const { client, ui, workflow } = useEncounterContext()
  const { patientId, providerId, dateOfService } = readEncounter(encounter, ui)
  const { data = false } = useCachedQuery({
    queryKey: queryKeys.sameDay({ patientId, providerId, dateOfService, ownId }),
    enabled:
      client.list !== undefined &&
      patientId !== undefined &&
      providerId !== undefined &&
      dateOfService !== undefined,
    queryFn: async ({ signal }) => {
      if (patientId === undefined || providerId === undefined || dateOfService === undefined) return false
      const page = await client.list?.(
        { patientId, providerId, dateFrom: dateOfService, dateTo: dateOfService, limit: 5 },
        { signal },
      )
      return (page?.records ?? []).some(
        ({ id, encounter: other }) =>
          !isVoid(workflow, readEncounter(other, ui).status) && String(id) !== String(ownId),
      )
    },
  })
  return data
}
