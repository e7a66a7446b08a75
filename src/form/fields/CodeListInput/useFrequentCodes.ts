import { useWatch } from 'react-hook-form'
import { queryKeys } from '../../../client/queryKeys.js'
import { codeRefs } from '../../../codes/codeRefs.js'
import { type CodeListUi, readEncounter } from '../../../encounter/Encounter.js'
import { useCachedQuery } from '../../cache.js'
import { fetchEntries } from '../../codes/useCodeEntries.js'
import { useEncounterContext } from '../../EncounterContext.js'
import { rankByUse } from './codeList.js'
import { type CodeOption, isCategory } from './useCodeOptions.js'

const maxEncounters = 50
const maxCodes = 16
const none: readonly CodeOption[] = []

/** How long they count as the latest, in ms. */
const freshFor = 60_000

/** How many of them an empty input offers. */
export const maxFrequentShown = 8

/**
 * The codes used most and last by this encounter's provider. Returns the same array while they are the same.
 */
export const useFrequentCodes = (list: CodeListUi, enabled: boolean): readonly CodeOption[] => {
  const { client, codes, ui } = useEncounterContext()
  const typedId: unknown = useWatch({ name: ui.provider })
  const providerId = typeof typedId === 'string' && typedId !== '' ? typedId : undefined
  const { data } = useCachedQuery({
    queryKey: queryKeys.frequentCodes(list.property, providerId),
    enabled: enabled && client.list !== undefined && providerId !== undefined,
    staleTime: freshFor,
    queryFn: async ({ client: queryClient }): Promise<readonly CodeOption[]> => {
      if (providerId === undefined) return none
      // Diagnoses and procedures are counted from the same encounters.
      const records = await queryClient.fetchQuery({
        queryKey: queryKeys.latestOfProvider(providerId),
        staleTime: freshFor,
        queryFn: async ({ signal }) =>
          (await client.list?.({ providerId, limit: maxEncounters }, { signal }))?.records ?? [],
      })
      const used = records.map((record) => {
        const parts = readEncounter(record.encounter, ui)
        return list === ui.diagnoses ? parts.diagnosisCodes : parts.procedureCodes
      })
      const values = rankByUse(used).slice(0, maxCodes)
      const entryOf = await fetchEntries(queryClient, codes, codeRefs(values, list.systems))
      return values
        .map((value) => {
          const [ref] = codeRefs([value], list.systems)
          const entry = ref === undefined ? undefined : entryOf(ref.system, ref.code)
          return entry ? { value, entry } : { value }
        })
        .filter((option) => !isCategory(option))
    },
  })
  return data ?? none
}
