import { keepPreviousData } from '@tanstack/react-query'
import type { EncounterQuery } from '../../client/EncounterClient.js'
import { listAll } from '../../client/listAll.js'
import { queryKeys } from '../../client/queryKeys.js'
import { todayOf } from '../../encounter/calendarDate.js'
import { nameOfAge, summariseDay } from '../../encounter/summariseDay.js'
import { useCachedQuery } from '../../form/cache.js'
import * as enDaySummary from '../../messages/en/daySummary.js'
import * as en from '../../messages/en/summary.js'
import { useSay, useWords } from '../../ui/Language/LanguageContext.js'
import { useWorkflowNames } from '../../ui/Language/useWorkflowNames.js'
import { useNames } from '../list/useNames.js'
import { useReview } from '../ReviewContext.js'
import { BarTable } from './BarTable.js'
import styles from './DayTables.module.css'

/**
 * Counts the encounters of a query by status and by provider, and its drafts by age. The status filter is ignored, so that
 * the counts match those of the tabs.
 */
export const DayTables = ({ query }: { readonly query: EncounterQuery }) => {
  const words = useWords('summary', en)
  const ageWords = useWords('daySummary', enDaySummary)
  const say = useSay()
  const { nameOfStatus } = useWorkflowNames()
  const { client, ui, workflow } = useReview()
  const { status: _status, sort: _sort, ...filters } = query
  const { data, error } = useCachedQuery({
    queryKey: queryKeys.day(filters),
    placeholderData: keepPreviousData,
    structuralSharing: false,
    queryFn: async ({ signal }) => {
      const records = await listAll(client, filters, { signal })
      return summariseDay(
        records.map(({ encounter }) => encounter),
        { ui, today: todayOf(new Date()), draft: workflow.initial },
      )
    },
  })
  const nameOf = useNames(
    client.directory,
    'provider',
    (data?.providers ?? []).map(({ providerId }) => providerId),
  )
  if (error !== null) return <p role="alert">{words.cannotCount(say(error))}</p>
  if (data === undefined) return <p aria-busy="true">{words.counting}</p>
  const statuses = workflow.statuses.map(({ status }) => status)
  return (
    <>
      <p className={styles.counted} role="status">
        {words.counted(data.total, Object.keys(filters).length > 0)}
      </p>
      <BarTable
        caption={words.byStatus}
        heading={words.status}
        rows={statuses.map((status) => ({
          label: nameOfStatus(status),
          count: data.counts.get(status) ?? 0,
        }))}
      />
      <BarTable
        caption={words.byProvider}
        heading={words.provider}
        rows={data.providers.map(({ providerId, total, counts }) => ({
          label: providerId === undefined ? words.none : nameOf(providerId) || String(providerId),
          count: total,
          parts: statuses.map((status) => ({ label: nameOfStatus(status), count: counts.get(status) ?? 0 })),
        }))}
      />
      <BarTable
        caption={words.draftsByAge}
        heading={words.dateOfService}
        rows={data.draftAges.map(({ age, count }) => ({ label: nameOfAge(age, ageWords), count }))}
      />
    </>
  )
}
